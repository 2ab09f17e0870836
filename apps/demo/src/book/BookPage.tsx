import { createCarestack } from '@carestack/core';
import { AppointmentBookingWizard } from '@carestack/react/appointments';
import { CarestackProvider } from '@carestack/react/provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { usePreferences } from '../preferences.js';
import { AppearanceSwitch } from '../shell/AppearanceSwitch.js';
import { Flower } from '../shell/Flower.js';
import { LanguageSwitch } from '../shell/LanguageSwitch.js';
import { OfflineBanner } from '../shell/OfflineBanner.js';
import { PageHeading } from '../shell/PageHeading.js';
import { WithHours } from '../visits/WithHours.js';
import { useSpoken } from '../words/Words.js';
import { asVisitor } from './asVisitor.js';

/** The back end of this page knows when somebody is free, and shows no patient to anybody. */
const carestack = createCarestack({ baseUrl: '/api/book', fetch: asVisitor });
/** Nothing that the desk has read in this tab is here, nor the other way round. */
const queryClient = new QueryClient();

/** Patients book a visit alone. */
export function BookPage() {
  const { words, components } = useSpoken();
  const { appearance } = usePreferences();
  const { book: text } = words;

  return (
    <QueryClientProvider client={queryClient}>
      <CarestackProvider client={carestack} messages={components} appearance={appearance}>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <header className="bar">
          <p className="brand">
            <Flower />
            <span>{words.clinic}</span>
          </p>
          <div className="switches">
            <LanguageSwitch />
            <AppearanceSwitch />
          </div>
        </header>
        <OfflineBanner />
        <main id="content" tabIndex={-1}>
          <div className="page narrow">
            <PageHeading title={text.title} intro={text.intro} />
            <div className="sheet padded">
              <WithHours address="/api/book/practitioners">
                {(practitioners) => (
                  <AppointmentBookingWizard
                    practitioners={practitioners}
                    facilityName={words.clinic}
                    patientStep="register"
                  />
                )}
              </WithHours>
            </div>
            <p className="page-end quiet">{text.privacy}</p>
          </div>
        </main>
      </CarestackProvider>
    </QueryClientProvider>
  );
}
