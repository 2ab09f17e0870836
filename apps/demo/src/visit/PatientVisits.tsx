import { AppointmentList } from '@carestack/react/appointments';
import { goTo, paths } from '../routes.js';
import { usePractitionersWithHours } from '../visits/hours.js';
import { useWords } from '../words/Words.js';

/** A patient's visits and with whom, each to be opened. */
export function PatientVisits({ patientId }: { patientId: string }) {
  const { visit: words } = useWords();
  const { data: practitioners = [] } = usePractitionersWithHours('/api/hours');
  const nameOf = (reference: string) => {
    const practitioner = practitioners.find(({ schedule }) => schedule.practitionerReference === reference);
    return practitioner && <bdi>{practitioner.name}</bdi>;
  };
  return (
    <section className="sheet padded" aria-labelledby="visits">
      <h2 id="visits">{words.visitsOf}</h2>
      <AppointmentList
        patientReference={patientId}
        pageSize={10}
        practitionerNameOf={nameOf}
        onOpen={({ reference }) => goTo(paths.visits.open(reference))}
      />
    </section>
  );
}
