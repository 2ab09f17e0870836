'use client';

import { type DraftItem, draftSection, itemLine, type PartName } from '@carestack/core/ai';
import { useMemo } from 'react';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { encounterForm as englishForm } from '../../messages/en/encounterForm.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { type Column, columnsOf } from '../forms/columns.js';

type Words = Readonly<Record<string, string | undefined>>;

/** How sections, parts and items are called; a name that nobody knows as it is, in words. */
export function useSectionWords() {
  const text = useMessages('documentComposer', english);
  const { sections, columns, items }: { sections: Words; columns: Words; items: Words } = useMessages(
    'encounterForm',
    englishForm,
  );
  return useMemo(
    () => ({
      section: (name: string) => sections[name] ?? humanized(name),
      item: (name: string) => items[name] ?? sections[name] ?? humanized(name),
      part: (name: PartName) => columns[name] ?? text.review.item,
    }),
    [columns, items, sections, text],
  );
}

/** The fields in which an item is changed. A line that could not be taken apart is one field. */
export function fieldsOf({ section, kind }: Pick<DraftItem, 'section' | 'kind'>): readonly Column[] {
  const own = draftSection(section);
  const columns = columnsOf({ ...own, kind });
  if (kind === 'text' && own.kind !== 'text') return [{ name: 'text', input: 'text', tag: '' }];
  return columns.filter(({ name }) => name !== 'date' && name !== 'lot');
}

/** An item in a few words, to name it by. */
export function shortLine(item: DraftItem): string {
  const line = itemLine(item);
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

export function useNumber(): (value: number) => string {
  const locale = useLocale();
  return (value) => value.toLocaleString(locale);
}

/** `mealTimeOfDay` → `Meal time of day` */
function humanized(name: string): string {
  const words = name
    .replace(/[._]/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A mark comes into view as soon as it is drawn. */
export function intoView(mark: HTMLElement | null): void {
  mark?.scrollIntoView?.({ block: 'nearest' });
}
