import type { ReactNode } from 'react';
import { paths, routeOf, usePlace } from '../routes.js';
import { useWords } from '../words/Words.js';
import { AppearanceSwitch } from './AppearanceSwitch.js';
import { Flower } from './Flower.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { OfflineBanner } from './OfflineBanner.js';

/** What stands around every screen. */
export function Shell({ children }: { children: ReactNode }) {
  const words = useWords();
  const { page } = routeOf(usePlace().path);
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="bar">
        <a className="brand" href={paths.patients}>
          <Flower />
          <span>{words.clinic}</span>
        </a>
        <nav aria-label={words.nav.label}>
          <a className="tab" href={paths.patients} aria-current={page !== 'professional' || undefined}>
            {words.nav.patients}
          </a>
          <a className="tab" href={paths.professional} aria-current={page === 'professional' || undefined}>
            {words.nav.professional}
          </a>
        </nav>
        <div className="switches">
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
      </header>
      <OfflineBanner />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
