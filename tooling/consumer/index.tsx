import { createCarestack } from '@carestack/core';
import type { Patient } from '@carestack/core/patients';
import { CarestackProvider, PatientTable, usePatients } from '@carestack/react';
import { hi } from '@carestack/react/messages/hi';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RegisterPatient } from './readme-1.js';

const carestack = createCarestack({ baseUrl: 'https://clinic.example/api/carestack' });
const queryClient = new QueryClient();

function Counter() {
  const { data: page, isPending } = usePatients({ pageSize: 10 });
  const first: Patient | undefined = page?.items[0];
  return <p>{isPending ? 'counting' : `${page?.total ?? 0} ${first?.firstName ?? ''}`}</p>;
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <CarestackProvider client={carestack} messages={hi} appearance="light">
        <Counter />
        <PatientTable pageSize={10} onSelect={(patient) => console.log(patient.id)} />
      </CarestackProvider>
      <RegisterPatient onRegistered={(abhaNumber) => console.log(abhaNumber.length)} />
    </QueryClientProvider>
  );
}
