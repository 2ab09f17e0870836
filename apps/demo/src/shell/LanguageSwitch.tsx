import { type Language, prefer } from '../preferences.js';
import { useSpoken } from '../words/Words.js';

const languages: ReadonlyArray<readonly [Language, string]> = [
  ['en', 'English'],
  ['hi', 'हिन्दी'],
];

export function LanguageSwitch() {
  const { language: spoken, words } = useSpoken();
  return (
    <div className="segments" role="group" aria-label={words.language}>
      {languages.map(([language, name]) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === spoken}
          onClick={() => prefer({ language })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
