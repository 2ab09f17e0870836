import { createCarestack, type CaseType, type ClientConfig } from '@carestack/core';

/** Links that end in `.pdf` and the like, data URLs, or base64. */
type Files = readonly string[];

/** 1. With a key of yours the answer comes encrypted for you, and is opened here. */
export async function dischargeSummary(
  config: ClientConfig,
  files: Files,
  { publicKey, privateKey }: { publicKey: string; privateKey: string },
) {
  const { ai } = createCarestack(config);
  const { id, dischargeSummary, extractedData } = await ai.generateDischargeSummary(
    { files, publicKey },
    { privateKey, onProgress: () => undefined },
  );
  return { id, dischargeSummary, extractedData };
}

/** 2. */
export async function opSummary(config: ClientConfig, files: Files) {
  const { ai } = createCarestack(config);
  return ai.generateOpConsultationSummary({ files });
}

/** 3. */
export async function fhirBundle(config: ClientConfig) {
  const { ai } = createCarestack(config);
  const caseType: CaseType = 'DischargeSummary';
  const bundle = await ai.generateFhirBundle({
    caseType,
    enableExtraction: true,
    documentReferences: ['doc123', 'doc456'],
    recordId: 'rec-789',
    extractedData: {
      patientName: 'John Doe',
      diagnosis: 'Hypertension',
      treatment: 'Medication and lifestyle changes',
    },
  });

  const resourceTypes = new Map<string, number>();
  for (const { resource } of bundle.entry) {
    resourceTypes.set(resource.resourceType, (resourceTypes.get(resource.resourceType) ?? 0) + 1);
  }
  return { bundle, resourceTypes };
}

/** 4. */
export async function radiologyReport(config: ClientConfig, files: Files) {
  const { ai } = createCarestack(config);
  const { reports } = await ai.generateRadiologySummary({ files });
  return reports;
}

/** 5. and 6. A stay's files, day by day; then its summary. The first upload names the stay. */
export async function partialUpload(config: ClientConfig, firstDay: Files, secondDay: Files) {
  const { ai } = createCarestack(config);
  const first = await ai.partialUploadForDischargeSummary({ files: firstDay, date: '2025-04-12T23:24:57Z' });
  const encounterId = first.id ?? '';
  await ai.partialUploadForDischargeSummary({ files: secondDay, encounterId, date: new Date() });

  const { data, message } = await ai.triggerDischargeSummary(encounterId);
  return { encounterId, data, message };
}

/** 7. */
export async function carePlan(config: ClientConfig, files: Files) {
  const { ai } = createCarestack(config);
  const { carePlan } = await ai.generateCarePlan({ files });
  return carePlan;
}

/** A summary has `id`, `dischargeSummary` and `extractedData`; its PDF comes as bytes. */
export async function answers(config: ClientConfig, files: Files) {
  const { ai } = createCarestack(config);
  const { id, dischargeSummary, extractedData } = await ai.generateDischargeSummary({ files });
  const { fileName, bytes } = await ai.previewPdf(id ?? '');
  return { id, dischargeSummary, extractedData, fileName, bytes };
}
