import type {
  CarePlan,
  CodeableConcept,
  Element,
  Immunization,
  MedicationRequest,
  Observation,
  Reference,
} from 'fhir/r4.js';
import type { Entries } from './entries.js';
import { structureDefinition } from './kinds.js';
import { observed } from './measures.js';
import { fhirDate, type Sections } from './source.js';

/** Whom and what the resources of one document refer to. */
export interface Setting {
  entries: Entries;
  patient: Reference;
  /** The first one asks, prescribes and interprets. */
  authors: readonly [Reference, ...Reference[]];
  /** When the document was written. */
  writtenAt: string;
}

export const profiled = (name: string) => ({ meta: { profile: [structureDefinition(name)] } });
export const inWords = (text: string): CodeableConcept => ({ text });

/** Stands where a profile wants an element that the source does not hold. */
export const absent = (reason: 'unknown' | 'unsupported'): Element => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: reason }],
});

const active = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active', display: 'Active' }],
};
const activeAllergy = {
  coding: [
    { system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active', display: 'Active' },
  ],
};

/** Adds a resource for each item, in their order. */
export async function addEach<Item>(
  items: readonly Item[],
  add: (item: Item, index: number) => Promise<Reference>,
): Promise<Reference[]> {
  const references: Reference[] = [];
  for (const [index, item] of items.entries()) references.push(await add(item, index));
  return references;
}

/** `isCurrent` where the source speaks of now: whether an old illness has passed is not in it. */
export function addConditions(
  { entries, patient }: Setting,
  place: string,
  texts: readonly string[],
  isCurrent: boolean,
) {
  return addEach(texts, (text, index) =>
    entries.add(
      `${place}/${index}`,
      {
        resourceType: 'Condition',
        ...profiled('Condition'),
        ...(isCurrent && { clinicalStatus: active }),
        code: inWords(text),
        subject: patient,
      },
      [text],
    ),
  );
}

export function addProcedures(setting: Setting, place: string, procedures: Sections['currentProcedures']) {
  return addEach(procedures, ({ description, complications }, index) =>
    setting.entries.add(
      `${place}/${index}`,
      {
        resourceType: 'Procedure',
        ...profiled('Procedure'),
        status: 'completed',
        code: inWords(description),
        subject: setting.patient,
        ...(complications && { complication: [inWords(complications)] }),
      },
      [description, ...(complications ? [`Complications: ${complications}`] : [])],
    ),
  );
}

export function addAllergies({ entries, patient }: Setting, texts: readonly string[]) {
  return addEach(texts, (text, index) =>
    entries.add(
      `allergies/${index}`,
      {
        resourceType: 'AllergyIntolerance',
        ...profiled('AllergyIntolerance'),
        clinicalStatus: activeAllergy,
        code: inWords(text),
        patient,
      },
      [text],
    ),
  );
}

export function addFamilyHistory({ entries, patient }: Setting, members: Sections['familyHistory']) {
  return addEach(members, ({ relation, condition }, index) =>
    entries.add(
      `familyHistory/${index}`,
      {
        resourceType: 'FamilyMemberHistory',
        ...profiled('FamilyMemberHistory'),
        status: 'partial',
        patient,
        relationship: inWords(relation),
        condition: [{ code: inWords(condition) }],
      },
      [`${relation}: ${condition}`],
    ),
  );
}

/** The wellness profiles are children of Observation. */
export function addObservations(
  { entries, patient, writtenAt }: Setting,
  place: string,
  lines: readonly string[],
  { label, profile = 'Observation', effective = writtenAt }: { label: string; profile?: string; effective?: string },
) {
  return addEach(lines, (line, index) => {
    const { valueString, ...measured } = observed(line, label);
    const observation: Observation = {
      resourceType: 'Observation',
      ...profiled(profile),
      status: 'final',
      ...measured,
      ...lifestyleOr(profile, valueString),
      subject: patient,
      effectiveDateTime: effective,
    };
    if (profile === 'ObservationLifestyle' && observation.valueQuantity) {
      delete observation.valueQuantity;
      observation.valueCodeableConcept = inWords(line);
    }
    return entries.add(`${place}/${index}`, observation, [line]);
  });
}

/** Of lifestyle the profile takes concepts only. */
function lifestyleOr(profile: string, text: string | undefined) {
  if (text === undefined) return {};
  const isConcept = profile === 'ObservationLifestyle' || profile === 'ObservationGeneralAssessment';
  return isConcept ? { valueCodeableConcept: inWords(text) } : { valueString: text };
}

/** `Paracetamol 500 mg, twice a day, 3 days`: the medicine up to the first comma, then how it is taken. */
function medicineAndDosage(line: string): [string, string] {
  const [, medicine = line, dosage = line] = /^([^,;]+?)\s*[,;]\s*(.+)$/su.exec(line) ?? [];
  return [medicine, dosage];
}

/** `isReported`: taken already, and not prescribed here. */
export function addMedicationRequests(
  { entries, patient, authors, writtenAt }: Setting,
  place: string,
  lines: readonly string[],
  isReported = false,
) {
  return addEach(lines, (line, index) => {
    const [medicine, dosage] = medicineAndDosage(line);
    const request: MedicationRequest = {
      resourceType: 'MedicationRequest',
      ...profiled('MedicationRequest'),
      status: 'active',
      intent: 'order',
      ...(isReported && { reportedBoolean: true }),
      medicationCodeableConcept: inWords(medicine),
      subject: patient,
      authoredOn: writtenAt,
      requester: authors[0],
      dosageInstruction: [{ text: dosage }],
    };
    return entries.add(`${place}/${index}`, request, [line]);
  });
}

export function addMedicationStatements({ entries, patient }: Setting, lines: readonly string[]) {
  return addEach(lines, (line, index) => {
    const [medicine, dosage] = medicineAndDosage(line);
    return entries.add(
      `currentMedications/${index}`,
      {
        resourceType: 'MedicationStatement',
        ...profiled('MedicationStatement'),
        status: 'active',
        medicationCodeableConcept: inWords(medicine),
        subject: patient,
        ...(dosage !== line && { dosage: [{ text: dosage }] }),
      },
      [line],
    );
  });
}

export function addImmunizations({ entries, patient }: Setting, lines: readonly string[]) {
  return addEach(lines, (line, index) => {
    const [vaccine = line, ...others] = line.split(/\s*[,;]\s*/);
    const given = fhirDate(/\d{4}-\d\d-\d\d/.exec(line)?.[0]);
    const lot = /^(?:lot|batch)(?:\s*(?:no\.?|number))?[\s:]+(\S+)$/i;
    const lotNumber = others.map((part) => lot.exec(part)?.[1]).find(Boolean);
    const immunization: Immunization = {
      resourceType: 'Immunization',
      ...profiled('Immunization'),
      status: 'completed',
      vaccineCode: inWords(vaccine),
      patient,
      ...(given ? { occurrenceDateTime: given } : { _occurrenceDateTime: absent('unknown') }),
      ...(lotNumber && { lotNumber }),
      ...(others.length > 0 && { note: [{ text: line }] }),
    };
    return entries.add(`immunizations/${index}`, immunization, [line]);
  });
}

export async function addCarePlan(
  { entries, patient, authors, writtenAt }: Setting,
  { carePlan, advisoryNotes }: Pick<Sections, 'carePlan' | 'advisoryNotes'>,
): Promise<Reference[]> {
  if (carePlan.length + advisoryNotes.length === 0) return [];
  const plan: CarePlan = {
    resourceType: 'CarePlan',
    ...profiled('CarePlan'),
    status: 'active',
    intent: 'plan',
    ...(carePlan.length > 0 && { description: carePlan.join('\n') }),
    subject: patient,
    created: writtenAt,
    author: authors[0],
    ...(advisoryNotes.length > 0 && { note: advisoryNotes.map((text) => ({ text })) }),
  };
  return [await entries.add('carePlan', plan, [...carePlan, ...advisoryNotes])];
}
