import {
  PractitionerDetails,
  PractitionerForm,
  PractitionerTable,
  useDeletePractitioner,
  usePractitioner,
} from '@carestack/react/practitioners';
import { SheetPage } from '../records/SheetPage.js';
import { goTo, noticeOf, paths, type SectionRoute } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

export function PractitionersSection({ route }: { route: SectionRoute }) {
  if (route.page === 'record') return <PractitionerPage id={route.id} />;
  return route.page === 'new' ? <NewPractitionerPage /> : <PractitionersPage />;
}

function PractitionersPage() {
  const { practitioners: words } = useWords();
  return (
    <div className="page">
      <PageHeading title={words.title}>
        <a className="cs-button" href={paths.practitioners.hpr}>
          {words.withHpr}
        </a>
        <a className="cs-button" data-variant="primary" href={paths.practitioners.new}>
          {words.add}
        </a>
      </PageHeading>
      <div className="sheet">
        <PractitionerTable getHref={({ id }) => paths.practitioners.record(id)} />
      </div>
    </div>
  );
}

function NewPractitionerPage() {
  const { practitioners: words } = useWords();
  return (
    <div className="page narrow">
      <PageHeading
        title={words.new.title}
        intro={words.new.intro}
        back={{ href: paths.practitioners.list, label: words.title }}
      />
      <div className="sheet padded">
        <PractitionerForm
          onCreated={(created) =>
            goTo(paths.practitioners.record(created.id), { isReplacing: true, notice: noticeOf(created) })
          }
        />
      </div>
    </div>
  );
}

function PractitionerPage({ id }: { id: string }) {
  const { data: practitioner } = usePractitioner(id);
  // Not a callback of the call: by then the sheet is gone with the practitioner it shows.
  const removal = useDeletePractitioner({ onSuccess: () => goTo(paths.practitioners.list, { isReplacing: true }) });

  return (
    <SheetPage
      section="practitioners"
      record={practitioner}
      waiting={<PractitionerDetails practitionerId={id} />}
      removal={removal}
      renderDetails={(record) => <PractitionerDetails practitioner={record} />}
      renderForm={(record, done) => <PractitionerForm practitioner={record} {...done} />}
    />
  );
}
