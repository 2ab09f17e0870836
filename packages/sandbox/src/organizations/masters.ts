/** A code of the register and what it stands for. Invented where no public list says. */
export interface MasterValue {
  code: string;
  value: string;
}

const listOf = (values: Readonly<Record<string, string>>): readonly MasterValue[] =>
  Object.entries(values).map(([code, value]) => ({ code, value }));

const owners = listOf({ G: 'Government', P: 'Private', PP: 'Public-Private Partnership' });
const systems = listOf({
  M: 'Modern Medicine (Allopathy)',
  D: 'Dentistry',
  A: 'Ayurveda',
  UN: 'Unani',
  S: 'Siddha',
  H: 'Homoeopathy',
  Y: 'Yoga and Naturopathy',
  SR: 'Sowa-Rigpa',
  P: 'Physiotherapy',
});

/** `GET /master-data/{type}` (contract 6.4). */
export const masters: Readonly<Record<string, { desc: string; data: readonly MasterValue[] }>> = {
  'ADDRESS-PROOF': {
    desc: 'Proofs of address',
    data: listOf({
      EB: 'Electricity bill',
      TB: 'Telephone bill',
      PT: 'Property tax receipt',
      RA: 'Registered rent agreement',
      RC: 'Registration certificate',
    }),
  },
  OWNER: { desc: 'Kinds of ownership', data: owners },
  'FAC-STATUS': {
    desc: 'Operational status',
    data: listOf({ F: 'Functional', NF: 'Non-functional', UC: 'Under construction' }),
  },
  MEDICINE: { desc: 'Systems of medicine', data: systems },
  'TYPE-SERVICE': {
    desc: 'Types of service',
    data: listOf({ OPD: 'OPD', IPD: 'IPD', OI: 'OPD and IPD', ER: 'Emergency' }),
  },
  'GENERAL-INFO-OPTIONS': { desc: 'Answers to general questions', data: listOf({ Yes: 'Yes', No: 'No' }) },
  IMAGING: {
    desc: 'Services of imaging centres',
    data: listOf({ XR: 'X-ray', US: 'Ultrasound', CT: 'CT scan', MR: 'MRI', MG: 'Mammography', PET: 'PET scan' }),
  },
};

const ownerSubTypes: Readonly<Record<string, readonly MasterValue[]>> = {
  G: listOf({ C: 'Central Government', S: 'State Government' }),
  'G C': listOf({
    RLY: 'Railways',
    ESI: 'Employees’ State Insurance',
    DEF: 'Armed forces',
    CGHS: 'CGHS',
    OTH: 'Other',
  }),
  P: listOf({ FP: 'For profit', NP: 'Not for profit' }),
  PP: [],
};

/** The sub-types of an owner; of the central government those below it. */
export function ownerSubTypesOf(owner: string, subType: string | undefined): readonly MasterValue[] {
  return ownerSubTypes[subType ? `${ownerCode(owner)} ${subType.toUpperCase()}` : ownerCode(owner)] ?? [];
}

const specialities: Readonly<Record<string, readonly MasterValue[]>> = {
  M: listOf({
    M01: 'Anesthesiology',
    M02: 'Cardiology',
    M03: 'Dermatology',
    M04: 'Emergency Medicine',
    M05: 'Family Medicine',
    M06: 'Gastroenterology',
    M07: 'General Surgery',
    M08: 'Gynaecology',
    M09: 'Nephrology',
    M10: 'Neurology',
    M11: 'Ophthalmology',
    M12: 'Orthopedics',
    M13: 'Otorhinolaryngology',
    M14: 'Pathology',
    M15: 'Pediatrics',
    M16: 'Psychiatry',
    M17: 'Radiology',
    M18: 'Urology',
  }),
  D: listOf({ D01: 'Orthodontics', D02: 'Endodontics', D03: 'Oral Surgery', D04: 'Periodontics' }),
  A: listOf({ A01: 'Kayachikitsa', A02: 'Panchakarma', A03: 'Shalya Tantra', A04: 'Kaumarabhritya' }),
  UN: listOf({ UN01: 'Moalajat', UN02: 'Ilaj bit Tadbeer' }),
  S: listOf({ S01: 'Maruthuvam', S02: 'Varmam' }),
  H: listOf({ H01: 'Materia Medica', H02: 'Repertory' }),
  Y: listOf({ Y01: 'Yoga', Y02: 'Naturopathy' }),
  SR: listOf({ SR01: 'Sowa-Rigpa' }),
  P: listOf({ P01: 'Orthopedic Physiotherapy', P02: 'Neurological Physiotherapy' }),
};

