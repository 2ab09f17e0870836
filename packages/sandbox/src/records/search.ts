import { isCalendarDate } from '@carestack/core/values';
import { Refused, refusedField } from '../http/Refused.js';

/** What a list is asked for. */
export interface Search<Condition> {
  conditions: Condition[];
  /** Records a page. */
  count: number;
}

/** Times as they are stored; an end that was not given is beyond all of them. */
export interface TimeRange {
  from: string;
  before: string;
}

/** After every time. */
export const endOfTime = '~';

/** Reads `?filters=`. A name it does not know is refused: ignoring it would answer with everybody. */
export function searchIn<Condition>(
  json: string | undefined,
  filters: Readonly<Record<string, (text: string) => Condition>>,
  changed: (range: TimeRange) => Condition,
): Search<Condition> {
  const search: Search<Condition> = { conditions: [], count: 10 };
  for (const [name, value] of Object.entries(objectIn(json || '{}'))) {
    if (value === null || value === '') continue;
    const filter = filters[name];
    if (name === '_count' || name === 'count') search.count = pageSize(name, value);
    else if (name === '_lastUpdated') search.conditions.push(changed(rangeOf(value)));
    else if (!filter || !Object.hasOwn(filters, name))
      throw refusedField('filters', 'unknown', 'filters: holds a name this API does not search by');
    else if (typeof value !== 'string' && typeof value !== 'number')
      throw refusedField(name, 'invalid', `${name}: not a text`);
    else search.conditions.push(filter(String(value).trim()));
  }
  return search;
}

export function objectIn(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // The refusal below says it; the parser's own words would quote what was searched for.
  }
  throw new Refused(400, 'filters is not a JSON object.', {
    fields: [{ field: 'filters', reason: 'invalid', message: 'filters: a JSON object, URL-encoded' }],
  });
}

/** `_count`, `pageSize`: 1 to 100. */
export function pageSize(name: string, value: unknown): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= 100) return count;
  throw refusedField(name, 'count_invalid', `${name}: 1 to 100`);
}

/** `["ge2026-01-01", "le2026-01-31"]`: days where the hospital is, both included. */
function rangeOf(value: unknown): TimeRange {
  const range = { from: '', before: endOfTime };
  const bounds: unknown[] = Array.isArray(value) ? value : [value];
  for (const bound of bounds) {
    const [, sign, day = ''] = /^(ge|le)(.+)$/.exec(String(bound)) ?? [];
    if (!isCalendarDate(day))
      throw refusedField('_lastUpdated', 'date_invalid', '_lastUpdated: geYYYY-MM-DD or leYYYY-MM-DD');
    const midnight = Date.parse(`${day}T00:00:00+05:30`);
    const time = new Date(sign === 'ge' ? midnight : midnight + 86_400_000).toISOString();
    if (sign === 'ge' && time > range.from) range.from = time;
    if (sign === 'le' && time < range.before) range.before = time;
  }
  return range;
}
