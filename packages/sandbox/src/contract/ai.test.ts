import { expect, test } from 'vitest';
import { inEveryWay } from '../testing/ways.js';

const textFile = (text: string) =>
  `data:text/plain;base64,${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}`;
const caseSheet = textFile('Patient Name: Meera Nair\nDiagnosis: Dengue fever\nAdvice: Rest\nFollow-up: after a week');
const scanReport = textFile('Study: Chest X-ray\nFindings: Clear lungs\nImpression: Normal study');

for (const [generation, isAiSynchronous] of [
  ['with jobs to follow', false],
  ['at once, as the older service', true],
] as const) {
  inEveryWay(
    (way) => {
      test(`${generation}: files become a discharge summary, which is there as a PDF`, async () => {
        const { ai } = way().carestack;
        const { id, dischargeSummary, extractedData } = await ai.generateDischargeSummary({ files: [caseSheet] });

        expect(dischargeSummary).toMatchObject({ Diagnosis: 'Dengue fever' });
        expect(extractedData).toMatchObject({ conditions: ['Dengue fever'], followUp: ['after a week'] });
        const { mimeType, bytes } = await ai.previewPdf(id ?? '');
        expect(mimeType).toBe('application/pdf');
        expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
      });

      test(`${generation}: files become a consultation summary, radiology reports and a care plan`, async () => {
        const { ai } = way().carestack;

        expect(await ai.generateOpConsultationSummary({ files: [caseSheet] })).toMatchObject({
          extractedData: { conditions: ['Dengue fever'] },
        });
        expect((await ai.generateRadiologyReport({ files: [scanReport] })).reports).toMatchObject([
          { studyType: 'Chest X-ray', findings: 'Clear lungs', impression: 'Normal study' },
        ]);
        expect((await ai.generateCarePlan({ files: [caseSheet] })).carePlan).toMatchObject({
          conditions: ['Dengue fever'],
          advisoryNotes: ['Rest'],
        });
      });

      test(`${generation}: the uploads of a stay become its summary`, async () => {
        const { ai } = way().carestack;
        const first = await ai.partialUploadForDischargeSummary({ files: [caseSheet], date: '2026-01-05T09:00:00Z' });
        const encounterId = first.id ?? '';
        await ai.partialUploadForDischargeSummary({
          files: [textFile('Medications:\n1. Tab Paracetamol 650 mg TDS for 3 days')],
          date: '2026-01-06T09:00:00Z',
          encounterId,
        });

        const { data } = await ai.triggerDischargeSummary(encounterId);

        expect(data).toMatchObject({
          extractedData: {
            conditions: ['Dengue fever'],
            prescribedMedications: ['Tab Paracetamol 650 mg TDS for 3 days'],
          },
        });
      });

      test(`${generation}: a link, which the sandbox does not fetch, is refused with 422`, async () => {
        const files = ['https://files.example/case-sheet.pdf'];

        await expect(way().carestack.ai.generateCarePlan({ files })).rejects.toMatchObject({ statusCode: 422 });
      });
    },
    { isAiSynchronous },
  );
}

inEveryWay((way) => {
  test('a job tells how far it is, and says its result again later', async () => {
    const { ai } = way().carestack;
    const seen: (string | null | undefined)[] = [];
    let jobId = '';
    await ai.generateDischargeSummary(
      { files: [caseSheet] },
      {
        onProgress: (progress) => {
          seen.push(progress.status);
          ({ jobId } = progress);
        },
      },
    );

    expect(seen[0]).toBe('QUEUED');
    expect(await ai.jobStatus(jobId)).toMatchObject({ jobId, status: 'SUCCESS', completedAt: expect.any(String) });
  });

  test('payloads are encrypted for the service and opened by it', async () => {
    const { ai } = way().carestack;

    expect(await ai.decrypt(await ai.encrypt({ files: ['a.pdf'] }))).toEqual({ files: ['a.pdf'] });
  });
});
