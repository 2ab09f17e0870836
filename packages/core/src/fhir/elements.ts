import type { FhirResource } from 'fhir/r4.js';

type ResourceOf<Type extends FhirResource['resourceType']> = Extract<FhirResource, { resourceType: Type }>;
type ElementOf<Resource> = keyof Resource & string;

/** A dotted path whose first part is an element of FHIR; `product[x]` stands for one of several types. */
type PathIn<Resource> = ElementOf<Resource> | `${ElementOf<Resource>}.${string}` | `${string}[x]`;

type PerResource<Value extends 'paths' | 'codings'> = {
  readonly [Type in FhirResource['resourceType']]?: Value extends 'paths'
    ? readonly PathIn<ResourceOf<Type>>[]
    : { readonly [Path in PathIn<ResourceOf<Type>>]?: readonly string[] };
};

const sct = ['http://snomed.info/sct'] as const;
const loinc = 'http://loinc.org';
const anySystem: readonly string[] = [];

/** The required elements, by resource type (fhir-documents 5). `a.b` means that every `a` has a `b`. */
export const mandatoryElements: PerResource<'paths'> = {
  Encounter: ['status', 'class', 'diagnosis.condition'],
  Condition: ['code', 'subject'],
  Observation: ['status', 'code', 'component.code'],
  AllergyIntolerance: ['code', 'patient'],
  Procedure: ['status', 'subject', 'code'],
  MedicationRequest: ['status', 'intent', 'subject'],
  MedicationStatement: ['status', 'subject', 'medicationCodeableConcept'],
  Medication: ['code'],
  FamilyMemberHistory: ['status', 'patient', 'relationship', 'condition', 'condition.code'],
  ServiceRequest: ['status', 'intent', 'subject', 'requester'],
  CarePlan: ['status', 'intent', 'subject'],
  DiagnosticReport: ['status', 'code'],
  Specimen: ['receivedTime', 'collection.collectedDateTime'],
  ImagingStudy: [
    'status',
    'subject',
    'series.uid',
    'series.modality',
    'series.instance.uid',
    'series.instance.sopClass',
  ],
  Media: ['status', 'content'],
  Immunization: ['status', 'vaccineCode', 'patient'],
  ImmunizationRecommendation: ['patient', 'date', 'recommendation', 'recommendation.forecastStatus'],
  DocumentReference: ['status', 'content', 'content.attachment'],
  ChargeItem: ['status', 'code', 'subject', 'quantity', 'product[x]'],
  Appointment: ['status', 'participant', 'participant.status'],
};

/** Elements that need a complete coding, and the systems it may come from. No system named means any. */
export const codedElements: PerResource<'codings'> = {
  Patient: { 'identifier.type': anySystem },
  Practitioner: { 'identifier.type': anySystem, 'qualification.code': anySystem },
  PractitionerRole: { 'identifier.type': anySystem, code: sct, specialty: sct },
  Organization: { 'identifier.type': anySystem, type: ['http://terminology.hl7.org/CodeSystem/organization-type'] },
  Encounter: {
    type: anySystem,
    serviceType: anySystem,
    priority: anySystem,
    'participant.type': anySystem,
    reasonCode: sct,
    'diagnosis.use': sct,
    'hospitalization.dischargeDisposition': ['http://terminology.hl7.org/CodeSystem/discharge-disposition'],
  },
  Appointment: { serviceCategory: sct, serviceType: sct, specialty: sct, appointmentType: sct, reasonCode: sct },
  Condition: { code: ['http://hl7.org/fhir/sid/icd-10', ...sct] },
  Observation: { code: [loinc, ...sct] },
  AllergyIntolerance: { code: sct },
  Procedure: { code: sct, category: sct, reasonCode: sct, bodySite: sct, outcome: sct, usedCode: sct },
  MedicationRequest: {
    medicationCodeableConcept: sct,
    reasonCode: sct,
    'dosageInstruction.additionalInstruction': sct,
    'dosageInstruction.route': sct,
    'dosageInstruction.method': sct,
  },
  MedicationStatement: {
    medicationCodeableConcept: sct,
    'dosage.route': sct,
    'dosage.site': sct,
    'dosage.method': sct,
  },
  Medication: { code: anySystem },
  FamilyMemberHistory: { relationship: anySystem, 'condition.code': sct },
  ServiceRequest: { code: sct },
  CarePlan: { category: sct },
  DiagnosticReport: { code: [loinc], category: sct, conclusionCode: sct },
  Specimen: { type: sct },
  ImagingStudy: { procedureCode: sct, reasonCode: sct },
  Media: { modality: anySystem },
  Immunization: { vaccineCode: anySystem, route: sct, reasonCode: sct },
  ImmunizationRecommendation: { 'recommendation.vaccineCode': anySystem, 'recommendation.targetDisease': anySystem },
  Invoice: { type: anySystem, 'lineItem.priceComponent.code': anySystem },
  ChargeItem: { code: anySystem },
};
