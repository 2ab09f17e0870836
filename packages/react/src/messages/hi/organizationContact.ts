import type { Messages } from '../messages.js';

export const organizationContact: Messages['organizationContact'] = {
  title: 'संपर्क व्यक्ति',
  intro: 'पंजीकृत केंद्र का यहाँ केवल संपर्क व्यक्ति बदला जा सकता है।',
  facility: 'केंद्र',
  facilityId: 'केंद्र की आईडी (HFR)',
  contact: 'संपर्क',
  consent: 'सहमति प्रबंधक',
  submit: 'संपर्क सहेजें',
  pending: 'सहेजा जा रहा है…',
  cancel: 'रद्द करें',
  lost: 'जवाब खो गया, इसलिए पता नहीं कि संपर्क बदला या नहीं। फिर से कोशिश करें: दो बार सहेजने से कोई नुकसान नहीं।',
  spocName: { label: 'संपर्क व्यक्ति का नाम', hint: '' },
  spocId: { label: 'उनकी आईडी', hint: 'जैसे उनकी HPR आईडी' },
  consentManagerName: { label: 'सहमति प्रबंधक का नाम (वैकल्पिक)', hint: '' },
  consentManagerId: { label: 'सहमति प्रबंधक की आईडी (वैकल्पिक)', hint: '' },
  conflict: {
    title: 'इस बीच किसी और ने यह संपर्क बदल दिया',
    body: 'आपका बदलाव अभी सहेजा नहीं गया है। चुनें कि क्या रखना है।',
    theirs: ({ value }) => `अभी दर्ज है: ${value}`,
    mine: ({ value }) => `आपका: ${value}`,
    nothing: 'कुछ नहीं',
    save: 'यह चुनाव सहेजें',
    allTheirs: 'जो दर्ज है वही रखें',
  },
  problems: {
    spocName: {
      required: 'नाम लिखें।',
      name_short: 'कम से कम 3 अक्षर लिखें।',
      name_long: 'ज़्यादा से ज़्यादा 100 अक्षर लिखें।',
    },
    spocId: { required: 'आईडी लिखें।' },
    consentManagerName: { cannot_be_removed: 'नाम बदला जा सकता है, हटाया नहीं जा सकता।' },
    consentManagerId: { cannot_be_removed: 'आईडी बदली जा सकती है, हटाई नहीं जा सकती।' },
  },
};
