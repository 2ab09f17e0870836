import { useStates } from '@carestack/react/organizations';
import { PatientForm } from '@carestack/react/patients';
import { goTo, noticeOf, paths, usePlace } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

/** A form that is empty but for the mobile that was typed on the way to an ABHA that is not wanted. */
export function NewPatientPage() {
  const { patients: words } = useWords();
  const { data: states } = useStates();
  const { brought } = usePlace();

  return (
    <div className="page narrow">
      <PageHeading
        title={words.new.title}
        intro={words.new.intro}
        back={{ href: paths.patients.list, label: words.title }}
      />
      <div className="sheet padded">
        <PatientForm
          initialValues={brought?.mobile ? { mobileNumber: brought.mobile } : undefined}
          states={states?.map(({ name }) => name)}
          onFound={({ id }) => goTo(paths.patients.record(id), { notice: 'known' })}
          onCreated={(created) =>
            goTo(paths.patients.record(created.id), { isReplacing: true, notice: noticeOf(created) })
          }
        />
      </div>
    </div>
  );
}
