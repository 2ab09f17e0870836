import type { Organization, OrganizationChanges } from '@carestack/core';
import { expectTypeOf, test } from 'vitest';
import {
  type ListedOrganization,
  OrganizationContactForm,
  OrganizationDetails,
  type OrganizationField,
  OrganizationPicker,
  OrganizationRegistrationWizard,
  type OrganizationResult,
  OrganizationTable,
  useOrganizationField,
  useOrganizationRegistration,
} from './index.js';

declare const organization: Organization;

test('the wizard takes what is known already and hands over the answer', () => {
  <OrganizationRegistrationWizard
    accountId="account-9"
    initialValues={{ facilityName: 'Riverbank Clinic', hasPharmacy: true, state: { code: '27', name: 'Maharashtra' } }}
    onComplete={(result) => expectTypeOf(result).toEqualTypeOf<OrganizationResult>()}
    onFound={(facilityId) => expectTypeOf(facilityId).toEqualTypeOf<string>()}
    onError={({ field }) => expectTypeOf(field).toEqualTypeOf<OrganizationField | null>()}
  />;

  // @ts-expect-error: under which account?
  <OrganizationRegistrationWizard onComplete={() => {}} />;
  // @ts-expect-error: a state is a code and a name
  <OrganizationRegistrationWizard accountId="a" initialValues={{ state: 'Kerala' }} onComplete={() => {}} />;
});

test('without a screen each answer has the type of its field', () => {
  const registration = useOrganizationRegistration({ accountId: 'account-9' });

  expectTypeOf(useOrganizationField(registration, 'city').value).toEqualTypeOf<string>();
  expectTypeOf(useOrganizationField(registration, 'hasPharmacy').set).parameters.toEqualTypeOf<[value: boolean]>();
  expectTypeOf(registration.alike[0]?.reasons[0]).toEqualTypeOf<
    'name' | 'mobile' | 'address' | 'pincode' | 'near' | undefined
  >();

  // @ts-expect-error: there is no such field
  useOrganizationField(registration, 'beds');
});

test('the contact form calls back with what it changed', () => {
  <OrganizationContactForm
    organization={organization}
    onUpdated={(changes) => expectTypeOf(changes).toEqualTypeOf<OrganizationChanges>()}
  />;

  // @ts-expect-error: a facility, not its id
  <OrganizationContactForm organization="IN1" onUpdated={() => {}} />;
});

test('the table lists the account or the register, in one shape', () => {
  <OrganizationTable
    of="register"
    onSelect={(chosen) => expectTypeOf(chosen).toEqualTypeOf<ListedOrganization>()}
    getHref={({ facilityId }) => `/facilities/${facilityId}`}
  />;

  // @ts-expect-error: there are two lists
  <OrganizationTable of="everything" />;
});

test('the picker holds a facility ID, or none; the details take a facility or an id', () => {
  <OrganizationPicker
    within={{ stateLGDCode: '27' }}
    onChange={(facilityId) => expectTypeOf(facilityId).toEqualTypeOf<string | null>()}
  />;
  <OrganizationDetails organizationId="id" />;

  // @ts-expect-error: which of the two?
  <OrganizationDetails organization={organization} organizationId="id" />;
  // @ts-expect-error: places are told by their codes
  <OrganizationPicker within={{ state: 'Kerala' }} />;
});
