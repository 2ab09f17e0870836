'use client';

import type { FactValue } from '@carestack/core/fhir';
import { useMemo } from 'react';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useLocale, useMessages, useSurroundings } from '../../provider/index.js';

export type FactText = ReturnType<typeof useFactText>;

/** How values, times and FHIR's own names are written for the person who reads. */
export function useFactText() {
  const text = useMessages('documentViewer', english);
  const locale = useLocale();
  const { timeZone } = useSurroundings();

  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });

    // Servers write the same word as a code, `active`, and for people, `Active`.
    const word = (name: string) => text.words[name] ?? text.words[name.toLowerCase()] ?? name;
    const time = (value: string) => {
      const at = new Date(value);
      if (Number.isNaN(at.getTime()) || value.length < 10) return value;
      return (value.includes('T') ? moment : day).format(at);
    };
    const money = (value: number, currency: string) => {
      const isCurrency = /^[A-Z]{3}$/.test(currency);
      return isCurrency
        ? new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value)
        : `${number.format(value)} ${currency}`;
    };
    const value = (one: FactValue): string => {
      switch (one.kind) {
        case 'text':
        case 'code':
          return word(one.text);
        case 'quantity':
          return [one.comparator, number.format(one.value), one.unit].filter(Boolean).join(' ');
        case 'money':
          return money(one.value, one.currency);
        case 'time':
          return time(one.time);
        case 'period':
          return `${one.start ? time(one.start) : '…'} – ${one.end ? time(one.end) : '…'}`;
        case 'flag':
          return one.isTrue ? text.yes : text.no;
        default:
          return one satisfies never;
      }
    };
    return {
      time,
      word,
      field: (name: string) => text.fields[name] ?? humanized(name),
      resource: (name: string) => text.resources[name] ?? humanized(name),
      values: (values: readonly FactValue[]) => values.map(value).join(', '),
    };
  }, [locale, text, timeZone]);
}

/** `mealTimeOfDay` → `Meal time of day` */
function humanized(name: string): string {
  const words = name.replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
