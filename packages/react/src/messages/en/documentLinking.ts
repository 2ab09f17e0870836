export const documentLinking = {
  title: 'Link to the patient’s ABHA',
  abha: {
    title: 'This patient has no ABHA',
    body: 'A document can be linked only to an ABHA. Nothing was sent.',
  },
  registerAbha: 'Register an ABHA',
  steps: 'Steps of linking',
  stepNames: {
    care_context_creation: 'Open the visit in the patient’s health record',
    visit_records_update: 'Hand over the document',
    care_context_linking: 'Link the visit to the ABHA',
  },
  standings: {
    not_sent: 'Not sent',
    /** What other tabs did is not known. */
    not_sent_here: 'Not sent from this tab',
    sent: 'Sent, no answer yet',
    waiting: 'Accepted, waiting for the next step',
    accepted: 'Accepted',
    linked: 'Linked',
    refused: 'Refused by the service',
    failed: 'Failed: nothing was done here',
    no_answer: 'Sent, but the answer was lost: it may have been done',
  },
  name: {
    label: 'Name of the visit',
    hint: 'It is read in lists, also by people who are not meant to know what the patient has. Name no illness, medicine or test.',
    clinical: ({ words }: { words: string }) => `${words}: says something about the patient’s health. Leave it out.`,
    use: ({ name }: { name: string }) => `Use “${name}”`,
  },
  neutral: {
    visit: ({ date }: { date: string }) => `Visit on ${date}`,
    stay: ({ date }: { date: string }) => `Hospital stay, ${date}`,
  },
  link: 'Link',
  resume: 'Continue where it stopped',
  linking: 'Linking…',
  linked: { title: 'Linked', body: 'The patient finds this document under their ABHA.' },
  uncertain: {
    title: 'The visit may be open already',
    body: 'The answer to the first step was lost. Opening the visit a second time would leave two of them in the patient’s record. Ask your administrator to look, then go on.',
    absent: 'Checked: the visit is not open yet',
  },
  notAccepted:
    'The service did not accept this step and gave no reason. Try again; if it happens twice, tell your administrator.',
  missing: {
    patientAddress: 'The patient’s record has no address. Add it, then link.',
    mobileNumber: 'The patient’s record has no valid mobile number. Correct it, then link.',
    patientName: 'The patient’s record has no name. Add it, then link.',
    reference: 'The appointment of this visit is not known to the service. Tell your administrator.',
    patientReference: 'The patient is not known to the service. Tell your administrator.',
    practitionerReference: 'The practitioner of this visit is not known to the service. Tell your administrator.',
    organizationId: 'The visit does not say which facility it belongs to. Tell your administrator.',
    appointmentStartDate: 'The visit has no valid time. Correct the appointment, then link.',
    appointmentEndDate: 'The visit has to end after it begins. Correct the appointment, then link.',
  },
  mismatched: {
    patientName: 'The name does not match the one on the ABHA. Correct the patient’s record, then link.',
    patientAddress: 'The address does not match the one on the ABHA. Correct the patient’s record, then link.',
    patientAbhaAddress: 'The ABHA address does not match the patient. Correct the patient’s record, then link.',
  },
};
