'use client';

import { Field } from '../../kit/index.js';
import { encounterForm as english } from '../../messages/en/encounterForm.js';
import { useMessages } from '../../provider/index.js';
import { RangeMarks } from './RangeMarks.js';
import type { RowPlace } from './RowFields.js';
import { vitals } from './vitals.js';

/** A vital sign with its unit, marked against its reference range while it is typed. */
export function VitalField({ row, onChange, errorOf, idOf }: RowPlace) {
  const words = useMessages('encounterForm', english);
  if (!row.vital) return null;
  const { name, units } = vitals[row.vital];
  const label = words.vitals[row.vital];
  const { value = '', unit = units[0] } = row.parts;
  const id = idOf(row.id, 'value');
  const rangeId = `${id}-range`;
  const unitId = `${id}-unit`;
  const isOther = !units.some((one) => one === unit);

  return (
    <Field
      label={label}
      id={id}
      error={errorOf(row.id, 'value')}
      describedBy={`${units.length === 1 ? `${unitId} ` : ''}${rangeId}`}
    >
      {(control) => (
        <>
          <div data-part="box" className="cs-box" dir="ltr">
            <input
              {...control}
              className="cs-input"
              data-part="input"
              type="text"
              inputMode={row.vital === 'bloodPressure' ? 'text' : 'decimal'}
              placeholder={row.vital === 'bloodPressure' ? '120/80' : undefined}
              value={value}
              onChange={({ target }) => onChange(row.id, 'value', { text: target.value })}
            />
            {units.length === 1 && !isOther ? (
              <span data-part="suffix" className="cs-affix" id={unitId}>
                {unit}
              </span>
            ) : (
              <select
                className="cs-unit"
                aria-label={words.unitOf({ name: label })}
                value={unit}
                onChange={({ target }) => onChange(row.id, 'unit', { text: target.value })}
              >
                {isOther && <option value={unit}>{unit}</option>}
                {units.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            )}
          </div>
          <RangeMarks id={rangeId} parts={{ name, value, unit }} />
        </>
      )}
    </Field>
  );
}
