'use client';

import {
  type DocumentDraft,
  type DraftItem,
  type DraftSection,
  draftSection,
  draftSections,
  rangeReadings,
} from '@carestack/core/ai';
import { useId, useState } from 'react';
import { Button, Select } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import type { ClinicalDocument } from './clinicalDocument.js';
import type { SourceFile } from './composerState.js';
import { DraftItemRow } from './DraftItemRow.js';
import { ItemEditor } from './ItemEditor.js';
import { addButtonId, editButtonId, undoButtonId } from './places.js';
import { shortLine, useSectionWords } from './words.js';

export interface DraftSectionsProps {
  composing: ClinicalDocument;
  draft: DocumentDraft;
  files: readonly SourceFile[];
  selectedId: string | null;
  /** What is being changed: items by their id, new ones by their section. */
  open: ReadonlySet<string>;
  onEditing: (key: string, isOpen: boolean) => void;
  onShow: (item: DraftItem) => void;
  onTold: (words: string) => void;
  onFocus: (id: string) => void;
}

/** Sections with something in them, those that the document should have, and a way to the others. */
export function DraftSections(props: DraftSectionsProps) {
  const { review: text } = useMessages('documentComposer', english);
  const words = useSectionWords();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const { draft, onEditing } = props;
  const own = draftSections(draft.caseType);
  const filled = new Set(draft.items.map(({ section }) => section));
  const further = [...filled].filter((name) => !own.some((section) => section.name === name));
  const isShown = ({ name }: DraftSection) =>
    filled.has(name) || wanted.includes(name) || isLacking(props.composing, name);
  const hidden = own.filter((section) => !isShown(section));

  return (
    <>
      {[...own.filter(isShown), ...further.map((name) => draftSection(name))].map((section) => (
        <OneSection key={section.name} {...props} section={section} />
      ))}
      {hidden.length > 0 && (
        <Select
          className="cs-screen-only"
          label={text.addSection}
          value=""
          onChange={({ target }) => {
            setWanted([...wanted, target.value]);
            onEditing(`new ${target.value}`, true);
          }}
        >
          <option value="" />
          {hidden.map(({ name }) => (
            <option key={name} value={name}>
              {words.section(name)}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

function OneSection({
  section,
  composing,
  draft,
  files,
  selectedId,
  open,
  onEditing,
  onShow,
  onTold,
  onFocus,
}: DraftSectionsProps & { section: DraftSection }) {
  const { review: text } = useMessages('documentComposer', english);
  const words = useSectionWords();
  const titleId = useId();
  const { name, isRequired, isSingle, kind } = section;
  const title = words.section(name);
  const items = draft.items.filter((item) => item.section === name);
  const standing = items.filter(({ id }) => !draft.removed.includes(id));
  const newKey = `new ${name}`;
  const isAdding = open.has(newKey);
  const hasRanges = standing.some((item) => rangeReadings(item.parts).length > 0);

  function close(key: string, focusId: string) {
    onEditing(key, false);
    onFocus(focusId);
  }

  return (
    <section className="cs-draft-section" data-part="draft-section" aria-labelledby={titleId}>
      <h3 id={titleId} className="cs-form-section-title">
        {title}
        {isRequired && (
          <>
            {' '}
            <span className="cs-draft-needed">{text.required}</span>
          </>
        )}
      </h3>
      {isLacking(composing, name) && !isAdding && <p className="cs-draft-empty">{text.empty}</p>}
      {items.length > 0 && (
        <ul className="cs-draft-items">
          {items.map((item) => {
            const line = shortLine(item);
            return open.has(item.id) ? (
              <li key={item.id} className="cs-draft-item">
                <ItemEditor
                  item={item}
                  label={words.item(name)}
                  onSave={(change) => {
                    composing.changeItem(item.id, change);
                    onTold(text.saved({ item: line }));
                    close(item.id, editButtonId(item.id));
                  }}
                  onCancel={() => close(item.id, editButtonId(item.id))}
                />
              </li>
            ) : (
              <DraftItemRow
                key={item.id}
                item={item}
                draft={draft}
                files={files}
                isSelected={item.id === selectedId}
                onShow={() => onShow(item)}
                onEdit={() => onEditing(item.id, true)}
                onRemove={() => {
                  composing.removeItem(item.id);
                  onTold(text.removed({ item: line }));
                  onFocus(undoButtonId(item.id));
                }}
                onRestore={() => {
                  composing.restoreItem(item.id);
                  onTold(text.restored({ item: line }));
                  onFocus(editButtonId(item.id));
                }}
              />
            );
          })}
        </ul>
      )}
      {hasRanges && <p className="cs-hint">{text.ranges}</p>}
      {isAdding && (
        <div className="cs-draft-item">
          <ItemEditor
            item={{ id: newKey, section: name, kind, parts: {}, written: null, codes: {}, source: null }}
            label={words.item(name)}
            onSave={(change) => {
              composing.addItem(name, change);
              onTold(text.saved({ item: words.item(name) }));
              close(newKey, addButtonId(name));
            }}
            onCancel={() => close(newKey, addButtonId(name))}
          />
        </div>
      )}
      {!isAdding && !(isSingle && standing.length > 0) && (
        <div>
          <Button id={addButtonId(name)} variant="quiet" onClick={() => onEditing(newKey, true)}>
            {text.add({ section: title })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The document should have the section, and nothing stands in it. */
function isLacking({ gaps }: ClinicalDocument, name: string): boolean {
  return gaps.some(
    (gap) => (gap.reason === 'section_empty' || gap.reason === 'results_missing') && gap.section === name,
  );
}
