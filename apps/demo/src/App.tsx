import { createCarestack } from '@carestack/core';
import { CarestackProvider } from '@carestack/react/provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { PatientsSection } from './patients/PatientsSection.js';
import { paths, routeOf, type SectionRoute, usePlace } from './routes.js';
import { ErrorBoundary } from './shell/ErrorBoundary.js';
import { LeavingDialog } from './shell/LeavingDialog.js';
import { PageHeading } from './shell/PageHeading.js';
import { screen } from './shell/screen.js';
import { useOnline } from './shell/useOnline.js';
import { Shell } from './shell/Shell.js';
import { usePreferences } from './preferences.js';
import { useSpoken, useWords, WordsProvider } from './words/Words.js';

/** Our own back end holds the key; the browser knows its path alone. */
const carestack = createCarestack({ baseUrl: '/api/carestack' });
const queryClient = new QueryClient();

const RegistrationPage = screen(async () => {
  const { RegistrationPage: page } = await import('./registration/RegistrationPage.js');
  return { default: page };
});

const CompletionPage = screen(async () => {
  const { CompletionPage: page } = await import('./registration/CompletionPage.js');
  return { default: page };
});

const PractitionersSection = screen(async () => {
  const { PractitionersSection: page } = await import('./practitioners/PractitionersSection.js');
  return { default: page };
});

const HprPage = screen(async () => {
  const { HprPage: page } = await import('./practitioners/HprPage.js');
  return { default: page };
});

const FacilitiesSection = screen(async () => {
  const { FacilitiesSection: page } = await import('./facilities/FacilitiesSection.js');
  return { default: page };
});

const TodayPage = screen(async () => {
  const { TodayPage: page } = await import('./visits/TodayPage.js');
  return { default: page };
});

const BookingPage = screen(async () => {
  const { BookingPage: page } = await import('./visits/BookingPage.js');
  return { default: page };
});

const VisitPage = screen(async () => {
  const { VisitPage: page } = await import('./visit/VisitPage.js');
  return { default: page };
});

const StayPage = screen(async () => {
  const { StayPage: page } = await import('./visit/StayPage.js');
  return { default: page };
});

const DocumentPage = screen(async () => {
  const { DocumentPage: page } = await import('./documents/DocumentPage.js');
  return { default: page };
});

const HoursPage = screen(async () => {
  const { HoursPage: page } = await import('./visits/HoursPage.js');
  return { default: page };
});

const BookPage = screen(async () => {
  const { BookPage: page } = await import('./book/BookPage.js');
  return { default: page };
});

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <WordsProvider>
        <Carestack>
          <Clinic />
          <LeavingDialog />
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
  if (routeOf(path).page === 'book') {
    return (
      <ErrorBoundary resetKey={path}>
        <Suspense fallback={<Loading />}>
          <BookPage />
        </Suspense>
      </ErrorBoundary>
    );
  }
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
    case 'today':
      return <TodayPage date={route.date} department={route.department} />;
    case 'booking':
      return <BookingPage key={path} route={route} />;
    case 'visit':
      return <VisitPage key={route.reference} reference={route.reference} kind={route.kind} />;
    case 'stay':
      return <StayPage key={route.reference} reference={route.reference} stayId={route.stayId} />;
    case 'document':
      return <DocumentPage key={path} id={route.id} />;
    case 'hours':
      return <HoursPage id={route.id} />;
    case 'book':
      return null;
    case 'abha':
      return <RegistrationPage />;
    case 'completion':
      return <CompletionPage key={path} patientId={route.patientId} documentId={route.documentId} />;
    case 'hpr':
      return <HprPage />;
    case 'missing':
      return <MissingPage />;
    case 'list':
    case 'new':
    case 'record':
      return <SectionScreen key={path} route={route} />;
    default:
      return route satisfies never;
  }
}

function SectionScreen({ route }: { route: SectionRoute }) {
  switch (route.section) {
    case 'patients':
      return <PatientsSection route={route} />;
    case 'practitioners':
      return <PractitionersSection route={route} />;
    case 'facilities':
      return <FacilitiesSection route={route} />;
    default:
      return route.section satisfies never;
  }
}

/** Gone in a moment; without a connection it is the page, and says so in its heading. */
function Loading() {
  const { loading } = useWords();
  const Line = useOnline() ? 'p' : 'h1';
  return <Line className="page quiet">{loading}</Line>;
}

function MissingPage() {
  const { missing } = useWords();
  return (
    <div className="page narrow">
      <PageHeading title={missing.title} intro={missing.text} />
      <a className="cs-button" data-variant="primary" href={paths.today.list}>
        {missing.back}
      </a>
    </div>
  );
}
