type Words = Readonly<Record<string, string | undefined>>;

/** What the guide, its examples and services call sections, in small letters without the word "section": by our name for it. */
const names: Words = {
  'chief complaints': 'chiefComplaints',
  'chief complaint': 'chiefComplaints',
  'physical examination': 'physicalExamination',
  'physical exam': 'physicalExamination',
  allergies: 'allergies',
  'allergy record': 'allergies',
  'medical history': 'medicalHistory',
  'past medical history': 'medicalHistory',
  'history and physical report': 'medicalHistory',
  'family history': 'familyHistory',
  investigations: 'investigations.observations',
  'diagnostic studies report': 'DiagnosticReport',
  'diagnostic report': 'DiagnosticReport',
  'order document': 'ServiceRequest',
  medications: 'medications',
  'medication summary document': 'medications',
  'medication history': 'medications',
  prescription: 'Prescription',
  'prescription record': 'Prescription',
  procedures: 'currentProcedures',
  procedure: 'currentProcedures',
  'clinical procedure report': 'currentProcedures',
  'history of past procedure': 'currentProcedures',
  immunizations: 'immunizations',
  'immunization record': 'immunizations',
  'care plan': 'carePlan',
  'follow-up': 'followUp',
  'follow up': 'followUp',
  'follow-up encounter': 'followUp',
  'clinical finding': 'findings',
  documents: 'DocumentReference',
  'document reference': 'DocumentReference',
  'record artifact': 'DocumentReference',
  'vital signs': 'vitalSigns',
  'body measurement': 'bodyMeasurements',
  'physical activity': 'physicalActivities',
  'women health': 'womenHealth',
  lifestyle: 'lifeStyle',
  'other observations': 'others',
  invoice: 'Invoice',
};

interface ViewerWords {
  medications: string;
  kinds: Words;
  resources: Words;
}

/** The title of a section in the language of the page; undefined where the guide does not name it. */
export function sectionTitle(title: string, text: ViewerWords, sections: Words): string | undefined {
  const name = names[title.toLowerCase().replace(/ section$/, '')];
  if (name === undefined) return undefined;
  return name === 'medications' ? text.medications : (sections[name] ?? text.kinds[name] ?? text.resources[name]);
}
