import { PatientTable } from '@carestack/react/patients';
import { goTo, paths } from '../routes.js';
import { Link } from '../shell/Link.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

export function PatientsPage() {
  const { patients } = useWords();
  return (
    <div className="page">
      <PageHeading title={patients.title}>
        <Link className="cs-button" href={paths.newPatient}>
          {patients.withoutAbha}
        </Link>
        <Link className="cs-button" data-variant="primary" href={paths.registration}>
          {patients.withAbha}
        </Link>
      </PageHeading>
      <div className="sheet">
        <PatientTable onSelect={({ id }) => goTo(paths.patient(id))} />
      </div>
    </div>
  );
}
