/** A kind of professional, by the codes that creating an HPR ID takes. Registering a professional uses another table. */
export interface HprCategory {
  code: string;
  name: string;
  subcategories: readonly { code: string; name: string }[];
}

/** The published codes (abdm.md 2.1). A host that fetches the master data gives its own list instead. */
export const publishedHprCategories: readonly HprCategory[] = [
  {
    code: '1',
    name: 'Doctor',
    subcategories: [
      { code: '1', name: 'Modern Medicine' },
      { code: '2', name: 'Dentist' },
      { code: '3', name: 'Ayurveda' },
      { code: '4', name: 'Unani' },
      { code: '5', name: 'Siddha' },
      { code: '6', name: 'Homoeopathy' },
      { code: '89', name: 'Sowa-Rigpa' },
      { code: '220', name: 'Yoga and Naturopathy' },
    ],
  },
  {
    code: '2',
    name: 'Nurse',
    subcategories: [
      { code: '7', name: 'Registered Auxiliary Nurse Midwife (RANM)' },
      { code: '8', name: 'Registered Nurse (RN)' },
      { code: '9', name: 'Registered Nurse and Registered Midwife (RN and RM)' },
      { code: '10', name: 'Registered Lady Health Visitor (RLHV)' },
    ],
  },
  { code: '6', name: 'Pharmacist', subcategories: [{ code: '33', name: 'Pharmacist' }] },
];
