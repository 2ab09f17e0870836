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
  const { section } = routeOf(usePlace().path);
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="bar">
        <a className="brand" href={paths.today.list}>
          <Flower />
          <span>{words.clinic}</span>
        </a>
        <nav aria-label={words.nav.label}>
          {(['today', 'patients', 'practitioners', 'facilities'] as const).map((name) => (
            <a key={name} className="tab" href={paths[name].list} aria-current={section === name || undefined}>
              {words[name].title}
            </a>
          ))}
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
