import type { NewPatient, Patient, PatientChanges, Written } from '@carestack/core';
import type { AbhaProfile } from '@carestack/core/abha';
import { expectTypeOf, test } from 'vitest';
import {
  PatientDetails,
  type PatientDetailsProps,
  PatientForm,
  type PatientGiven,
  PatientHeader,
  PatientPicker,
  PatientTable,
} from './index.js';

declare const patient: Patient;
declare const profile: AbhaProfile;

test('the form is for somebody new or for somebody on record, and calls back with what it did', () => {
  <PatientForm
    abhaProfile={profile}
    initialValues={{ firstName: 'Asha', mobileNumber: '9876543210' }}
    onCreated={(created, sent) => {
      expectTypeOf(created).toEqualTypeOf<Written>();
      expectTypeOf(created.id).toEqualTypeOf<string>();
      expectTypeOf(sent).toEqualTypeOf<NewPatient>();
    }}
    onFound={(found) => expectTypeOf(found).toEqualTypeOf<Patient>()}
  />;
  <PatientForm patient={patient} onUpdated={(changes) => expectTypeOf(changes).toEqualTypeOf<PatientChanges>()} />;

  // @ts-expect-error: a new patient needs somebody to hear of it
  <PatientForm />;
  // @ts-expect-error: somebody on record is not created
  <PatientForm patient={patient} onCreated={() => {}} />;
  // @ts-expect-error: there is no such field
  <PatientForm initialValues={{ nickname: 'Ashu' }} onCreated={() => {}} />;
});

test('the table tells which patient it is about', () => {
  <PatientTable
    paging="scroll"
    getHref={({ id }) => `/patients/${id}`}
    onSelect={(chosen) => expectTypeOf(chosen).toEqualTypeOf<Patient>()}
    onSelectionChange={(ids) => expectTypeOf(ids).toEqualTypeOf<ReadonlySet<string>>()}
    rowActions={[{ id: 'call', label: 'Call', onAct: (row) => expectTypeOf(row).toEqualTypeOf<Patient>() }]}
  />;

  // @ts-expect-error: page by page, or one list
  <PatientTable paging="endless" />;
});

test('the picker holds an id, or none', () => {
  <PatientPicker value={null} onChange={(id) => expectTypeOf(id).toEqualTypeOf<string | null>()} />;
  <PatientPicker
    onCreate={(typed, choose) => {
      expectTypeOf(typed).toEqualTypeOf<string>();
      expectTypeOf(choose).parameters.toEqualTypeOf<[id: string]>();
    }}
  />;
  <PatientPicker onCreate={null} />;

  // @ts-expect-error: an id, not a patient
  <PatientPicker value={patient} />;
});

test('a chart takes a patient or an id, and not both', () => {
  <PatientHeader patient={patient} />;
  <PatientDetails patientId="id" />;
  expectTypeOf<PatientGiven>().toExtend<PatientDetailsProps>();

  // @ts-expect-error: which of the two?
  <PatientHeader patient={patient} patientId="id" />;
  // @ts-expect-error: whose?
  <PatientDetails />;
});
