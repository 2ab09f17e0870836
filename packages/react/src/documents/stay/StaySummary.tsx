'use client';

import { stayDocuments as english } from '../../messages/en/stayDocuments.js';
import { useMessages } from '../../provider/index.js';
import type { TriggeredSummary } from '../documents.hooks.js';
import { DraftView } from '../views/DraftView.js';
import { membersIn } from '../views/freeForm.js';
import { PdfPreview } from '../views/PdfPreview.js';

/** The draft of the discharge summary, and its PDF. */
export function StaySummary({ stayId, summary: { data } }: { stayId: string; summary: TriggeredSummary }) {
  const words = useMessages('stayDocuments', english).summary;
  const content = membersIn(data);
  return (
    <>
      <DraftView
        title={words.title}
        person={membersIn(content['Patient Details'] ?? content['patientDetails'])}
        content={content}
        aside={['Patient Details', 'patientDetails', 'sources', 'extractor', 'id']}
      />
      <PdfPreview recordId={stayId} />
    </>
  );
}