export function specialitiesOf(system: string): readonly MasterValue[] {
  return specialities[codeIn(systems, system)] ?? [];
}

interface FacilityType extends MasterValue {
  owners: readonly string[];
  /** Without it, every system of medicine. */
  systems?: readonly string[];
  subTypes: readonly MasterValue[];
}

const everyOwner = ['G', 'P', 'PP'];
const facilityTypes: readonly FacilityType[] = [
  {
    code: 'HOSP',
    value: 'Hospital',
    owners: everyOwner,
    subTypes: listOf({ GEN: 'General', MULTI: 'Multi-speciality', SUPER: 'Super-speciality', MC: 'Medical college' }),
  },
  {
    code: 'CLINIC',
    value: 'Clinic',
    owners: everyOwner,
    subTypes: listOf({ SINGLE: 'One practitioner', POLY: 'Polyclinic' }),
  },
  { code: 'DISP', value: 'Dispensary', owners: ['G', 'PP'], subTypes: [] },
  {
    code: 'PHC',
    value: 'Primary Health Centre',
    owners: ['G'],
    systems: ['M'],
    subTypes: listOf({ PHC24: '24 × 7', PHCD: 'Day' }),
  },
  { code: 'CHC', value: 'Community Health Centre', owners: ['G'], systems: ['M'], subTypes: [] },
  { code: 'DIAG', value: 'Diagnostic Laboratory', owners: everyOwner, systems: ['M'], subTypes: [] },
  { code: 'IMG', value: 'Imaging Centre', owners: everyOwner, systems: ['M'], subTypes: [] },
  { code: 'DIAL', value: 'Dialysis Centre', owners: everyOwner, systems: ['M'], subTypes: [] },
  { code: 'BLOOD', value: 'Blood Bank', owners: everyOwner, systems: ['M'], subTypes: [] },
  { code: 'CATH', value: 'Cath Lab', owners: everyOwner, systems: ['M'], subTypes: [] },
  { code: 'PHARM', value: 'Pharmacy', owners: everyOwner, subTypes: [] },
];

export function facilityTypesOf(owner: string, system: string | undefined): readonly MasterValue[] {
  return facilityTypes
    .filter((type) => type.owners.includes(ownerCode(owner)))
    .filter((type) => !system || !type.systems || type.systems.includes(codeIn(systems, system)))
    .map(({ code, value }) => ({ code, value }));
}

export function facilitySubTypesOf(type: string): readonly MasterValue[] {
  return facilityTypes.find(({ code }) => code === codeIn(facilityTypes, type))?.subTypes ?? [];
}

/** The code of an owner, written as a code, as its name, or as the README's `PVT`. */
export function ownerCode(written: string): string {
  return /^pvt$/i.test(written.trim()) ? 'P' : codeIn(owners, written);
}

export const ownerName = (code: string) => nameIn(owners, code);
export const systemCode = (written: string) => codeIn(systems, written);
export const systemName = (code: string) => nameIn(systems, code);
export const facilityTypeCode = (written: string) => codeIn(facilityTypes, written);
export const facilityTypeName = (code: string) => nameIn(facilityTypes, code);

/** The code that is meant by a code or a name; the text itself when there is none. */
function codeIn(list: readonly MasterValue[], written: string): string {
  const word = written.trim().toLowerCase();
  return list.find(({ code, value }) => code.toLowerCase() === word || value.toLowerCase() === word)?.code ?? written;
}

function nameIn(list: readonly MasterValue[], code: string): string {
  return list.find((one) => one.code === code)?.value ?? code;
}
