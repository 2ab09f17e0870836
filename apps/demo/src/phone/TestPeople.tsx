import { useEffect, useState } from 'react';
import { useWords } from '../words/Words.js';
import { readTestPeople, type Register, type TestPerson } from './phoneLine.js';

/** Aadhaar numbers to try: a person copies one, nothing is filled in for them. */
export function TestPeople({ register }: { register: Register }) {
  const { people } = useWords();
  const [persons, setPersons] = useState<readonly TestPerson[]>([]);

  useEffect(() => {
    const left = new AbortController();
    readTestPeople(register, left.signal).then(setPersons, () => undefined);
    return () => left.abort();
  }, [register]);

  if (persons.length === 0) return null;
  return (
    <details className="test-people" open>
      <summary>{people.title}</summary>
      <p className="quiet">{people.hint}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{people.number}</th>
            <th scope="col">{people.what}</th>
          </tr>
        </thead>
        <tbody>
          {persons.map((person) => (
            <tr key={person.aadhaar}>
              <th scope="row">
                <CopyButton number={person.aadhaar} />
              </th>
              <td>
                <b>{person.name}</b> {people.shows[register](person)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function CopyButton({ number }: { number: string }) {
  const { people } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const grouped = number.replace(/(\d{4})(?=\d)/g, '$1 ');

  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  return (
    <>
      <button
        type="button"
        className="copy"
        aria-label={people.copy({ number: grouped })}
        onClick={() => void navigator.clipboard.writeText(number).then(() => setIsCopied(true))}
      >
        {grouped}
        <svg viewBox="0 0 20 20" aria-hidden="true">
          {isCopied ? <path d="m4 10.5 4 4 8-9" /> : <path d="M7 7V4h9v9h-3M4 7h9v9H4z" />}
        </svg>
      </button>
      <span className="cs-visually-hidden" role="status">
        {isCopied && people.copied}
      </span>
    </>
  );
}
