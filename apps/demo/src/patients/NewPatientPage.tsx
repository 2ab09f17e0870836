import { PatientForm } from '@carestack/react/patients';
import { goTo, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

export function NewPatientPage() {
  const { newPatient } = useWords();
  return (
    <div className="page narrow">
      <PageHeading
        title={newPatient.title}
        intro={newPatient.intro}
        back={{ href: paths.patients, label: newPatient.back }}
      />
      <div className="sheet padded">
        <PatientForm onCreated={({ id }) => goTo(paths.patient(id), { isReplacing: true, notice: 'registered' })} />
      </div>
    </div>
  );
}
