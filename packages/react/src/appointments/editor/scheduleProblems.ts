import { type Schedule, scheduleSchema } from '@carestack/core/availability';
import { inputOf, type ScheduleDraft } from './scheduleDraft.js';

/** Something that contradicts itself, and where: the id of its field within the editor. */
export interface ScheduleProblem {
  /** `slotMinutes`, `monday-3`, `monday-3-from`, `monday-3-break-5`, `leave-7-to`, `holiday-2`, `date-9`. */
  at: string;
  code: string;
}

/** The schedule that the draft makes, or what is wrong with it. */
export function judged(draft: ScheduleDraft): { schedule: Schedule | null; problems: readonly ScheduleProblem[] } {
  const own = [...datesTwice(draft), ...leaveTwice(draft)];
  const result = scheduleSchema.safeParse(inputOf(draft));
  const found = result.error?.issues.map(({ path, message }) => ({ at: placeOf(draft, path), code: message })) ?? [];
  const places = new Set<string>();
  const problems = [...own, ...found].filter(({ at }) => !places.has(at) && places.add(at));
  return { schedule: problems.length === 0 && result.success ? result.data : null, problems };
}

type Path = readonly PropertyKey[];

/** The field that a path of the schedule belongs to. */
function placeOf(draft: ScheduleDraft, [first, ...rest]: Path): string {
  const [second, third, ...last] = rest;
  if (first === 'week' || first === 'overrides') {
    const day = draft.days.find(({ id, date }) => (first === 'week' ? id : date) === second);
    const session = day?.sessions[Number(third)];
    if (!day || !session) return day?.id ?? first;
    const [part, index, end] = last;
    const pause = part === 'breaks' ? session.breaks[Number(index)] : undefined;
    const within = pause ? ['break', pause.key, end] : [part];
    return [day.id, session.key, ...within].filter((one) => one !== undefined).join('-');
  }
  if (first === 'holidays') return `holiday-${draft.holidays[Number(second)]?.key ?? ''}`;
  if (first === 'leave') {
    return `leave-${draft.leave[Number(second)]?.key ?? ''}-${third === 'startTime' ? 'from' : 'to'}`;
  }
  return String(first);
}

function datesTwice({ days, holidays }: ScheduleDraft): ScheduleProblem[] {
  const dates = days.filter(({ date }) => date !== null).map(({ id, date }) => ({ at: id, date: date ?? '' }));
  const free = holidays.map(({ key, date }) => ({ at: `holiday-${key}`, date }));
  return [dates, free].flatMap((list) =>
    list.flatMap(({ at, date }, index) => {
      if (date === '') return [{ at, code: 'date_invalid' }];
      return list.slice(0, index).some((other) => other.date === date) ? [{ at, code: 'date_twice' }] : [];
    }),
  );
}

/** Clock times of one zone, so texts are in the order of time. */
function leaveTwice({ leave }: ScheduleDraft): ScheduleProblem[] {
  return leave.flatMap(({ key, from, to }, index) =>
    from && to && leave.slice(0, index).some((other) => other.from < to && from < other.to)
      ? [{ at: `leave-${key}-from`, code: 'leave_overlaps' }]
      : [],
  );
}
