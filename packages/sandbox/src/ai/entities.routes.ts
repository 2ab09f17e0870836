import { caseTypeSchema } from '@carestack/core/ai';
import type { Endpoint } from '@carestack/core/client';
import * as z from 'zod/mini';
import { routeWithBody, type RoomApp } from '../http/route.js';
import { extract } from './extraction.js';

/** Only Java's client knows this call (contract 11.2). */
export const entityExtractionEndpoint = {
  operation: 'ai.extractEntities',
  method: 'POST',
  path: '/entity/extraction',
  /** `inputText` is JSON as a text, or plain words. */
  body: z.object({ inputText: z.string().check(z.minLength(1, 'required')), caseType: caseTypeSchema }),
  answer: z.record(z.string(), z.unknown()),
  isRead: true,
  isSensitive: true,
} as const satisfies Endpoint;

export function entityRoutes(app: RoomApp): void {
  routeWithBody(app, entityExtractionEndpoint, async ({ body }) => entitiesIn(body.inputText));
}

/** What the text says, by the same headings as a file; `sources` point into the lines that were made of it. */
function entitiesIn(inputText: string): Record<string, unknown> {
  return extract([{ file: 'inputText', page: 1, text: textOf(inputText) }]).extractedData;
}

function textOf(inputText: string): string {
  try {
    return linesOf(JSON.parse(inputText)).join('\n');
  } catch {
    return inputText;
  }
}

/** `{ "chiefComplaints": "Fever" }` as a case sheet has it: `chief complaints: Fever`. */
function linesOf(value: unknown, name = ''): string[] {
  const heading = name && `${name.replace(/_/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')}:`;
  if (Array.isArray(value)) return [heading, ...value.flatMap((item) => linesOf(item))];
  if (typeof value === 'string' || typeof value === 'number') return [`${heading} ${value}`.trim()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, content]) => linesOf(content, member));
}
