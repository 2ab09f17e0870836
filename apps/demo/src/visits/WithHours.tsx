import type { BookablePractitioner } from '@carestack/react/appointments';
import type { ReactNode } from 'react';
import { useWords } from '../words/Words.js';
import { usePractitionersWithHours } from './hours.js';

export interface WithHoursProps {
  address: '/api/hours' | '/api/book/practitioners';
  children: (practitioners: readonly BookablePractitioner[]) => ReactNode;
}

/** What needs to know who sees patients here and when, once that is read. */
export function WithHours({ address, children }: WithHoursProps) {
  const { hours: words, loading } = useWords();
  const { data: practitioners, error, refetch } = usePractitionersWithHours(address);

  if (practitioners) return children(practitioners);
  if (!error) return <p className="quiet">{loading}</p>;
  return (
    <div className="sheet padded" role="alert">
      <p>{words.failed}</p>
      <button type="button" className="cs-button" onClick={() => void refetch()}>
        {words.retry}
      </button>
    </div>
  );
}
