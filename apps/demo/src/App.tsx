import { createCarestack } from '@carestack/core';
import { CarestackProvider } from '@carestack/react/provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { NewPatientPage } from './patients/NewPatientPage.js';
import { PatientPage } from './patients/PatientPage.js';
import { PatientsPage } from './patients/PatientsPage.js';
import { paths, routeOf, usePlace } from './routes.js';
import { ErrorBoundary } from './shell/ErrorBoundary.js';
import { PageHeading } from './shell/PageHeading.js';
import { Shell } from './shell/Shell.js';
import { usePreferences } from './preferences.js';
import { useSpoken, useWords, WordsProvider } from './words/Words.js';

/** Our own back end holds the key; the browser knows its path alone. */
const carestack = createCarestack({ baseUrl: '/api/carestack' });
const queryClient = new QueryClient();

const RegistrationPage = lazy(async () => {
  const { RegistrationPage: page } = await import('./registration/RegistrationPage.js');
  return { default: page };
});

const ProfessionalPage = lazy(async () => {
  const { ProfessionalPage: page } = await import('./professionals/ProfessionalPage.js');
  return { default: page };
});

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <WordsProvider>
        <Carestack>
          <Clinic />
        </Carestack>
      </WordsProvider>
    </QueryClientProvider>
  );
}

function Carestack({ children }: { children: ReactNode }) {
  const { components } = useSpoken();
  const { appearance } = usePreferences();
  return (
    <CarestackProvider client={carestack} messages={components} appearance={appearance}>
      {children}
    </CarestackProvider>
  );
}

function Clinic() {
  const { path } = usePlace();
  return (
    <Shell>
      <ErrorBoundary resetKey={path}>
        <Suspense fallback={<Loading />}>
          <Screen path={path} />
        </Suspense>
      </ErrorBoundary>
    </Shell>
  );
}

function Screen({ path }: { path: string }) {
  const route = routeOf(path);
  switch (route.page) {
    case 'patients':
      return <PatientsPage />;
    case 'new-patient':
      return <NewPatientPage />;
    case 'registration':
      return <RegistrationPage />;
    case 'professional':
      return <ProfessionalPage />;
    case 'patient':
      return <PatientPage key={route.id} id={route.id} />;
    case 'missing':
      return <MissingPage />;
    default:
      return route satisfies never;
  }
}

function Loading() {
  const words = useWords();
  return <p className="page quiet">{words.loading}</p>;
}

function MissingPage() {
  const { missing } = useWords();
  return (
    <div className="page narrow">
      <PageHeading title={missing.title} intro={missing.text} />
      <a className="cs-button" data-variant="primary" href={paths.patients}>
        {missing.back}
      </a>
    </div>
  );
}
