'use client';

import { patientName, type Patient } from '@carestack/core/patients';
import { maskMobile, today } from '@carestack/core/values';
import { lazy, useState } from 'react';
import { patients as english } from '../messages/en/patients.js';
import { picker as englishPicker } from '../messages/en/picker.js';
import { ageText, genderText, stateText } from '../person/index.js';
import {
  type PickerChoice,
  NewRecordDialog,
  Picker,
  type PickerFieldProps,
  usePicker,
  useRecentRecords,
} from '../picker/index.js';
import { Surface, useLocale, useMessages, useRoom, useSurroundings } from '../provider/index.js';
import { usePatient, useSearchPatients } from './patients.hooks.js';
import { patientQueries } from './patients.queries.js';
import { valuesTyped } from './searchedBy.js';

const PatientForm = lazy(async () => ({ default: (await import('./PatientForm.js')).PatientForm }));

export interface PatientPickerProps extends PickerFieldProps {
  /**
   * Somebody new is wanted; `choose` takes their id when they are on record. Default: `<PatientForm/>` in a dialog. Null: only
   * patients on record can be chosen.
   */
  onCreate?: ((typed: string, choose: (id: string) => void) => void) | null | undefined;
  /** Patients listed at most, 1 to 100. Default 50. */
  pageSize?: number | undefined;
}

/**
 * Chooses a patient: by name, mobile, ABHA or another number, in one box.
 *
 * @example
 * <PatientPicker value={patientId} onChange={setPatientId} required />
 */
export function PatientPicker({ onCreate, pageSize = 50, className, ...props }: PatientPickerProps) {
  const text = useMessages('patients', english);
  const words = useMessages('picker', englishPicker).patients;
  const locale = useLocale();
  const client = { patients: useRoom('patients') };
  const { scope, timeZone } = useSurroundings();
  const picker = usePicker('patients', props);
  const { data: page, ...found } = useSearchPatients(picker.typed ?? '', { pageSize });
  const { data: patient, ...chosen } = usePatient(picker.id ?? '', { enabled: picker.id !== null });
  const recent = useRecentRecords(picker.recentIds, (id) => patientQueries.detail(client, id, scope));
  const [typedName, setTypedName] = useState<string | null>(null);

  const choiceOf = (one: Patient): PickerChoice => ({
    id: one.id,
    name: patientName(one) || text.table.unnamed,
    details: [
      ageText(today(timeZone), one.birthDate, locale, text),
      genderText(one.gender, text),
      one.mobileNumber && maskMobile(one.mobileNumber),
      stateText(one.state, text),
    ]
      .filter(Boolean)
      .join(' · '),
  });

  function create(typed: string) {
    if (onCreate) onCreate(typed, picker.choose);
    else setTypedName(typed);
  }

  function take(id: string) {
    setTypedName(null);
    picker.choose(id);
  }

  return (
    <Surface part="patient-picker" className={className}>
      <Picker
        {...props}
        picker={picker}
        words={words}
        found={{
          ...found,
          choices: page?.items.map(choiceOf) ?? [],
          total: page?.total ?? null,
          hasMore: Boolean(page?.nextPage),
        }}
        recent={recent.map(choiceOf)}
        chosen={{ ...chosen, choice: patient && choiceOf(patient) }}
        onCreate={onCreate === null ? undefined : create}
      />
      {typedName !== null && (
        <NewRecordDialog title={words.createTitle} onClose={() => setTypedName(null)}>
          <PatientForm
            initialValues={valuesTyped(typedName)}
            onCreated={({ id }) => take(id)}
            onFound={({ id }) => take(id)}
            isFoundChosen
            onCancel={() => setTypedName(null)}
          />
        </NewRecordDialog>
      )}
    </Surface>
  );
}
