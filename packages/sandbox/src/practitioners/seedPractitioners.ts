import { departments, type Department } from '@carestack/core/practitioners';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { inventId } from '../people/inventId.js';
import { inventPerson } from '../people/inventPerson.js';
import { seededRandom, type Random } from '../people/random.js';
import { rowOf } from './practitionerRow.js';
import { insertPractitioner } from './practitioners.store.js';

type Words = readonly [string, ...string[]];

/** What the doctors of a department are further trained in. */
const fields: Readonly<Record<Department, Words>> = {
  urology: ['Andrology', 'Endourology'],
  neurology: ['Epilepsy', 'Stroke'],
  radiology: ['Interventional Radiology', 'Ultrasonography'],
  cardiology: ['Interventional Cardiology', 'Electrophysiology'],
  'general surgery': ['Laparoscopic Surgery', 'Hernia Surgery'],
  endocrinology: ['Diabetes', 'Thyroid Disorders'],
  pediatrics: ['Neonatology', 'Immunization'],
  pathology: ['Histopathology', 'Clinical Pathology'],
  nephrology: ['Dialysis', 'Kidney Transplant'],
  dermatology: ['Leprosy', 'Cosmetic Dermatology'],
  otorhinolaryngology: ['Otology', 'Head and Neck Surgery'],
  ophthalmology: ['Cataract Surgery', 'Retina'],
  'emergency medicine': ['Trauma Care', 'Toxicology'],
  orthopedics: ['Joint Replacement', 'Spine Surgery'],
  psychiatry: ['Child Psychiatry', 'De-addiction'],
  anesthesiology: ['Pain Medicine', 'Cardiac Anesthesia'],
  gastroenterology: ['Hepatology', 'Endoscopy'],
  'intensive care medicine': ['Critical Care', 'Neurocritical Care'],
  'family medicine': ['Geriatrics', 'Preventive Medicine'],
  gynaecology: ['Obstetrics', 'Infertility'],
  hematology: ['Hemato-oncology', 'Sickle Cell Disease'],
};

const ranks = ['Consultant', 'Senior Consultant', 'Resident', 'Head of Department'] as const;
const universities = ['AIIMS Delhi', 'CMC Vellore', 'KEM Mumbai', 'JIPMER Puducherry', 'KGMU Lucknow'] as const;
const tongues: Readonly<Record<string, string>> = {
  Maharashtra: 'Marathi',
  'West Bengal': 'Bengali',
  Tripura: 'Bengali',
  Gujarat: 'Gujarati',
  Punjab: 'Punjabi',
  'Tamil Nadu': 'Tamil',
  Telangana: 'Telugu',
  'Andhra Pradesh': 'Telugu',
  Karnataka: 'Kannada',
  Kerala: 'Malayalam',
  'Jammu and Kashmir': 'Urdu',
};

/** A fixed day, so that the records are the same in every year. */
const newest = Date.UTC(2026, 0, 1, 4);
const oneHour = 3_600_000;

/** Two invented practitioners in each department, one of them with a name in an Indian script. Part of the caller's transaction. */
export async function seedPractitioners(database: Kysely<Tables>): Promise<void> {
  const random = seededRandom(20_260_102);
  const invented = departments.flatMap((department) => [true, false].map((inLatin) => ({ department, inLatin })));
  for (const [index, { department, inLatin }] of invented.entries()) {
    const time = new Date(newest - (invented.length - index - 1) * oneHour).toISOString();
    await insertPractitioner(database, inventPractitioner(random, index, department, inLatin, time));
  }
}

function inventPractitioner(random: Random, index: number, department: Department, inLatin: boolean, time: string) {
  const person = inventPerson(random, { inLatin });
  const experience = 2 + random.below(33);
  const graduated = 2025 - experience;
  const practitioner = {
    // The index makes the number unique.
    registrationId: `${random.pick(['MCI', 'NMC', 'SMC'])}/${graduated}/${10_000 + index * 37}`,
    department,
    designation: random.pick(ranks),
    status: random.chance(0.9) ? 'Active' : 'On leave',
    joiningDate: `${Math.min(2025, graduated + 1 + random.below(experience))}-0${1 + random.below(9)}-15`,
    staffType: 'Doctor',
    firstName: person.firstName,
    lastName: person.lastName ?? undefined,
    // 23 at the end of the studies, whatever age was invented.
    birthDate: `${graduated - 23 - random.below(4)}${person.birthDate.slice(4).replace('02-29', '02-28')}`,
    gender: person.gender,
    mobileNumber: `+91${person.mobile}` as const,
    emailId: `doctor${index + 1}@example.in`,
    address: person.address,
    pincode: person.pincode,
    state: person.state,
    wantsToLinkWhatsapp: random.chance(0.5),
    specialization: [random.pick(fields[department])],
    resourceType: 'Practitioner' as const,
  };
  const tongue = tongues[person.state];
  const extra = {
    qualifications: [
      { degree: 'MBBS', university: random.pick(universities), year: String(graduated) },
      ...(experience > 5 ? [{ degree: 'MD', university: random.pick(universities), year: String(graduated + 4) }] : []),
    ],
    experience,
    languages: ['English', 'Hindi', ...(tongue ? [tongue] : [])],
    consultationFee: 300 + 100 * random.below(13),
  };
  return rowOf(practitioner, extra, inventId(random), time);
}
