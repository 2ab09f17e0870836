import type { NewPractitioner, Practitioner, PractitionerChanges, Written } from '@carestack/core';
import type { HprRegistrationResult } from '@carestack/core/hpr';
import { expectTypeOf, test } from 'vitest';
import {
  PractitionerDetails,
  type PractitionerDetailsProps,
  PractitionerForm,
  type PractitionerGiven,
  PractitionerPicker,
  PractitionerTable,
} from './index.js';

declare const practitioner: Practitioner;
declare const result: HprRegistrationResult;

test('the form is for somebody new or for somebody on record, and calls back with what it did', () => {
  <PractitionerForm
    hprResult={result}
    initialValues={{ firstName: 'Meera', languages: ['Tulu'], qualifications: [] }}
    onCreated={(created, sent) => {
      expectTypeOf(created).toEqualTypeOf<Written>();
      expectTypeOf(sent).toEqualTypeOf<NewPractitioner>();
    }}
  />;
  <PractitionerForm
    practitioner={practitioner}
    onUpdated={(changes) => expectTypeOf(changes).toEqualTypeOf<PractitionerChanges>()}
  />;

  // @ts-expect-error: somebody on record needs somebody to hear of the changes
  <PractitionerForm practitioner={practitioner} />;
  // @ts-expect-error: what is typed is text
  <PractitionerForm initialValues={{ experience: 12 }} onCreated={() => {}} />;
  // @ts-expect-error: HPR prefills a new practitioner only
  <PractitionerForm practitioner={practitioner} hprResult={result} onUpdated={() => {}} />;
});

test('the table tells which practitioner it is about', () => {
  <PractitionerTable
    getHref={({ id }) => `/practitioners/${id}`}
    onSelect={(chosen) => expectTypeOf(chosen).toEqualTypeOf<Practitioner>()}
    rowActions={[{ id: 'call', label: 'Call', onAct: (row) => expectTypeOf(row).toEqualTypeOf<Practitioner>() }]}
  />;

  // @ts-expect-error: rows a page are a number
  <PractitionerTable pageSize="20" />;
});

test('the picker holds an id, or none', () => {
  <PractitionerPicker defaultValue="id" onChange={(id) => expectTypeOf(id).toEqualTypeOf<string | null>()} />;

  // @ts-expect-error: an id, not a practitioner
  <PractitionerPicker value={practitioner} />;
});

test('the details take a practitioner or an id, and not both', () => {
  <PractitionerDetails practitioner={practitioner} />;
  <PractitionerDetails practitionerId="id" />;
  expectTypeOf<PractitionerGiven>().toExtend<PractitionerDetailsProps>();

  // @ts-expect-error: which of the two?
  <PractitionerDetails practitioner={practitioner} practitionerId="id" />;
});
