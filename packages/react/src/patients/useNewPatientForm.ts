'use client';

import { formatAbhaNumber, type AbhaProfile } from '@carestack/core/abha';
import { EhrApiError } from '@carestack/core/errors';
import { newPatientSchema, type NewPatient } from '@carestack/core/patients';
import { mobileText, type RefusedFields, type Written } from '@carestack/core/values';
import { useRef, useState } from 'react';
import { type Codes, useDraft, useSchemaForm } from '../forms/index.js';
import { patients as english } from '../messages/en/patients.js';
import { useMessages, useRoom } from '../provider/index.js';
import { differing, useNewRecord } from '../records/index.js';
import type { Alike } from './alike/findAlike.js';
import { fromAbha } from './fromAbha.js';
import { checkNewPatient, emptyPatient, identifying } from './patientFields.js';
import { useCreatePatient, useUpdatePatient } from './patients.hooks.js';

export interface NewPatientFormOptions {
  /**
   * Called once, when the patient is on record, with what was sent last. Where the service did not take all of it, the person puts that right
   * first, or goes on without it: then `created.refusedFields` says what is missing.
   */
  onCreated: (created: Written, patient: NewPatient) => void;
  /** Fills the form in. Name, date of birth, gender and ABHA stay as ABHA has them. */
  abhaProfile?: AbhaProfile | undefined;
  /** What you know already and a person can change, such as the mobile typed on the way. It counts before what ABHA says. */
  initialValues?: PatientInitialValues | undefined;
  /** False where whoever fills it in may not see other patients: nobody alike is looked for before registering. Default true. */
  looksForAlike?: boolean | undefined;
}

export type PatientInitialValues = Partial<
  Pick<
    NewPatient,
    'firstName' | 'lastName' | 'idNumber' | 'abhaAddress' | 'mobileNumber' | 'emailId' | 'address' | 'pincode' | 'state'
  >
>;

/** What ABHA vouches for, and a desk may not change (NHA case VRFY_ABHA_101). */
const vouched = ['firstName', 'birthDate', 'gender', 'idNumber', 'abhaAddress'] as const;
export type Vouched = (typeof vouched)[number];

export type NewPatientFormState = ReturnType<typeof useNewPatientForm>['form'];

