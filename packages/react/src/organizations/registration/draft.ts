import { days, type Day, type DayHours, unsetDay } from './hours.js';

/** One of the register's own values: the code that is sent and the name that is read. */
export interface Choice {
  code: string;
  name: string;
}

export const noChoice: Choice = { code: '', name: '' };

/** A checked file, held in memory until it is sent. */
export interface Attachment {
  /** Base64. */
  value: string;
  type: 'image/jpeg' | 'image/png' | 'application/pdf';
  /** Bytes. */
  size: number;
  /** As the person's device calls it; only for the screen. */
  name: string;
}

export interface AddressProof {
  /** Tells it from the others of this draft; it is not sent. */
  id: number;
  type: Choice;
  file: Attachment | null;
}

export interface ImagingService extends Choice {
  /** As typed. */
  count: string;
}

export const equipment = [
  'hasPharmacy',
  'hasDiagnosticLab',
  'hasImagingCenter',
  'hasDialysisCenter',
  'hasBloodBank',
  'hasCathLab',
] as const;

export const programmes = [
  'nhrrid',
  'nin',
  'abpmjayid',
  'rohiniId',
  'echsId',
  'cghsId',
  'ceaRegistration',
  'stateInsuranceSchemeId',
] as const;

export type Equipment = (typeof equipment)[number];
export type Programme = (typeof programmes)[number];

/** All that is asked of a facility, as it was typed and chosen. */
export interface OrganizationDraft
  extends Record<Day, DayHours>,
    Record<Equipment, boolean>,
    Record<Programme, string> {
  facilityName: string;
  ownership: Choice;
  ownershipSubType: Choice;
  status: Choice;
  systems: readonly Choice[];
  facilityType: Choice;
  facilitySubType: Choice;
  serviceType: Choice;
  /** By the code of the system of medicine. */
  specialities: Readonly<Record<string, readonly Choice[]>>;
  region: string;
  addressLine1: string;
  addressLine2: string;
  city: string;
  pincode: string;
  state: Choice;
  district: Choice;
  subDistrict: Choice;
  /** `18.5204, 73.8567` */
  coordinates: string;
  mobileNumber: string;
  email: string;
  stdcode: string;
  landline: string;
  websiteLink: string;
  boardPhoto: Attachment | null;
  buildingPhoto: Attachment | null;
  addressProofs: readonly AddressProof[];
  totalNumberOfBeds: string;
  totalNumberOfVentilators: string;
  imagingServices: readonly ImagingService[];
}

export type OrganizationField = keyof OrganizationDraft;

export const emptyDraft: OrganizationDraft = {
  facilityName: '',
  ownership: noChoice,
  ownershipSubType: noChoice,
  status: noChoice,
  systems: [],
  facilityType: noChoice,
  facilitySubType: noChoice,
  serviceType: noChoice,
  specialities: {},
  region: '',
  addressLine1: '',
  addressLine2: '',
  city: '',
  pincode: '',
  state: noChoice,
  district: noChoice,
  subDistrict: noChoice,
  coordinates: '',
  mobileNumber: '',
  email: '',
  stdcode: '',
  landline: '',
  websiteLink: '',
  monday: unsetDay,
  tuesday: unsetDay,
  wednesday: unsetDay,
  thursday: unsetDay,
  friday: unsetDay,
  saturday: unsetDay,
  sunday: unsetDay,
  boardPhoto: null,
  buildingPhoto: null,
  addressProofs: [],
  totalNumberOfBeds: '',
  totalNumberOfVentilators: '',
  hasPharmacy: false,
  hasDiagnosticLab: false,
  hasImagingCenter: false,
  hasDialysisCenter: false,
  hasBloodBank: false,
  hasCathLab: false,
  imagingServices: [],
  nhrrid: '',
  nin: '',
  abpmjayid: '',
  rohiniId: '',
  echsId: '',
  cghsId: '',
  ceaRegistration: '',
  stateInsuranceSchemeId: '',
};

const stepFields = {
  facility: ['facilityName', 'ownership', 'ownershipSubType', 'status'],
  medicine: ['systems', 'specialities', 'facilityType', 'facilitySubType', 'serviceType'],
  place: [
    'addressLine1',
    'addressLine2',
    'city',
    'pincode',
    'state',
    'district',
    'subDistrict',
    'region',
    'coordinates',
  ],
  contact: ['mobileNumber', 'email', 'stdcode', 'landline', 'websiteLink'],
  hours: days,
  photos: ['boardPhoto', 'buildingPhoto', 'addressProofs'],
  equipment: ['totalNumberOfBeds', 'totalNumberOfVentilators', ...equipment, 'imagingServices'],
  programmes,
  review: [],
} as const satisfies Record<string, readonly OrganizationField[]>;

/** What is asked for, in its order. */
export const questionSteps = [
  'facility',
  'medicine',
  'place',
  'contact',
  'hours',
  'photos',
  'equipment',
  'programmes',
  'review',
] as const;

export type QuestionStep = (typeof questionSteps)[number];
export type OrganizationStep = QuestionStep | 'uncertain' | 'done';

export function fieldsOf(step: QuestionStep): readonly OrganizationField[] {
  return stepFields[step];
}

export function stepOf(field: OrganizationField): QuestionStep {
  return questionSteps.find((step) => fieldsOf(step).includes(field)) ?? 'review';
}

/** What is chosen out of a list that depends on another choice, and so falls with it. */
const dependents: Partial<Record<OrganizationField, readonly OrganizationField[]>> = {
  state: ['district', 'subDistrict'],
  district: ['subDistrict'],
  ownership: ['ownershipSubType', 'facilityType', 'facilitySubType'],
  systems: ['facilityType', 'facilitySubType'],
  facilityType: ['facilitySubType'],
};

/** The draft with the changes, and what had to be cleared because it no longer fits. */
export function changed(draft: OrganizationDraft, changes: Partial<OrganizationDraft>) {
  const next: OrganizationDraft = { ...draft, ...changes };
  const fallen = Object.keys(changes)
    .filter(isField)
    .filter((field) => !isSame(draft[field], next[field]))
    .flatMap((field) => dependents[field] ?? []);
  const cleared = [...new Set(fallen)].filter((name) => !(name in changes) && !isSame(next[name], emptyDraft[name]));
  Object.assign(next, Object.fromEntries(cleared.map((name) => [name, emptyDraft[name]] as const)));
  if ('systems' in changes) {
    const kept = Object.entries(next.specialities).filter(([code]) => next.systems.some((one) => one.code === code));
    next.specialities = Object.fromEntries(kept);
  }
  return { draft: next, cleared };
}

export function isField(name: string): name is OrganizationField {
  return Object.hasOwn(emptyDraft, name);
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A pharmacy, a blood bank, a cath lab or a dialysis centre has no specialities to tell (abdm 2.3). */
export function needsSpecialities({ facilityType }: OrganizationDraft): boolean {
  return !/pharmac|blood|cath|dialysis/i.test(facilityType.name);
}

/** A facility that works has working days; one that is being built has none yet. */
export function isFunctional({ status }: OrganizationDraft): boolean {
  return /^functional/i.test(status.name.trim());
}
