'use client';

import { type DocumentDraft, type DraftItem, isSameItem, itemLine, itemParts } from '@carestack/core/ai';
import { Button } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import { systemName } from '../coded/codedValue.js';
import { RangeMarks } from '../forms/RangeMarks.js';
import type { SourceFile } from './composerState.js';
import { editButtonId, sourceButtonId, undoButtonId } from './places.js';
import { usePlaceOf } from './usePlaceOf.js';
import { shortLine, useSectionWords } from './words.js';

interface DraftItemRowProps {
  item: DraftItem;
  draft: DocumentDraft;
  files: readonly SourceFile[];
  isSelected: boolean;
  onShow: () => void;
  onEdit: () => void;
  onRemove: () => void;
  onRestore: () => void;
}

/** One line of the draft: what it says, where it was written, and what can be done with it. */
export function DraftItemRow({ item, draft, isSelected, files, ...on }: DraftItemRowProps) {
  const { review: text } = useMessages('documentComposer', english);
  const line = shortLine(item);

  if (draft.removed.includes(item.id)) {
    return (
      <li className="cs-draft-item" data-removed>
        <s>{text.removed({ item: line })}</s>
        <Button
          id={undoButtonId(item.id)}
          variant="quiet"
          aria-label={text.undoOf({ item: line })}
          onClick={on.onRestore}
        >
          {text.undo}
        </Button>
      </li>
    );
  }

  const before = draft.original.find(({ id }) => id === item.id);
  const isChanged = before !== undefined && !isSameItem(before, item);
  return (
    <li className="cs-draft-item" data-selected={isSelected || undefined}>
      <div className="cs-draft-body">
        <Content item={item} />
        {Object.entries(item.codes).map(([part, { system, code }]) => (
          <p key={part} className="cs-hint">
            <bdi dir="ltr">
              {systemName(system)} {code}
            </bdi>
          </p>
        ))}
        {isChanged && <span className="cs-draft-mark">{text.changed}</span>}
        {draft.origin === 'ai' && <Source item={item} files={files} isSelected={isSelected} onShow={on.onShow} />}
      </div>
      <div className="cs-draft-actions">
        <Button
          id={editButtonId(item.id)}
          variant="quiet"
          className="cs-icon-button"
          aria-label={text.edit({ item: line })}
          onClick={on.onEdit}
        >
          <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M3 17l1-4L13.5 3.5l3 3L7 16l-4 1ZM11.5 5.5l3 3" />
          </svg>
        </Button>
        <Button
          variant="quiet"
          className="cs-icon-button"
          aria-label={text.remove({ item: line })}
          onClick={on.onRemove}
        >
          <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M5 5l10 10M15 5 5 15" />
          </svg>
        </Button>
      </div>
    </li>
  );
}

/** What an item says: a medicine by its parts, a measure with its range. */
function Content({ item }: { item: DraftItem }) {
  const words = useSectionWords();
  const { kind, parts } = item;
  if (kind === 'measure') {
    return (
      <>
        <p className="cs-draft-line">
          <bdi>{parts.name}</bdi>{' '}
          <bdi className="cs-draft-value" dir="ltr">
            {[parts.value, parts.unit].filter(Boolean).join(' ')}
          </bdi>
        </p>
        <RangeMarks parts={parts} />
      </>
    );
  }
  if (kind !== 'medicine') {
    return (
      <p className="cs-draft-line">
        <bdi>{itemLine(item)}</bdi>
      </p>
    );
  }
  const taken = itemParts.medicine.filter((name) => name !== 'name' && parts[name]);
  return (
    <>
      <p className="cs-draft-line">
        <bdi>{parts.name}</bdi>
      </p>
      {taken.length > 0 && (
        <dl className="cs-draft-parts">
          {taken.map((name) => (
            <div key={name}>
              <dt>{words.part(name)}</dt>
              <dd>
                <bdi>{parts[name]}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

type SourceProps = Pick<DraftItemRowProps, 'item' | 'files' | 'isSelected' | 'onShow'>;

function Source({ item, files, isSelected, onShow }: SourceProps) {
  const { review: text } = useMessages('documentComposer', english);
  const placeOf = usePlaceOf(files);
  if (!item.source) {
    const isByPerson = item.id.startsWith('added[');
    return (
      <p className="cs-draft-nosource" data-by-person={isByPerson || undefined}>
        {isByPerson ? text.byPerson : text.noSource}
        {!isByPerson && <span className="cs-visually-hidden">: {text.noSourceHint}</span>}
      </p>
    );
  }
  const place = placeOf(item.source);
  return (
    <button
      type="button"
      id={sourceButtonId(item.id)}
      className="cs-draft-source"
      aria-pressed={isSelected}
      aria-label={text.showSource({ place })}
      onClick={onShow}
    >
      <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M4.5 1.5h7l4 4v13h-11ZM11.5 1.5v4h4M7 10h6M7 13h6" />
      </svg>
      <bdi>{place}</bdi>
    </button>
  );
}