export function useNewPatientForm({
  abhaProfile,
  initialValues,
  looksForAlike = true,
  onCreated,
}: NewPatientFormOptions) {
  const text = useMessages('patients', english).form;
  const patients = useRoom('patients');
  const { mutateAsync: create, reset: forget } = useCreatePatient();
  const { mutateAsync: update, reset: forgetUpdate } = useUpdatePatient();
  const [{ known, values }] = useState(() => prefilled(abhaProfile, initialValues));
  const [locked, setLocked] = useState(() => (abhaProfile ? acceptable(known) : []));
  const [alike, setAlike] = useState<readonly Alike[]>([]);
  /** Those a person has looked at, and said that it is somebody else. */
  const strangers = useRef(new Set<string>());
  /** Whose registration was sent without an answer: who is found now may be that one, and is looked for by the hook. */
  const inDoubt = useRef<string>(null);

  const record = useNewRecord<NewPatient, NewPatient>();

  const form = useSchemaForm(newPatientSchema, {
    defaultValues: values,
    check: (patient) => ({ ...checkNewPatient(patient), ...(record.taken && emptied(record.taken, patient)) }),
    problems: text.problems,
    // The number is called by its document.
    labels: { ...text, idNumber: text.idType },
    failure: ({ outcome }) => (outcome === 'unknown' && !record.taken ? text.lost : undefined),
    onSubmit: async (checked) => {
      const patient = asSent(checked);
      if (looksForAlike && !record.taken && inDoubt.current !== patient.idNumber) {
        const { findAlike } = await import('./alike/findAlike.js');
        const found = await findAlike(patients, patient, strangers.current);
        setAlike(found);
        if (found.length > 0) return undefined;
      }
      try {
        const { written, refused } = await record.save(patient, patient, {
          create: () => create(patient),
          change: async ({ written: { id }, taken }) => {
            const changes = differing(taken, patient);
            return Object.keys(changes).length > 0 ? change(id, changes) : null;
          },
        });
        if (refused) unlock(refused);
        else finish(written, patient);
        return refused;
      } catch (error) {
        if (error instanceof EhrApiError) {
          inDoubt.current = error.outcome === 'unknown' ? patient.idNumber : null;
          unlock(error.fields);
        }
        throw error;
      } finally {
        forget();
        forgetUpdate();
      }
    },
  });
  // What ABHA says is asked of ABHA again, and is nobody's to keep; nor is a draft of somebody else mixed with what is known. Whoever is on
  // record is not registered again.
  const draft = useDraft(abhaProfile || initialValues ? null : 'new-patient', form, record.taken ? null : identifying);

  function finish(created: Written, patient: NewPatient) {
    form.reset(values);
    onCreated(created, patient);
  }

  /** What is refused has to be put right, even if ABHA vouches for it. */
  function unlock(fields: RefusedFields) {
    const refused = new Set(Object.keys(fields).map((name) => (name.endsWith('Name') ? 'firstName' : name)));
    setLocked((names) => names.filter((name) => !refused.has(name)));
  }

  /** The API changes the kind of patient of nobody who is on record (contract 4). */
  async function change(id: string, { patientType, ...changes }: Partial<NewPatient>): Promise<Written> {
    const changed = await update({ id, changes });
    if (!patientType) return changed;
    return Object.assign(changed, { refusedFields: { ...changed.refusedFields, patientType: 'cannot_be_changed' } });
  }

  function goOn() {
    for (const { patient } of alike) strangers.current.add(patient.id);
  }

  return { form, known, locked, draft, alike, goOn, goOnWithoutRest: record.leave(finish) };
}

/** The API leaves out what is empty, so it cannot take anything away from who is on record. */
function emptied(taken: Partial<NewPatient>, patient: NewPatient): Codes {
  const before: Readonly<Record<string, unknown>> = { ...taken };
  const gone = Object.entries(patient).filter(([name, value]) => value === '' && before[name]);
  return Object.fromEntries(gone.map(([name]) => [name, 'cannot_be_removed']));
}

function asSent(checked: NewPatient): NewPatient {
  const abhaNumber = checked.idType === 'ABHA' ? formatAbhaNumber(checked.idNumber) : null;
  return {
    ...checked,
    idNumber: abhaNumber ?? checked.idNumber,
    birthDateEstimated: checked.birthDateEstimated || undefined,
  };
}

/** What the form begins with, and what of it ABHA says: that is not what the host gave in its place. */
function prefilled(abhaProfile: AbhaProfile | undefined, initialValues: PatientInitialValues = {}) {
  const patient: NewPatient = { ...emptyPatient, ...(abhaProfile && fromAbha(abhaProfile)) };
  const given = Object.entries(initialValues).filter(([, value]) => value);
  const known = { ...patient, ...Object.fromEntries(given.map(([name]) => [name, ''])) };
  const values = { ...patient, ...Object.fromEntries(given) };
  return {
    known: { ...known, mobileNumber: mobileText(known.mobileNumber) },
    values: { ...values, mobileNumber: mobileText(values.mobileNumber) },
  };
}

/** What of the profile our own checks accept as it stands: a year alone is no date, and some names hold digits. */
function acceptable(known: NewPatient): Vouched[] {
  const { error } = newPatientSchema.safeParse(known);
  const codes = checkNewPatient(known);
  const isNamePart = (name: string) => name.endsWith('Name');
  const broken = new Set(error?.issues.map(({ path: [name = ''] }) => (isNamePart(String(name)) ? 'firstName' : name)));
  return vouched.filter((name) => known[name] && !broken.has(name) && !codes[name]);
}

/** True when ABHA knows the year of birth and nothing more. */
export function isYearOnly({ birthDate }: NewPatient): boolean {
  return /^\d{4}--$/.test(birthDate);
}
