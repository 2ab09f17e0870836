'use client';

import { encounterForm as englishForm } from '../../messages/en/encounterForm.js';
import { stayDocuments as english } from '../../messages/en/stayDocuments.js';
import { useMessages } from '../../provider/index.js';
import type { TriggeredSummary } from '../documents.hooks.js';
import { DraftView } from '../views/DraftView.js';
import { membersIn } from '../views/freeForm.js';
import { PdfPreview } from '../views/PdfPreview.js';

/** The draft of the discharge summary, and its PDF. */
export function StaySummary({ stayId, summary: { data } }: { stayId: string; summary: TriggeredSummary }) {
  const words = useMessages('stayDocuments', english).summary;
  const { sections } = useMessages('encounterForm', englishForm);
  const { extractedData, ...summed } = membersIn(data);
  // What was read stands beside the summary, each section with its own sources.
  const content = { ...summed, ...membersIn(extractedData) };
  return (
    <>
      <DraftView
        title={words.title}
        person={membersIn(content['Patient Details'] ?? content['patientDetails'])}
        content={content}
        titles={{ ...sections, dischargeSummary: words.inShort }}
        aside={['Patient Details', 'patientDetails', 'sources', 'extractor', 'id', 'condtions']}
      />
      <PdfPreview recordId={stayId} />
    </>
  );
}
