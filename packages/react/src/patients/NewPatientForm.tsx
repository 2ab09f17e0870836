'use client';

import { patientName, type Patient } from '@carestack/core/patients';
import { DraftNotice, Form } from '../forms/index.js';
import { Button, type Description, DescriptionList } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { dayText, genderText } from '../person/index.js';
import { useLocale, useMessages } from '../provider/index.js';
import { useLoaded } from '../registration/index.js';
import type { AlikePanelProps } from './alike/AlikePanel.js';
import { ContactSection } from './form/ContactSection.js';
import { HomeSection } from './form/HomeSection.js';
import { IdentitySection } from './form/IdentitySection.js';
import { MoreSection } from './form/MoreSection.js';
import { PersonSection } from './form/PersonSection.js';
import { isYearOnly, useNewPatientForm, type NewPatientFormOptions, type Vouched } from './useNewPatientForm.js';

export interface NewPatientFormProps extends NewPatientFormOptions {
  patient?: undefined;
  /** Called when the person is on record already and that record is wanted. Without it, the form only tells who is alike. */
  onFound?: ((patient: Patient) => void) | undefined;
  /** That record is chosen for what is at hand, such as a visit, rather than opened: the words say so. */
  isFoundChosen?: boolean | undefined;
  /**
   * Names of the states to choose from, in that order, such as those `useStates` reads from the Local Government Directory. Without
   * them, every state the API knows.
   */
  states?: readonly string[] | undefined;
  onCancel?: (() => void) | undefined;
  /** In place of "Register a patient", where the form is a step of something else. */
  title?: string | undefined;
  /** The words of its button. */
  submitLabel?: string | undefined;
  className?: string | undefined;
}

export function NewPatientForm({
  onFound,
  isFoundChosen = false,
  states,
  onCancel,
  title,
  submitLabel,
  ...options
}: Omit<NewPatientFormProps, 'className'>) {
  const words = useMessages('patients', english);
  const text = words.form;
  const locale = useLocale();
  const { form, known, locked, draft, alike, goOn, goOnWithoutRest } = useNewPatientForm(options);
  const isLocked = (name: Vouched) => locked.includes(name);

  const facts: Record<Vouched, Description> = {
    firstName: { term: words.table.columns.name, description: <bdi>{patientName(known)}</bdi> },
    birthDate: { term: text.birthDate.label, description: dayText(known.birthDate, locale) },
    gender: { term: text.gender.label, description: genderText(known.gender, words) },
    idNumber: { term: text.idNumber.label.ABHA, description: <bdi>{known.idNumber}</bdi> },
    abhaAddress: { term: text.abhaAddress.known, description: <bdi>{known.abhaAddress}</bdi> },
  };

  return (
    <Form
      form={form}
      title={title ?? text.newTitle}
      submitLabel={submitLabel ?? text.submit}
      pendingLabel={text.pending}
      actions={onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
      onGoOn={goOnWithoutRest}
    >
      {!goOnWithoutRest && <DraftNotice draft={draft} words={text} />}
      {locked.length > 0 && (
        <div className="cs-card">
          <DescriptionList items={locked.map((name) => facts[name])} />
          <p className="cs-hint">{text.fromAbha}</p>
        </div>
      )}
      <PersonSection
        form={form}
        isLocked={isLocked}
        dateHint={isYearOnly(known) ? text.birthDate.yearOnly : undefined}
      />
      <IdentitySection form={form} isLocked={isLocked} />
      <ContactSection form={form} known={known} />
      <HomeSection form={form} known={known} states={states} />
      <MoreSection form={form} />
      {alike.length > 0 && (
        <LazyAlike
          alike={alike}
          isPending={form.isPending}
          pendingLabel={text.pending}
          onFound={onFound}
          isChoice={isFoundChosen}
          onGoOn={goOn}
        />
      )}
    </Form>
  );
}

const loadPanel = async () => (await import('./alike/AlikePanel.js')).AlikePanel;

function LazyAlike(props: AlikePanelProps) {
  const { part: Panel } = useLoaded(loadPanel);
  return Panel && <Panel {...props} />;
}
