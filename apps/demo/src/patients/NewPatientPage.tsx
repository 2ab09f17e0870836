import { useStates } from '@carestack/react/organizations';
import { PatientForm } from '@carestack/react/patients';
import { goTo, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

export function NewPatientPage() {
  const { patients: words } = useWords();
  const { data: states } = useStates();
  return (
    <div className="page narrow">
      <PageHeading
        title={words.new.title}
        intro={words.new.intro}
        back={{ href: paths.patients.list, label: words.title }}
      />
      <div className="sheet padded">
        <PatientForm
          states={states?.map(({ name }) => name)}
          onFound={({ id }) => goTo(paths.patients.record(id), { notice: 'known' })}
          onCreated={({ id }) => goTo(paths.patients.record(id), { isReplacing: true, notice: 'registered' })}
        />
      </div>
    </div>
  );
}
