'use client';

import { BothVersions } from '../../forms/index.js';
import { patients as englishPeople } from '../../messages/en/patients.js';
import { practitioners as english } from '../../messages/en/practitioners.js';
import { PersonPhoto } from '../../person/index.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { fieldNames, type PractitionerField, type PractitionerValues } from '../practitionerFields.js';
import { shownValue } from '../shownValue.js';

export interface PractitionerVersionsProps {
  /** As it was before either changed it. */
  before: PractitionerValues;
  mine: PractitionerValues;
  theirs: PractitionerValues;
  /** The fields in which this person's version is to stand. */
  onChosen: (kept: ReadonlySet<PractitionerField>) => void;
}

/** Two people changed one practitioner: both versions of each field, and a choice. It is rare, so it is loaded when it happens. */
export function PractitionerVersions({ before, mine, theirs, onChosen }: PractitionerVersionsProps) {
  const practitioners = useMessages('practitioners', english);
  const words = { practitioners, patients: useMessages('patients', englishPeople), locale: useLocale() };
  const text = practitioners.form;

  return (
    <BothVersions
      words={text.conflict}
      versions={fieldNames
        .filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]))
        .map((name) => ({
          name,
          label: labelOf(name, text),
          mine: shownValue(name, mine, words),
          theirs: shownValue(name, theirs, words),
          isTouched: JSON.stringify(mine[name]) !== JSON.stringify(before[name]),
          ...(name === 'photo' && {
            pictures: { mine: <PersonPhoto person={mine} />, theirs: <PersonPhoto person={theirs} /> },
          }),
        }))}
      onChosen={onChosen}
    />
  );
}

function labelOf(name: PractitionerField, text: (typeof english)['form']): string {
  const words = text[name];
  return typeof words === 'string' ? words : words.label;
}
