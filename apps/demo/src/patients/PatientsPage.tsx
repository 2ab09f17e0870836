import { PatientTable } from '@carestack/react/patients';
import { paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

export function PatientsPage() {
  const { patients } = useWords();
  return (
    <div className="page">
      <PageHeading title={patients.title}>
        <a className="cs-button" href={paths.patients.new}>
          {patients.withoutAbha}
        </a>
        <a className="cs-button" data-variant="primary" href={paths.patients.abha}>
          {patients.withAbha}
        </a>
      </PageHeading>
      <div className="sheet">
        <PatientTable getHref={({ id }) => paths.patients.record(id)} />
      </div>
    </div>
  );
}
