import * as z from 'zod/mini';
import { organizationSchema } from './organization.schema.js';

const maybe = z.nullish(z.string());

/** `Facility Found !!!` and `Records Found!!`, in any case and spacing. */
const isFoundMessage = (message: string) => /^(facility|records)found!*$/i.test(message.replace(/\s/g, ''));

/** Records come alone, in a list, or not at all. */
const records = z.pipe(
  z.transform((data: unknown): unknown[] => (Array.isArray(data) ? data : isEmpty(data) ? [] : [data])),
  z.array(organizationSchema),
);

function isEmpty(data: unknown): boolean {
  return data === undefined || data === null || (typeof data === 'object' && Object.keys(data).length === 0);
}

/** The facility envelope (contract 6). */
const envelope = z.object({
  message: maybe,
  data: z.optional(records),
  nextPageLink: maybe,
  totalNumberOfRecords: z.nullish(z.number()),
});

export const organizationPage = z.pipe(
  envelope,
  z.transform(({ data, totalNumberOfRecords, nextPageLink }) => ({
    items: data ?? [],
    total: totalNumberOfRecords ?? null,
    nextPage: nextPageLink || null,
  })),
);

export const organizationFound = z.pipe(
  envelope,
  z.transform(({ data, message }) => ({
    organization: data?.[0] ?? null,
    isFound: (data ?? []).length > 0 || isFoundMessage(message ?? ''),
  })),
);

/** A sentence: bare, as a JSON string, or as the `response` or `message` of an object (contract 6). */
export const organizationWritten = z.pipe(
  z.union([z.string(), z.looseObject({ response: maybe, message: maybe, facilityId: maybe })]),
  z.transform((answer) => {
    const { response, message, facilityId }: { response?: unknown; message?: unknown; facilityId?: unknown } =
      typeof answer === 'string' ? { message: answer } : answer;
    const sentence = [response, message].find((part) => typeof part === 'string') ?? '';
    const named = /\bIN\d+\b/.exec(sentence)?.[0] ?? null;
    return { facilityId: typeof facilityId === 'string' && facilityId ? facilityId : named, message: sentence };
  }),
);
