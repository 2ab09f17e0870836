/**
 * Our own wording, in both languages that HPR demands, whichever language the page speaks. NHA certifies only its published text: a
 * host that seeks certification gives its own as `consents`.
 */
export const hprConsents = {
  en: {
    title: 'Agree to create an HPR ID',
    intro:
      'An HPR ID shows who a health professional is in the national register (HPR). It can be created only with consent to all the points below, each with a tick of its own.',
    version: 'carestack-hpr-1',
    clauses: {
      voluntary:
        'I share my Aadhaar number of my own free will, only to create my Healthcare Professional ID (HPR ID).',
      purpose:
        'My HPR ID may be used to show who I am and for other purposes that the Ayushman Bharat Digital Mission (ABDM) announces.',
      personalData:
        'My name, address, date of birth, gender and photo may be made available to organisations registered with ABDM.',
      authentication:
        'The National Health Authority (NHA) may check my identity with UIDAI, as the Aadhaar Act 2016 allows.',
      kyc: 'UIDAI may send NHA my identity details, or only a “Yes”, when this check succeeds.',
      otherIds: 'I was told that I may use another identity document instead of Aadhaar.',
      otherData: 'Details other than my Aadhaar number may be used for these purposes.',
      withdrawal: 'I may take back this consent at any time.',
    },
    needed: 'Tick every point to go on. Without consent, no HPR ID can be created.',
    submit: 'I agree',
    decline: 'Continue without an HPR ID',
  },
  hi: {
    title: 'HPR ID बनाने की सहमति',
    intro:
      'HPR ID राष्ट्रीय रजिस्टर (HPR) में स्वास्थ्य पेशेवर की पहचान है। यह तभी बन सकती है जब नीचे की हर बात पर सहमति हो और हर एक पर अलग निशान लगे।',
    version: 'carestack-hpr-1',
    clauses: {
      voluntary: 'मैं अपनी इच्छा से, केवल अपनी हेल्थकेयर प्रोफ़ेशनल आईडी (HPR ID) बनाने के लिए, अपनी आधार संख्या दे रहा/रही हूँ।',
      purpose: 'मेरी HPR ID मेरी पहचान दिखाने में और आयुष्मान भारत डिजिटल मिशन (ABDM) द्वारा घोषित अन्य कामों में उपयोग हो सकती है।',
      personalData: 'मेरा नाम, पता, जन्म तिथि, लिंग और फ़ोटो ABDM में पंजीकृत संस्थाओं को उपलब्ध कराए जा सकते हैं।',
      authentication: 'राष्ट्रीय स्वास्थ्य प्राधिकरण (NHA) आधार अधिनियम 2016 के अनुसार UIDAI से मेरी पहचान की जाँच कर सकता है।',
      kyc: 'जाँच सफल होने पर UIDAI मेरी पहचान की जानकारी, या केवल “हाँ”, NHA को भेज सकता है।',
      otherIds: 'मुझे बताया गया कि आधार की जगह मैं कोई दूसरा पहचान पत्र दे सकता/सकती हूँ।',
      otherData: 'आधार संख्या के अलावा मेरी अन्य जानकारी इन कामों में उपयोग हो सकती है।',
      withdrawal: 'मैं यह सहमति कभी भी वापस ले सकता/सकती हूँ।',
    },
    needed: 'आगे बढ़ने के लिए हर बात पर निशान लगाएँ। सहमति के बिना HPR ID नहीं बन सकती।',
    submit: 'मैं सहमत हूँ',
    decline: 'HPR ID के बिना आगे बढ़ें',
  },
};
