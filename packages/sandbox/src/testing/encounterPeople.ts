/** Whom a clinical document is about, and who signs it. Invented. */
export const encounterPeople = {
  patientDetails: {
    firstName: 'Meera',
    lastName: 'Nair',
    birthDate: '1988-01-30',
    gender: 'female',
    mobileNumber: '9812345678',
    address: '4 Lake Road, Kochi',
    pincode: '682001',
    state: 'Kerala',
    idType: 'PAN',
    idNumber: 'ABCDE1234F',
  },
  doctorsDetails: [
    {
      firstName: 'Arun',
      lastName: 'Iyer',
      birthDate: '1970-02-03',
      gender: 'male',
      mobileNumber: '9812345670',
      address: '1 Hill Road, Kochi',
      pincode: '682001',
      state: 'Kerala',
      designation: 'Consultant',
      department: 'cardiology',
      registrationId: 'KER-1234',
    },
  ],
} as const;
