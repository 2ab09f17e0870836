import { RadioGroup } from '@carestack/react/kit';
import { useLocale } from '@carestack/react/provider';
import { type FormEvent, useState } from 'react';
import { useWords } from '../words/Words.js';
import type { Details, Difference } from './abhaOfPatient.js';
import { StageHeading } from './StageHeading.js';

export interface DifferencesFormProps {
  differences: readonly Difference[];
  onChosen: (details: Details) => void;
  /** It is somebody else. */
  onRefused: () => void;
}

/** The ABHA and the record differ: whoever is at the desk says whether it is one person, and whose details stay. */
export function DifferencesForm({ differences, onChosen, onRefused }: DifferencesFormProps) {
  const words = useWords().completion.differences;
  const [chosen, setChosen] = useState<Details | null>(null);
  const [isMissed, setIsMissed] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsMissed(chosen === null);
    if (chosen) onChosen(chosen);
  }

  return (
    <form className="differences" noValidate onSubmit={submit}>
      <StageHeading title={words.title} />
      <p>{words.text}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.onRecord}</th>
            <th scope="col">{words.onAbha}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ fact, onRecord, onAbha }) => (
            <tr key={fact}>
              <th scope="row">{words.facts[fact]}</th>
              <td>
                <Fact fact={fact} value={onRecord} />
              </td>
              <td>
                <Fact fact={fact} value={onAbha} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RadioGroup
        label={words.choice.label}
        hint={words.choice.hint}
        error={isMissed && chosen === null ? words.choice.missed : undefined}
        value={chosen ?? ''}
        onChange={({ target: { value } }) => setChosen(value === 'abha' ? 'abha' : 'record')}
        options={[
          { value: 'abha', label: words.choice.abha },
          { value: 'record', label: words.choice.record },
        ]}
      />
      <p className="page-actions">
        <button type="submit" className="cs-button" data-variant="primary">
          {words.submit}
        </button>
        <button type="button" className="cs-button" onClick={onRefused}>
          {words.refuse}
        </button>
      </p>
    </form>
  );
}

function Fact({ fact, value }: { fact: Difference['fact']; value: string }) {
  const { genders } = useWords().completion.differences;
  const locale = useLocale();
  if (fact === 'gender') {
    const known: Readonly<Record<string, string | undefined>> = genders;
    return known[value] ?? value;
  }
  if (fact === 'name') return <bdi>{value}</bdi>;
  const [year = '', month, day] = value.split('-');
  if (!month || !day) return year;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return date.format(new Date(`${value}T00:00:00Z`));
}
