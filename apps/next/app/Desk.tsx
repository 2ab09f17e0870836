'use client';

import { PatientTable } from '@carestack/react/patients';
import { useSuspensePractitioners } from '@carestack/react/practitioners';

export function Desk() {
  const { data: cardiologists } = useSuspensePractitioners({ filters: { department: 'cardiology' } });
  return (
    <main>
      <h1>Patients</h1>
      <p data-testid="cardiologists">Cardiologists: {cardiologists.items.length}</p>
      <PatientTable />
    </main>
  );
}
