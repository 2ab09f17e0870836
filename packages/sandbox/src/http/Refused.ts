import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface RefusedField {
  field: string;
  /** `required`, `mobile_invalid`, …: a word, never what was sent. */
  reason: string;
  message: string;
}

export interface RefusedOptions {
  fields?: readonly RefusedField[];
  /** ABDM's own code, for the calls that ABDM answers. */
  abdmCode?: string | undefined;
  /** Seconds. */
  retryAfter?: number | undefined;
  /** ISO times between which a booking is not possible. */
  conflict?: { start: string; end: string } | undefined;
}

/** Thrown by a room that says no. `message` is read by developers and holds nothing of what was sent. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: ContentfulStatusCode;
  readonly fields: readonly RefusedField[];
  readonly abdmCode: string | undefined;
  readonly retryAfter: number | undefined;
  readonly conflict: { start: string; end: string } | undefined;

  constructor(
    status: ContentfulStatusCode,
    message: string,
    { fields = [], abdmCode, retryAfter, conflict }: RefusedOptions = {},
  ) {
    super(message);
    this.status = status;
    this.fields = fields;
    this.abdmCode = abdmCode;
    this.retryAfter = retryAfter;
    this.conflict = conflict;
  }

  /** The same, with the fields as the caller named them. */
  named(nameOf: (field: string) => string): Refused {
    const fields = this.fields.map((refused) => ({ ...refused, field: nameOf(refused.field) }));
    return new Refused(this.status, this.message, { ...this, fields });
  }
}

/** A single field refused: 400 unless another status is meant. */
export function refusedField(
  field: string,
  reason: string,
  message: string,
  status: ContentfulStatusCode = 400,
): Refused {
  return new Refused(status, message, { fields: [{ field, reason, message }] });
}
