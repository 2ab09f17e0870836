import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod/mini';

export const faultKinds = [
  'latency',
  'status',
  'empty',
  'broken-json',
  'wrong-shape',
  'no',
  'not-kept',
  'drop-before',
  'drop-after',
] as const;
export type FaultKind = (typeof faultKinds)[number];

const wholeNumber = (from: number, to: number) => z.optional(z.int().check(z.gte(from), z.lte(to)));

/** What shall go wrong, and where. Without `operation` and `route` it is every call of the API. */
export const faultSchema = z.object({
  kind: z.enum(faultKinds),
  /** As in the endpoint table: `patients.create`. */
  operation: z.optional(z.string()),
  /** `POST /add/Patient`, `/get/Patient/{id}`. */
  route: z.optional(z.string()),
  /** For `status`. Default 500. */
  status: z.optional(z.custom<ContentfulStatusCode>(isErrorStatus, 'status_invalid')),
  /** For `latency`. Default 2 000. */
  ms: wholeNumber(0, 600_000),
  /** For `not-kept`: which members of the body are not written, each with the code of the complaint. Default: a complaint that names none. */
  fields: z.optional(z.record(z.string(), z.string())),
  /** How often. Left out, until it is cleared. */
  times: wholeNumber(1, 1_000_000),
});

function isErrorStatus(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 400 && value <= 599;
}

export type Fault = z.output<typeof faultSchema>;
