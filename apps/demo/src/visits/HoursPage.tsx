import { dateAfter, rangeOfDays, type Schedule } from '@carestack/core/availability';
import { appointmentQueries, type BookablePractitioner, ScheduleEditor } from '@carestack/react/appointments';
import { practitioners as english } from '@carestack/react/messages/en';
import { useMessages, useRoom } from '@carestack/react/provider';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { hoursKey, keepHours } from './hours.js';
import { useToday } from './useToday.js';
import { WithHours } from './WithHours.js';

/** When the practitioners see patients: all of them, or the hours of one to be changed. */
export function HoursPage({ id }: { id: string | null }) {
  const { hours: words, today } = useWords();
  const back = id ? { href: paths.hours.list, label: words.title } : { href: paths.today.list, label: today.title };
  return (
    <div className={id ? 'page' : 'page narrow'}>
      <PageHeading title={id ? words.one : words.title} {...(!id && { intro: words.intro })} back={back} />
      <div className="sheet padded">
        <WithHours address="/api/hours">
          {(practitioners) =>
            id ? (
              <HoursOf key={id} id={id} practitioners={practitioners} />
            ) : (
              <Everybody practitioners={practitioners} />
            )
          }
        </WithHours>
      </div>
    </div>
  );
}

function Everybody({ practitioners }: { practitioners: readonly BookablePractitioner[] }) {
  const departments: Readonly<Record<string, string>> = useMessages('practitioners', english).departments;
  return (
    <ul className="people">
      {practitioners.map(({ name, department = '', schedule }) => (
        <li key={schedule.practitionerReference}>
          <a href={paths.hours.of(schedule.practitionerReference)}>
            <bdi>{name}</bdi> <small>{departments[department] ?? department}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

interface HoursOfProps {
  id: string;
  practitioners: readonly BookablePractitioner[];
}

function HoursOf({ id, practitioners }: HoursOfProps) {
  const { hours: words } = useWords();
  const queryClient = useQueryClient();
  const appointments = useRoom('appointments');
  const today = useToday();
  const { data: booked } = useQuery(
    appointmentQueries.booked(
      { appointments },
      { practitionerReferences: [id], ...rangeOfDays(today, dateAfter(today, 365)) },
    ),
  );
  const practitioner = practitioners.find(({ schedule }) => schedule.practitionerReference === id);
  if (!practitioner) return <p role="status">{words.nobody}</p>;

  const save = async (schedule: Schedule) => {
    await keepHours(schedule);
    await queryClient.invalidateQueries({ queryKey: hoursKey });
  };
  return (
    <ScheduleEditor
      practitionerName={practitioner.name}
      schedule={practitioner.schedule}
      appointments={booked}
      onSave={save}
    />
  );
}
