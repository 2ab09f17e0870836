/** What changing the contact of a facility says. */
export const organizationContact = {
  title: 'Person to contact',
  intro: 'Of a registered facility only the person to contact can be changed here.',
  facility: 'Facility',
  facilityId: 'Facility ID (HFR)',
  contact: 'Contact',
  consent: 'Consent manager',
  submit: 'Save the contact',
  pending: 'Saving…',
  cancel: 'Cancel',
  lost: 'The answer was lost, so we do not know whether the contact was changed. Try again: saving it twice does no harm.',
  spocName: { label: 'Name of the person to contact', hint: '' },
  spocId: { label: 'Their ID', hint: 'For example their HPR ID' },
  consentManagerName: { label: 'Name of the consent manager (optional)', hint: '' },
  consentManagerId: { label: 'ID of the consent manager (optional)', hint: '' },
  problems: {
    spocName: {
      required: 'Enter the name.',
      name_short: 'Write at least 3 letters.',
      name_long: 'Write at most 100 letters.',
    },
    spocId: { required: 'Enter the ID.' },
    consentManagerName: { cannot_be_removed: 'The name can be changed, but not removed.' },
    consentManagerId: { cannot_be_removed: 'The ID can be changed, but not removed.' },
  },
};
