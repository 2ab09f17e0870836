import { useLayoutEffect } from 'react';
import { prefer, usePreferences } from '../preferences.js';
import { useWords } from '../words/Words.js';

export function AppearanceSwitch() {
  const words = useWords();
  const { appearance } = usePreferences();
  const isDark = appearance === 'dark';

  useLayoutEffect(() => {
    document.documentElement.dataset['appearance'] = appearance;
  }, [appearance]);

  return (
    <button
      type="button"
      role="switch"
      className="lamp"
      aria-checked={isDark}
      aria-label={words.dark}
      title={words.dark}
      onClick={() => prefer({ appearance: isDark ? 'light' : 'dark' })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {isDark ? (
          <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />
        ) : (
          <>
            <circle cx="12" cy="12" r="4.2" />
            <path d="M12 2.5v2.6M12 18.9v2.6M2.5 12h2.6M18.9 12h2.6M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M5.3 18.7l1.8-1.8M16.9 7.1l1.8-1.8" />
          </>
        )}
      </svg>
    </button>
  );
}
