import { PatientForm } from '@carestack/react/patients';
import { goTo, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

export function NewPatientPage() {
  const { patients: words } = useWords();
  return (
    <div className="page narrow">
      <PageHeading
        title={words.new.title}
        intro={words.new.intro}
        back={{ href: paths.patients.list, label: words.title }}
      />
      <div className="sheet padded">
        <PatientForm
          onCreated={({ id }) => goTo(paths.patients.record(id), { isReplacing: true, notice: 'registered' })}
        />
      </div>
    </div>
  );
}
