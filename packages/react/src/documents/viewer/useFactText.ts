'use client';

import type { FactValue } from '@carestack/core/fhir';
import { useMemo } from 'react';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { encounterForm as englishForm } from '../../messages/en/encounterForm.js';
import { useLocale, useMessages, useSurroundings } from '../../provider/index.js';
import { sectionTitle } from './sectionTitles.js';

export type FactText = ReturnType<typeof useFactText>;

/** Words for the person who reads. `lang`: of words that stand as the record, or FHIR, has them. */
export interface ReadWords {
  text: string;
  lang: string | undefined;
}

/**
 * How values, times and FHIR's own names are written for the person who reads. The guide's names of sections and documents are known in
 * each language; what the record itself says stays as it is, in the language that the record declares.
 */
export function useFactText(language: string | null) {
  const text = useMessages('documentViewer', english);
  const { sections } = useMessages('encounterForm', englishForm);
  const locale = useLocale();
  const { timeZone } = useSurroundings();

  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });

    // Servers write the same word as a code, `active`, and for people, `Active`.
    const word = (name: string) => text.words[name] ?? text.words[name.toLowerCase()] ?? name;
    // The guide writes in English, and so do documents that name no language. Devanagari is no English, whatever they declare.
    const langOf = (written: string) =>
      /[a-z]/i.test(written) && !/[\u0900-\u097f]/.test(written) ? (language ?? 'en') : undefined;
    const written = (words: string): ReadWords => ({ text: words, lang: langOf(words) });
    const known = (words: string | undefined, name: string): ReadWords =>
      words === undefined ? { text: humanized(name), lang: 'en' } : { text: words, lang: undefined };
    const isWritten = (one: FactValue) => (one.kind === 'text' || one.kind === 'code') && word(one.text) === one.text;
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
      written,
      /** The language of the words of an XHTML text. */
      narrative: (html: string) => langOf(html.replaceAll(/<[^>]*>/g, ' ')),
      /** Of a section: `Chief complaints`, or the display of its code, `Chief complaint section`. */
      title: (name: string | null): ReadWords => {
        if (name === null) return { text: text.untitled, lang: undefined };
        const named = sectionTitle(name, text, sections);
        // English stays as the document has it.
        const isOther = named !== undefined && named !== sectionTitle(name, english, englishForm.sections);
        return isOther ? { text: named, lang: undefined } : written(name);
      },
      field: (name: string) => known(text.fields[name], name),
      resource: (name: string) => known(text.resources[name], name),
      values: (values: readonly FactValue[]): ReadWords => {
        const words = values.map(value).join(', ');
        return values.some(isWritten) ? written(words) : { text: words, lang: undefined };
      },
    };
  }, [language, locale, sections, text, timeZone]);
}

/** `mealTimeOfDay` → `Meal time of day` */
function humanized(name: string): string {
  const words = name.replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
