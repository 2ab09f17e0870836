import type { SectionRoute } from '../routes.js';
import { NewPatientPage } from './NewPatientPage.js';
import { PatientPage } from './PatientPage.js';
import { PatientsPage } from './PatientsPage.js';

export function PatientsSection({ route }: { route: SectionRoute }) {
  if (route.page === 'record') return <PatientPage id={route.id} />;
  return route.page === 'new' ? <NewPatientPage /> : <PatientsPage />;
}
