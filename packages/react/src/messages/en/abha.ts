/** Our own wording. NHA certifies only its published text: a host that seeks certification replaces `consent`. */
const consent = {
  title: 'Agree to create an ABHA',
  intro:
    'ABHA is a 14-digit number that lets a person see and share their health records. Read each point to the patient. Tick what they agree to.',
  version: 'carestack-1',
  clauses: {
    voluntary: 'I share my Aadhaar number of my own free will, only to create my ABHA number.',
    purpose:
      'My ABHA number may be used for my care and for other purposes that the Ayushman Bharat Digital Mission (ABDM) announces.',
    personalData:
      'My name, address, age, date of birth, gender and photo may be made available to organisations registered with ABDM.',
    authentication:
      'The National Health Authority (NHA) may check my identity with UIDAI, as the Aadhaar Act 2016 allows.',
    kyc: 'UIDAI may send NHA my identity details, or only a “Yes”, when this check succeeds.',
    otherIds: 'I was told that I may use another identity document instead of Aadhaar.',
    otherData: 'Details other than my Aadhaar number may be used for these purposes.',
    withdrawal: 'I may take back this consent at any time.',
  },
  needed: 'Tick every point to go on. Without consent, no ABHA can be created.',
  submit: 'I agree',
  decline: 'Continue without ABHA',
};

export const abha = {
  consent,
  aadhaar: { hint: '12 digits. It is encrypted on this device and forgotten as soon as the code is sent.' },
  otp: {
    mobile: {
      label: 'Mobile number for ABHA messages',
      hint: 'If it differs from the mobile linked with the Aadhaar, a second code is sent to it.',
    },
  },
  lockedAdvice: 'Until then you can register the patient without ABHA and add it later.',
  existing: {
    title: 'This person already has an ABHA',
    intro: 'Nothing new was created. Check with the patient that this is their ABHA.',
    keep: 'Use this ABHA',
    another: 'Add another ABHA address',
  },
  mobile: {
    title: 'Confirm the mobile number',
    intro: 'This number differs from the mobile linked with the Aadhaar, so it needs a code of its own.',
    number: { label: 'Mobile number for ABHA messages', hint: '10 digits' },
    submit: 'Send code to this number',
    pending: 'Sending code…',
    forward: 'Enter the code already sent',
  },
  address: {
    title: 'Choose an ABHA address',
    intro: 'Health records reach the patient at this address, as letters reach a home. It can be kept for life.',
    suggestions: { label: 'Free addresses' },
    own: 'Make up another',
    ownAddress: { label: 'Own ABHA address' },
    rulesTitle: 'An ABHA address',
    rules: {
      length: 'has 8 to 18 characters',
      start: 'starts with a letter',
      characters: 'has only letters a to z, digits, a dot and an underscore',
      specials: 'has at most one dot and one underscore, not side by side',
      end: 'does not end with a dot or underscore',
    },
    brokenRules: 'Follow the rules beside this box.',
    choose: 'Choose an address, or make up another.',
    loading: 'Looking for free addresses…',
    submit: 'Take this address',
    pending: 'Taking this address…',
  },
  uncertain: {
    during: {
      enrol: 'The connection broke before the answer came. The ABHA may have been created.',
      'verify-mobile':
        'The connection broke before the answer came. The ABHA exists; the mobile number may have been confirmed.',
      'claim-address': 'The connection broke before the answer came. The ABHA exists; the address may have been taken.',
      reload:
        'This page was left before the registration ended. The ABHA exists, but we keep no personal details, so it has to be read again.',
    },
    advice: 'Confirm with a new code. If the ABHA exists it is found; nothing is created twice.',
    submit: 'Check with a new code',
  },
  done: {
    created: 'The ABHA is created',
    found: 'The ABHA is found',
    intro: 'Read the number and the address to the patient.',
    number: 'ABHA number',
    address: 'ABHA address',
    noAddress: 'None yet',
    name: 'Name',
    birthDate: 'Date of birth',
    gender: 'Gender',
    genders: { male: 'Male', female: 'Female', other: 'Other', unknown: 'Not stated' },
    submit: 'Continue',
  },
};
