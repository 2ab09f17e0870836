import {
  OrganizationContactForm,
  OrganizationDetails,
  OrganizationRegistrationWizard,
  OrganizationTable,
  useDeleteOrganization,
  useOrganization,
} from '@carestack/react/organizations';
import { SheetPage } from '../records/SheetPage.js';
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
          onFound={(facilityId) => goTo(paths.facilities.record(facilityId), { notice: 'known' })}
          onCancel={() => goTo(paths.facilities.list)}
        />
      </div>
    </div>
  );
}

function FacilityPage({ id }: { id: string }) {
  // Whoever comes from the register has its number, and not yet ours.
  const idType = /^IN\d+$/.test(id) ? 'facilityId' : 'id';
  const { data: facility } = useOrganization(idType, id);
  // Not a callback of the call: by then the sheet is gone with the facility it shows.
  const removal = useDeleteOrganization({ onSuccess: () => goTo(paths.facilities.list, { isReplacing: true }) });

  return (
    <SheetPage
      section="facilities"
      record={facility}
      waiting={<OrganizationDetails organizationId={id} />}
      removal={removal}
      renderDetails={(record) => <OrganizationDetails organization={record} />}
      renderForm={(record, done) => <OrganizationContactForm organization={record} {...done} />}
    />
  );
}
