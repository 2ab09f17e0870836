import * as z from 'zod/mini';
import { fhirBundleSchema, type FhirBundle } from '../draft.schema.js';
import type { DraftItem, ItemCode } from './draft.js';
import { sentLine } from './writeDraft.js';

/**
 * The contract sends items as lines of text, without a place for a code. So a code that a person chose is written into the made bundle,
 * at the concept that says the item's words and has no code of its own.
 */
export function withCodes(bundle: FhirBundle, items: readonly DraftItem[]): FhirBundle {
  const codes = new Map(
    items.flatMap((item) => (item.code ? conceptTexts(item).map((text) => [text, item.code] as const) : [])),
  );
  if (codes.size === 0) return bundle;
  return z.parse(fhirBundleSchema, coded(bundle, codes));
}

/** The words of a concept: of a medicine those up to the first comma too, where how it is taken begins. */
function conceptTexts(item: DraftItem): string[] {
  const line = sentLine(item);
  const { name, condition, procedure, description } = item.parts;
  const [first = line] = line.split(/\s*[,;]/);
  return [line, first, item.kind === 'medicine' ? name : (condition ?? procedure ?? description)].filter(
    (text): text is string => Boolean(text),
  );
}

function coded(value: unknown, codes: ReadonlyMap<string, ItemCode | null>): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => coded(part, codes));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [name, withCode(name, coded(part, codes), codes)]),
  );
}

const concepts = /^(?:code|medicationCodeableConcept|vaccineCode)$/;

function withCode(name: string, value: unknown, codes: ReadonlyMap<string, ItemCode | null>): unknown {
  if (!concepts.test(name) || typeof value !== 'object' || value === null) return value;
  if (!('text' in value) || typeof value.text !== 'string' || 'coding' in value) return value;
  const found = codes.get(value.text);
  if (!found) return value;
  const { system, code, display } = found;
  return { coding: [{ system, code, display }], ...value };
}
