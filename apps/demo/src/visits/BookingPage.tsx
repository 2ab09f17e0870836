import { computeAvailability, toInstant } from '@carestack/core/availability';
import {
  AppointmentBookingWizard,
  type BookablePractitioner,
  type BookingPresets,
  type OfferedSlot,
} from '@carestack/react/appointments';
import { usePatient } from '@carestack/react/patients';
import { useMemo } from 'react';
import { type BookingRoute, goTo, paths, type FreeTime } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { WithHours } from './WithHours.js';

/** Books at the desk: for anybody, for one patient, or at one time of a practitioner. */
export function BookingPage({ route }: { route: BookingRoute }) {
  const { visits: words, today } = useWords();
  return (
    <div className="page narrow">
      <PageHeading title={words.new.title} back={{ href: paths.today.list, label: today.title }} />
      <div className="sheet padded">
        <WithHours address="/api/hours">
          {(practitioners) =>
            route.patientId ? (
              <ForPatient id={route.patientId} practitioners={practitioners} />
            ) : (
              <Booking practitioners={practitioners} place={route.place} />
            )
          }
        </WithHours>
      </div>
    </div>
  );
}

function ForPatient({ id, practitioners }: { id: string; practitioners: readonly BookablePractitioner[] }) {
  const { loading, visits: words } = useWords();
  const { data: patient, error } = usePatient(id);
  if (patient) return <Booking practitioners={practitioners} presets={{ patient }} patientId={id} />;
  if (!error) return <p className="quiet">{loading}</p>;
  return (
    <>
      <p role="alert">{words.new.noPatient}</p>
      <Booking practitioners={practitioners} />
    </>
  );
}

interface BookingProps {
  practitioners: readonly BookablePractitioner[];
  place?: FreeTime | undefined;
  presets?: BookingPresets | undefined;
  patientId?: string | undefined;
}

function Booking({ practitioners, place, presets, patientId }: BookingProps) {
  const { clinic } = useWords();
  const atPlace = useMemo(() => presetsAt(practitioners, place), [practitioners, place]);
  return (
    <AppointmentBookingWizard
      practitioners={practitioners}
      facilityName={clinic}
      presets={presets ?? atPlace}
      onDone={() => goTo(patientId ? paths.patients.record(patientId) : paths.today.list)}
    />
  );
}

/** The time of an address; only its practitioner, where there is no such time or it is over. */
function presetsAt(
  practitioners: readonly BookablePractitioner[],
  place: FreeTime | undefined,
): BookingPresets | undefined {
  const reference = place?.practitionerReference;
  const practitioner = practitioners.find(({ schedule }) => schedule.practitionerReference === reference);
  if (!place || !reference || !practitioner) return undefined;
  const slot = slotAt(practitioner, place);
  const isOver = Date.parse(place.startTime) <= Date.now();
  return slot && !isOver ? { slot } : { choice: { by: 'practitioner', reference } };
}

/** Whether it is still free is the wizard's to find out. */
function slotAt({ schedule }: BookablePractitioner, { startTime }: FreeTime): OfferedSlot | undefined {
  const from = toInstant(new Date(startTime));
  const to = toInstant(new Date(Date.parse(startTime) + 60_000));
  const { practitionerReference } = schedule;
  const slot = computeAvailability(schedule, [], { from, to }).find(
    (one) => Date.parse(one.startTime) === Date.parse(startTime),
  );
  return slot && { ...slot, practitionerReference };
}
