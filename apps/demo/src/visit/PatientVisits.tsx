import { AppointmentList } from '@carestack/react/appointments';
import { goTo, paths } from '../routes.js';
import { useWords } from '../words/Words.js';

/** A patient's visits, each to be opened. */
export function PatientVisits({ patientId }: { patientId: string }) {
  const { visit: words } = useWords();
  return (
    <section className="sheet padded" aria-labelledby="visits">
      <h2 id="visits">{words.visitsOf}</h2>
      <AppointmentList
        patientReference={patientId}
        pageSize={10}
        onOpen={({ reference }) => goTo(paths.visits.open(reference))}
      />
    </section>
  );
}
