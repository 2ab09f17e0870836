import type { CalendarDate } from '@carestack/core/values';
import { type BookablePractitioner, DaySchedule, WalkInQueue } from '@carestack/react/appointments';
import { Select } from '@carestack/react/kit';
import { practitioners as english } from '@carestack/react/messages/en';
import { useLocale, useMessages } from '@carestack/react/provider';
import { useMemo, useState } from 'react';
import { goTo, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { useToday } from './useToday.js';
import { WithHours } from './WithHours.js';

/** The department that is shown first, and the word for all of them in an address. */
const first = 'family medicine';
const all = 'all';

export interface TodayPageProps {
  /** Null for today. */
  date: CalendarDate | null;
  department: string | null;
}

/** Where the clinic begins its day: who comes, who is here, and who may still come. */
export function TodayPage({ date, department }: TodayPageProps) {
  const { today: words, visits, hours } = useWords();
  return (
    <div className="page wide">
      <PageHeading title={words.title}>
        <a className="cs-button" href={paths.hours.list}>
          {hours.title}
        </a>
        <a className="cs-button" data-variant="primary" href={paths.visits.new}>
          {visits.new.action}
        </a>
      </PageHeading>
      <WithHours address="/api/hours">
        {(practitioners) => <Day practitioners={practitioners} date={date} department={department ?? first} />}
      </WithHours>
    </div>
  );
}

interface DayProps {
  practitioners: readonly BookablePractitioner[];
  date: CalendarDate | null;
  department: string;
}

function Day({ practitioners, date, department }: DayProps) {
  const { today: words } = useWords();
  const names: Readonly<Record<string, string>> = useMessages('practitioners', english).departments;
  const locale = useLocale();
  const departments = useMemo(() => {
    const nameOf = (one: string) => names[one] ?? one;
    const all = new Set(practitioners.flatMap((one) => one.department ?? []));
    return [...all].map((one) => ({ one, name: nameOf(one) })).sort((a, b) => a.name.localeCompare(b.name, locale));
  }, [practitioners, names, locale]);
  const shown = useMemo(
    () => (department === all ? practitioners : practitioners.filter((one) => one.department === department)),
    [practitioners, department],
  );
  const today = useToday();
  const day = date ?? today;

  return (
    <>
      <div className="chosen-department">
        <Select
          label={words.department}
          value={department}
          onChange={({ target }) => goTo(paths.today.day(day, target.value), { isReplacing: true })}
        >
          <option value={all}>{words.allDepartments}</option>
          {departments.map(({ one, name }) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className="day">
        <section className="sheet padded" aria-label={words.schedule}>
          <DaySchedule
            practitioners={shown}
            date={day}
            onDateChange={(wanted) => goTo(paths.today.day(wanted, department))}
            onBook={(place) => goTo(paths.visits.at(place))}
            onOpen={({ reference }) => goTo(paths.visits.open(reference))}
          />
        </section>
        {day === today && <Queue practitioners={shown} />}
      </div>
    </>
  );
}

/** Those who came, of one practitioner at a time. */
function Queue({ practitioners }: { practitioners: readonly BookablePractitioner[] }) {
  const { today: words } = useWords();
  const [wanted, setWanted] = useState('');
  const chosen = practitioners.find(({ schedule }) => schedule.practitionerReference === wanted) ?? practitioners[0];
  if (!chosen) return null;

  return (
    <section className="sheet padded" aria-label={words.queue}>
      {practitioners.length > 1 && (
        <Select
          label={words.queueOf}
          value={chosen.schedule.practitionerReference}
          onChange={({ target }) => setWanted(target.value)}
        >
          {practitioners.map(({ name, schedule }) => (
            <option key={schedule.practitionerReference} value={schedule.practitionerReference}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <WalkInQueue
        key={chosen.schedule.practitionerReference}
        schedule={chosen.schedule}
        practitionerName={chosen.name}
      />
    </section>
  );
}
