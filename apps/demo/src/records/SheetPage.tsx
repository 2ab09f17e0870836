import type { ReactNode } from 'react';
import { paths, type Section } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { RecordPage, type RecordPageProps } from './RecordPage.js';

export interface SheetPageProps<Item> extends Pick<RecordPageProps, 'removal'> {
  section: Section;
  /** The record, once it is read. */
  record: Item | undefined;
  /** What stands there until then, or when there is no such record. */
  waiting: ReactNode;
  renderDetails: (record: Item) => ReactNode;
  renderForm: (record: Item, done: Parameters<RecordPageProps['renderForm']>[0]) => ReactNode;
}

/** A record on one sheet: everything that is known of it, and the way to change it. */
export function SheetPage<Item extends { id: string }>({
  section,
  record,
  waiting,
  renderDetails,
  renderForm,
  removal,
}: SheetPageProps<Item>) {
  const words = useWords()[section];

  if (!record) {
    return (
      <div className="page narrow">
        <PageHeading title={words.one} back={{ href: paths[section].list, label: words.title }} />
        {waiting}
      </div>
    );
  }
  return (
    <RecordPage section={section} id={record.id} removal={removal} renderForm={(done) => renderForm(record, done)}>
      {(edit) => (
        <div className="sheet padded">
          {renderDetails(record)}
          <p className="sheet-end">
            <button type="button" className="cs-button" onClick={edit}>
              {words.edit.action}
            </button>
          </p>
        </div>
      )}
    </RecordPage>
  );
}
