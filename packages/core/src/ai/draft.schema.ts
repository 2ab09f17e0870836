import * as z from 'zod/mini';

const maybe = z.nullish(z.string());
const object = z.record(z.string(), z.unknown());

/** Older servers send an empty text for a missing object. */
const maybeObject = z._default(
  z.pipe(
    z.transform((value: Readonly<Record<string, unknown>> | '' | null): unknown => value || null),
    z.nullable(object),
  ),
  null,
);

/** An answer that is encrypted for the caller's `publicKey`. */
const encryptedResponse = z.optional(z.nullable(z.string()));

/** The draft of a discharge summary or a consultation. It is free-form: it holds only what was in the files. */
export const summarySchema = z.looseObject({
  id: maybe,
  dischargeSummary: maybeObject,
  extractedData: maybeObject,
  fhirBundle: maybeObject,
  encryptedResponse,
});

const reportSchema = z.looseObject({
  reportId: maybe,
  patientName: maybe,
  age: z.nullish(z.union([z.string(), z.number()])),
  gender: maybe,
  studyType: maybe,
  findings: z.optional(z.unknown()),
  impression: z.optional(z.unknown()),
  recommendations: z.optional(z.unknown()),
});

/** One report, several reports, or all of them encrypted together. */
export const radiologyReportsSchema = z.union([
  z.pipe(
    z.array(reportSchema),
    z.transform((reports) => reportsOf(reports)),
  ),
  z.pipe(
    z.object({ encryptedResponse: z.string() }),
    z.transform(({ encryptedResponse }) => reportsOf([], encryptedResponse)),
  ),
  z.pipe(
    reportSchema,
    z.transform((report) => reportsOf([report])),
  ),
]);

function reportsOf(reports: RadiologyReport[], encryptedResponse?: string): RadiologyReports {
  return { reports, ...(encryptedResponse && { encryptedResponse }) };
}

export const carePlanSchema = z.looseObject({ id: maybe, carePlan: maybeObject, encryptedResponse });

const resourceSchema = z.looseObject({ resourceType: z.string() });

/** A FHIR R4 Bundle: the parts that every reader needs. Its resources are kept as the server wrote them. */
export const fhirBundleSchema = z.looseObject({
  resourceType: z.literal('Bundle'),
  id: z.optional(z.string()),
  type: z.string(),
  timestamp: z.optional(z.string()),
  entry: z.array(z.looseObject({ fullUrl: z.optional(z.string()), resource: resourceSchema })),
});

/** `data` is JSON written as a text inside the JSON answer. */
export const triggeredSchema = z.pipe(
  z.object({ data: z.optional(z.unknown()), message: maybe }),
  z.transform(({ data, message }, context) => {
    const parsed = z.safeParse(maybeObject, fromText(data));
    if (!parsed.success) context.issues.push({ code: 'custom', path: ['data'], message: 'invalid', input: undefined });
    return { data: parsed.data ?? null, message: message ?? '' };
  }),
);

function fromText(data: unknown): unknown {
  if (typeof data !== 'string' || data === '') return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

/** Turns a PDF in base64 into its bytes. Refused unless it begins with `%PDF`. */
export const previewSchema = z.pipe(
  z.object({ fileName: maybe, mimeType: maybe, pdf: z.string() }),
  z.transform(({ fileName, mimeType, pdf }, context) => {
    const bytes = bytesOf(pdf);
    if (!bytes || !isPdf(bytes)) {
      context.issues.push({ code: 'custom', path: ['pdf'], message: 'pdf_invalid', input: undefined });
    }
    return {
      fileName: fileName ?? 'discharge-summary.pdf',
      mimeType: mimeType ?? 'application/pdf',
      bytes: bytes ?? new Uint8Array(),
    };
  }),
);

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(base64.replace(/^data:[^,]*,/, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.slice(0, 4)) === '%PDF';
}

export type Summary = z.output<typeof summarySchema>;
export type RadiologyReport = z.output<typeof reportSchema>;
export interface RadiologyReports {
  reports: RadiologyReport[];
  encryptedResponse?: string | undefined;
}
export type CarePlan = z.output<typeof carePlanSchema>;
export type FhirBundle = z.output<typeof fhirBundleSchema>;
export type PdfPreview = z.output<typeof previewSchema>;
