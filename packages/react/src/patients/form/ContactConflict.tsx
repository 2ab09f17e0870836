'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Actions, Button, RadioGroup } from '../../kit/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages } from '../../provider/index.js';
import { changedContact, type Contact } from '../patientFields.js';

export interface ContactConflictProps {
  mine: Contact;
  theirs: Contact;
  /** The fields as chosen. The buttons of this part send the form, with them. */
  onChosen: (chosen: Contact) => void;
}

/** Two people changed one patient: both versions of each field, and a choice. */
export function ContactConflict({ mine, theirs, onChosen }: ContactConflictProps) {
  const { form: text } = useMessages('patients', english);
  const { conflict: words } = text;
  const names = changedContact(mine, theirs);
  const [kept, setKept] = useState<ReadonlySet<keyof Contact>>(new Set(names.filter((name) => mine[name])));
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => title.current?.focus(), []);

  function choose(name: keyof Contact, isMine: boolean) {
    const others = [...kept].filter((other) => other !== name);
    setKept(new Set(isMine ? [...others, name] : others));
  }

  const chosen = (own: ReadonlySet<keyof Contact>): Contact => ({
    mobileNumber: own.has('mobileNumber') ? mine.mobileNumber : theirs.mobileNumber,
    emailId: own.has('emailId') ? mine.emailId : theirs.emailId,
  });

  return (
    <section className="cs-form-section" data-part="conflict" aria-labelledby={titleId}>
      <h3 ref={title} id={titleId} tabIndex={-1} className="cs-form-section-title">
        {words.title}
      </h3>
      <p className="cs-hint">{words.body}</p>
      <div className="cs-form-fields">
        {names.map((name) => (
          <RadioGroup
            key={name}
            label={text[name].label}
            value={kept.has(name) ? 'mine' : 'theirs'}
            onChange={({ target }) => choose(name, target.value === 'mine')}
            options={[
              { value: 'theirs', label: words.theirs({ value: theirs[name] || words.nothing }) },
              ...(mine[name] ? [{ value: 'mine', label: words.mine({ value: mine[name] }) }] : []),
            ]}
          />
        ))}
      </div>
      <Actions>
        <Button type="submit" variant="primary" onClick={() => onChosen(chosen(kept))}>
          {words.save}
        </Button>
        <Button type="submit" onClick={() => onChosen(theirs)}>
          {words.allTheirs}
        </Button>
      </Actions>
    </section>
  );
}
