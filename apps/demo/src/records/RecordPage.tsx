import type { EhrApiError } from '@carestack/core';
import { type ReactNode, useState } from 'react';
import { goTo, paths, type Section, usePlace } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { ConfirmRemoval } from './ConfirmRemoval.js';

export interface RecordPageProps {
  section: Section;
  id: string;
  removal: { mutate: (id: string) => void; isPending: boolean; error: EhrApiError | null };
  /** The record as it is read; `edit` opens the form. */
  children: (edit: () => void) => ReactNode;
  renderForm: (done: { onUpdated: () => void; onCancel: () => void }) => ReactNode;
}

/** One record of the clinic: read it, change it, delete it. */
export function RecordPage({ section, id, removal, children, renderForm }: RecordPageProps) {
  const words = useWords()[section];
  const { notice } = usePlace();
  const [mode, setMode] = useState<'view' | 'edit' | 'removal'>('view');
  const back = { href: paths[section].list, label: words.title };

  if (mode === 'edit') {
    return (
      <div className="page narrow">
        <PageHeading key="edit" title={words.edit.title} back={back} />
        <div className="sheet padded">
          {renderForm({
            onUpdated: () => {
              setMode('view');
              goTo(paths[section].record(id), { isReplacing: true, notice: 'saved' });
            },
            onCancel: () => setMode('view'),
          })}
        </div>
      </div>
    );
  }

  return (
    <div className="page narrow">
      <PageHeading key="view" title={words.one} back={back} />
      <div role="status">{notice && <p className={`told ${notice}`}>{words.notices[notice]}</p>}</div>
      <div className="chart">{children(() => setMode('edit'))}</div>
      <p className="page-end">
        <button type="button" className="cs-button" data-variant="danger" onClick={() => setMode('removal')}>
          {words.removal.action}
        </button>
      </p>
      {mode === 'removal' && (
        <ConfirmRemoval words={words.removal} removal={removal} id={id} onCancel={() => setMode('view')} />
      )}
    </div>
  );
}
