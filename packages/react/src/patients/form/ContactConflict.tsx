'use client';

import { BothVersions } from '../../forms/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages } from '../../provider/index.js';
import { changedContact, type Contact } from '../patientFields.js';

export interface ContactConflictProps {
  /** As it was before either changed it. */
  opened: Contact;
  mine: Contact;
  theirs: Contact;
  /** The fields as chosen. The buttons of this part send the form, with them. */
  onChosen: (chosen: Contact) => void;
}

/** Two people changed one patient: both versions of each field, and a choice. What is on record cannot be emptied. */
export function ContactConflict({ opened, mine, theirs, onChosen }: ContactConflictProps) {
  const { form: text } = useMessages('patients', english);

  return (
    <BothVersions
      words={text.conflict}
      versions={changedContact(mine, theirs).map((name) => ({
        name,
        label: text[name].label,
        mine: mine[name] || null,
        theirs: theirs[name],
        isTouched: mine[name] !== opened[name],
      }))}
      onChosen={(own) =>
        onChosen({
          mobileNumber: own.has('mobileNumber') ? mine.mobileNumber : theirs.mobileNumber,
          emailId: own.has('emailId') ? mine.emailId : theirs.emailId,
        })
      }
      isSent
    />
  );
}
