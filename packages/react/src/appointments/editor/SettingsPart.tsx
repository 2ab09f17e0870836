'use client';

import { TextInput } from '../../kit/index.js';
import type { EditorProps } from './editorProps.js';
import type { DraftSetting } from './scheduleDraft.js';

const settings: readonly DraftSetting[] = ['slotMinutes', 'bufferMinutes', 'capacity', 'walkInShare', 'timeZone'];

/** What holds for every session unless it says otherwise. */
export function SettingsPart({ editor, text, idOf, errorAt }: EditorProps) {
  return (
    <section className="cs-hours-part">
      <h3>{text.settings.title}</h3>
      <div className="cs-hours-settings">
        {settings.map((name) => (
          <TextInput
            key={name}
            id={idOf(name)}
            {...text.settings[name]}
            error={errorAt(name)}
            dir="ltr"
            inputMode={name === 'timeZone' ? 'text' : 'numeric'}
            autoComplete="off"
            spellCheck={false}
            value={editor.draft.settings[name]}
            onChange={({ target: { value } }) =>
              editor.change((draft) => ({ ...draft, settings: { ...draft.settings, [name]: value } }))
            }
          />
        ))}
      </div>
    </section>
  );
}
