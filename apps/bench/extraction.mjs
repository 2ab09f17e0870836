// How well the sandbox reads twelve invented papers, against the key of what they hold: through its own routes, as an app would ask.
import { createCarestack } from '@carestack/core';
import { createSandbox } from '@carestack/sandbox';
import { scanReader } from '@carestack/sandbox/node';
import { readFileSync } from 'node:fs';
import { papers } from '../../fixtures/papers/papers.mjs';
import { score, total } from '../../fixtures/papers/score.mjs';
import { measure, title } from './report.mjs';

/** @type {readonly import('../../fixtures/papers/papers.mjs').Fact[]} */
const facts = [
  'conditions',
  'medicines',
  'allergies',
  'vitalSigns',
  'investigations',
  'procedures',
  'immunizations',
  'chiefComplaints',
  'medicalHistory',
  'followUp',
  'findings',
  'impression',
];

export async function measureExtraction() {
  const sandbox = await createSandbox({ patients: 0, isAiSynchronous: true, readScan: scanReader() });
  const { ai } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
  try {
    title('What the built-in extractor finds in twelve invented papers');
    const scores = [];
    for (const paper of papers) {
      const bytes = readFileSync(new URL(`../../fixtures/papers/${paper.file}.pdf`, import.meta.url));
      const { extractedData } = await ai.generateDischargeSummary({
        files: [`data:application/pdf;base64,${bytes.toString('base64')}`],
      });
      scores.push(score(extractedData ?? {}, paper));
    }
    for (const fact of facts) {
      const { expected, precision, recall } = total(scores, fact);
      const isLimited = fact === 'conditions' || fact === 'medicines';
      measure(`${fact}, precision`, precision, '', isLimited ? { least: 0.9 } : {});
      measure(`${fact}, recall of ${expected}`, recall, '', isLimited ? { least: 0.9 } : {});
    }
    const invented = scores.flatMap((of) => [...of.values()].flatMap((one) => one.invented));
    measure('shown, and not in the paper', invented.length, '', { most: 0 });
  } finally {
    await sandbox.close();
  }
}
