'use client';

import { type ItemParts, rangeReadings, type RangeReading } from '@carestack/core/ai';
import { toWesternDigits } from '@carestack/core/values';
import { encounterForm as english } from '../../messages/en/encounterForm.js';
import { useLocale, useMessages } from '../../provider/index.js';

export interface RangeMarksProps {
  /** Name, value and unit, as a draft's item has them. */
  parts: ItemParts;
  id?: string | undefined;
}

const signs = { below: '▼', within: '✓', above: '▲' };

/** Where a vital sign stands beside the reference range of adults; nothing where there is no range for its name and unit. */
export function RangeMarks({ parts, id }: RangeMarksProps) {
  const { range } = useMessages('encounterForm', english);
  const locale = useLocale();
  const readings = rangeReadings({ ...parts, value: toWesternDigits(parts.value ?? '') });
  if (readings.length === 0) return null;

  function words({ of, low, high, unit, standing }: RangeReading): string {
    const number = (value: number) => value.toLocaleString(locale);
    const written = range[standing]({ range: `${number(low)}–${number(high)} ${unit}` });
    return of === 'value' ? written : range[of]({ words: written });
  }

  return (
    <div id={id} className="cs-range" data-part="range">
      {readings.map((reading) => (
        <span key={reading.of} data-standing={reading.standing}>
          <span aria-hidden="true">{signs[reading.standing]} </span>
          {words(reading)}
        </span>
      ))}
    </div>
  );
}
