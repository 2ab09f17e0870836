import type { Organization } from '@carestack/core';
import {
  OrganizationContactForm,
  OrganizationDetails,
  OrganizationRegistrationWizard,
  OrganizationTable,
  useDeleteOrganization,
  useOrganization,
} from '@carestack/react/organizations';
import { RecordPage } from '../records/RecordPage.js';
import { goTo, paths, type SectionRoute, usePlace } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

/** The clinic's account with the register. */
const account = 'kachnar-family-clinic';

export function FacilitiesSection({ route }: { route: SectionRoute }) {
  if (route.page === 'record') return <FacilityPage id={route.id} />;
  return route.page === 'new' ? <NewFacilityPage /> : <FacilitiesPage />;
}

function FacilitiesPage() {
  const { facilities: words } = useWords();
  const { notice } = usePlace();
  return (
    <div className="page">
      <PageHeading title={words.title}>
        <a className="cs-button" data-variant="primary" href={paths.facilities.new}>
          {words.add}
        </a>
      </PageHeading>
      <div role="status">{notice && <p className={`told ${notice}`}>{words.notices[notice]}</p>}</div>
      <div className="sheet">
        <OrganizationTable getHref={({ id }) => paths.facilities.record(id)} />
      </div>
    </div>
  );
}

function NewFacilityPage() {
  const { facilities: words } = useWords();
  return (
    <div className="page narrow">
      <PageHeading
        title={words.new.title}
        intro={words.new.intro}
        back={{ href: paths.facilities.list, label: words.title }}
      />
      <div className="sheet padded">
        <OrganizationRegistrationWizard
          accountId={account}
          onComplete={() => goTo(paths.facilities.list, { isReplacing: true, notice: 'registered' })}
          onCancel={() => goTo(paths.facilities.list)}
        />
      </div>
    </div>
  );
}

function FacilityPage({ id }: { id: string }) {
  const { facilities: words } = useWords();
  const { data: facility } = useOrganization('id', id);

  if (facility) return <KnownFacility facility={facility} />;
  return (
    <div className="page narrow">
      <PageHeading title={words.one} back={{ href: paths.facilities.list, label: words.title }} />
      <OrganizationDetails organizationId={id} />
    </div>
  );
}

function KnownFacility({ facility }: { facility: Organization }) {
  const { facilities: words } = useWords();
  // Not a callback of the call: by then this page is gone with the facility it shows.
  const removal = useDeleteOrganization({ onSuccess: () => goTo(paths.facilities.list, { isReplacing: true }) });

  return (
    <RecordPage
      section="facilities"
      id={facility.id}
      removal={removal}
      renderForm={(done) => <OrganizationContactForm organization={facility} {...done} />}
    >
      {(edit) => (
        <div className="sheet padded">
          <OrganizationDetails organization={facility} />
          <p className="sheet-end">
            <button type="button" className="cs-button" onClick={edit}>
              {words.edit.action}
            </button>
          </p>
        </div>
      )}
    </RecordPage>
  );
}
