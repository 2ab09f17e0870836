// The tables of the ABDM guide 6.5.0 for documents, written from the guide and not from the generator.

export const sct = 'http://snomed.info/sct';
export const root = 'https://nrces.in/ndhm/fhir/r4/StructureDefinition/';

interface Rule {
  type: string;
  /** How many sections at most; one at least. */
  sections: number;
  needsEncounter?: boolean;
  /** Section code and display, or title, to the profiles its entries may have. */
  slices?: Record<string, string>;
  /** Types of the entries of the only section, each with how many of it are allowed. */
  entries?: Record<string, number>;
  sectionCode?: string;
}

const common = {
  '422843007 Chief complaint section': 'Condition',
  '425044008 Physical exam section': 'Observation',
  '722446000 Allergy record': 'AllergyIntolerance',
  '422432008 Family history section': 'FamilyMemberHistory',
};

export const rules: Readonly<Record<string, Rule>> = {
  OPConsultRecord: {
    type: '371530004 Clinical consultation report',
    sections: Infinity,
    needsEncounter: true,
    slices: {
      ...common,
      '371529009 History and physical report': 'Condition Procedure',
      '721963009 Order document': 'ServiceRequest',
      '721912009 Medication summary document': 'MedicationStatement MedicationRequest',
      '390906007 Follow-up encounter': 'Appointment',
      '371525003 Clinical procedure report': 'Procedure',
      '306206005 Referral to service': 'ServiceRequest',
      '404684003 Clinical finding': 'Observation',
      '371530004 Clinical consultation report': 'DocumentReference',
    },
  },
  DischargeSummaryRecord: {
    type: '373942005 Discharge summary',
    sections: Infinity,
    needsEncounter: true,
    slices: {
      ...common,
      '1003642006 Past medical history section': 'Condition Procedure',
      '721981007 Diagnostic studies report': 'DiagnosticReportLab DiagnosticReportImaging',
      '1003606003 Medication history section': 'MedicationRequest',
      '1003640003 History of past procedure section': 'Procedure',
      '734163000 Care plan': 'CarePlan',
      '373942005 Discharge summary': 'DocumentReference',
    },
  },
  PrescriptionRecord: {
    type: '440545006 Prescription record',
    sections: 1,
    entries: { MedicationRequest: Infinity, Binary: 1 },
    sectionCode: '440545006 Prescription record',
  },
  DiagnosticReportRecord: {
    type: '721981007 Diagnostic studies report',
    sections: 1,
    entries: { DiagnosticReport: 1, DocumentReference: 1 },
  },
  ImmunizationRecord: {
    type: '41000179103 Immunization record',
    sections: 1,
    entries: { Immunization: Infinity, ImmunizationRecommendation: 1, DocumentReference: Infinity },
    sectionCode: '41000179103 Immunization record',
  },
  HealthDocumentRecord: {
    type: '419891008 Record artifact',
    sections: 1,
    entries: { DocumentReference: Infinity },
    sectionCode: '419891008 Record artifact',
  },
  WellnessRecord: {
    type: 'Wellness Record',
    sections: Infinity,
    slices: {
      'Vital Signs': 'ObservationVitalSigns',
      'Body Measurement': 'ObservationBodyMeasurement',
      'Physical Activity': 'ObservationPhysicalActivity',
      'General Assessment': 'ObservationGeneralAssessment',
      'Women Health': 'ObservationWomenHealth',
      Lifestyle: 'ObservationLifestyle',
      'Other Observations': 'Observation Condition',
      'Document Reference': 'DocumentReference',
    },
  },
  InvoiceRecord: { type: 'Invoice Record', sections: 1, entries: { Invoice: 1 } },
};

/** Mandatory elements by resource type; `a|b` is either, and `_a` stands for one whose absence is explained. */
export const mandatory: Readonly<Record<string, string>> = {
  Patient: 'identifier',
  Practitioner: 'identifier',
  Organization: 'identifier name',
  Encounter: 'status class',
  Condition: 'code subject',
  Observation: 'status code',
  AllergyIntolerance: 'code patient clinicalStatus',
  Procedure: 'status subject code',
  MedicationRequest: 'status intent subject medicationCodeableConcept authoredOn requester dosageInstruction',
  MedicationStatement: 'status subject medicationCodeableConcept',
  FamilyMemberHistory: 'status patient relationship condition',
  CarePlan: 'status intent subject',
  DiagnosticReport: 'status code resultsInterpreter conclusion|_conclusion',
  DiagnosticReportLab: 'result',
  DiagnosticReportImaging: 'media',
  Media: 'status content',
  Immunization: 'status vaccineCode patient occurrenceDateTime|_occurrenceDateTime',
  DocumentReference: 'status content',
  Binary: 'contentType data|_data',
  Invoice: 'identifier status type subject date lineItem totalNet totalGross',
  ChargeItem: 'status code subject quantity productCodeableConcept|productReference',
};

/** The codings that a profile fixes to certain systems. */
export const systems: Readonly<Record<string, readonly string[]>> = {
  Condition: ['http://hl7.org/fhir/sid/icd-10', sct],
  Observation: ['http://loinc.org', sct],
  AllergyIntolerance: [sct],
  Procedure: [sct],
};
