import { useStates } from '@carestack/react/organizations';
import { PatientForm } from '@carestack/react/patients';
import { useState } from 'react';
import { withoutAbha } from '../registration/patientFromAbha.js';
import { type Brought, goTo, paths, usePlace } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

/** A form that is empty, or filled in with what was given on the way to an ABHA that is not wanted. */
export function NewPatientPage() {
  const { patients: words } = useWords();
  const { data: states } = useStates();
  const [brought, setBrought] = useState<Brought | null>(usePlace().brought);
  const { mobile, profile } = brought ?? {};

  return (
    <div className="page narrow">
      <PageHeading
        title={words.new.title}
        intro={words.new.intro}
        back={{ href: paths.patients.list, label: words.title }}
      />
      {profile && (
        <div className="told known">
          <p>{words.new.brought({ name: profile.name ?? words.one })}</p>
          <button type="button" className="cs-button" data-variant="secondary" onClick={() => setBrought(null)}>
            {words.new.empty}
          </button>
        </div>
      )}
      <div className="sheet padded">
        <PatientForm
          key={brought ? 'brought' : 'empty'}
          abhaProfile={profile ? withoutAbha(profile) : undefined}
          initialValues={mobile ? { mobileNumber: mobile } : undefined}
          states={states?.map(({ name }) => name)}
          onFound={({ id }) => goTo(paths.patients.record(id), { notice: 'known' })}
          onCreated={({ id }) => goTo(paths.patients.record(id), { isReplacing: true, notice: 'registered' })}
        />
      </div>
    </div>
  );
}
