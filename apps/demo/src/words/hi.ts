import { hi as components } from '@carestack/react/messages/hi';
import type { Words } from './en.js';

const scenarios: Readonly<Record<string, string>> = {
  new: 'नया: ABHA बनता है।',
  existing: 'दो पतों वाला ABHA पहले से है: वही मिलता है, नया नहीं बनता।',
  'half-finished': 'ABHA है, पर उसका पता सिर्फ़ उसकी संख्या है।',
  'mobile-limit': 'आधार से जुड़ा मोबाइल पहले ही छह ABHA में है: दूसरा नंबर दें; कोड वही चलेगा।',
  'masked-mobile': 'प्रोफ़ाइल में मोबाइल छिपा है, इसलिए दूसरे कोड से उसकी पुष्टि होती है।',
  'year-only': 'जन्म का सिर्फ़ वर्ष पता है।',
  'no-mobile': 'आधार से कोई मोबाइल नहीं जुड़ा है: कोड नहीं भेजा जा सकता।',
  locked: 'बहुत सारे कोड के बाद बंद।',
  'service-down': 'UIDAI जवाब नहीं देता।',
  'addresses-taken': 'सुझाए गए पहले पते चुनने से पहले ही दूसरों के हो जाते हैं।',
  slow: 'हर जवाब में चार सेकंड लगते हैं।',
  'lost-answer': 'ABHA बन जाता है, पर जवाब आने से पहले कनेक्शन टूट जाता है; एक बार।',
  deactivated: 'ABHA निष्क्रिय है।',
};

const hprScenarios: Readonly<Record<string, string>> = {
  new: 'नया: HPR ID बनती है।',
  'existing-hpr': 'HPR ID पहले से है: वही दिखती है, नई नहीं बनती।',
  'usernames-taken': 'सुझाए गए पहले यूज़रनेम चुनने से पहले ही दूसरों के हो जाते हैं।',
  'lost-answer': 'HPR ID बन जाती है, पर जवाब आने से पहले कनेक्शन टूट जाता है; एक बार।',
  'year-only': 'जन्म का सिर्फ़ वर्ष पता है: दिन और महीना पूछा जाता है।',
};

const words: Words = {
  clinic: 'कचनार फ़ैमिली क्लिनिक',
  skip: 'सीधे सामग्री पर जाएँ',
  nav: { label: 'मुख्य', patients: 'मरीज़', professional: 'पेशेवर' },
  language: 'भाषा',
  dark: 'गहरा रंग',
  offline: 'आप ऑफ़लाइन हैं। दिख रही जानकारी पुरानी हो सकती है, और कनेक्शन लौटने तक कुछ सहेजा नहीं जा सकता।',
  missing: {
    title: 'ऐसा कोई पेज नहीं है',
    text: 'पता ग़लत लिखा गया हो सकता है, या पेज हटा दिया गया है।',
    back: 'मरीज़ों पर जाएँ',
  },
  broken: {
    title: 'यह पेज रुक गया',
    text: 'सहेजा हुआ कुछ भी नहीं खोया है। पेज फिर से खोलें; दोबारा ऐसा हो तो इस कंप्यूटर की देखरेख करने वाले को बताएँ।',
    reload: 'फिर से खोलें',
  },
  loading: 'खुल रहा है…',
  patients: {
    title: 'मरीज़',
    withAbha: 'ABHA से पंजीकरण करें',
    withoutAbha: 'ABHA के बिना पंजीकरण करें',
  },
  newPatient: {
    title: 'नया मरीज़',
    intro: 'उन लोगों के लिए जिनके पास ABHA नहीं है, या जो आज उसे इस्तेमाल नहीं करना चाहते।',
    back: 'मरीज़',
  },
  patient: {
    title: 'मरीज़',
    back: 'मरीज़',
    edit: 'बदलें',
    cancel: 'रहने दें',
    editTitle: 'मरीज़ का विवरण बदलें',
    remove: 'मरीज़ हटाएँ',
    removeTitle: 'क्या यह मरीज़ हटाना है?',
    removeText: 'रिकॉर्ड इस क्लिनिक से हमेशा के लिए हट जाएगा। ABHA वैसा ही रहेगा: वह व्यक्ति का अपना है।',
    removeConfirm: 'हमेशा के लिए हटाएँ',
    removing: 'हटाया जा रहा है…',
    unnamed: 'नाम नहीं है',
    years: ({ years }) => `${years} वर्ष`,
    notices: {
      registered: 'पंजीकरण हो गया। मरीज़ अब सूची में है।',
      known: 'यह व्यक्ति पहले से यहाँ मरीज़ है। कुछ भी नया नहीं जोड़ा गया।',
      saved: 'बदलाव सहेज लिए गए हैं।',
    },
    retry: 'फिर कोशिश करें',
    identity: 'पहचान',
    contact: 'संपर्क',
    record: 'रिकॉर्ड',
    abhaNumber: 'ABHA संख्या',
    abhaAddress: 'ABHA पता',
    idNumber: 'दस्तावेज़ संख्या',
    birthDate: 'जन्म तिथि',
    gender: 'लिंग',
    genders: { male: 'पुरुष', female: 'महिला', other: 'अन्य', unknown: 'पता नहीं' },
    mobile: 'मोबाइल नंबर',
    email: 'ई-मेल',
    address: 'पता',
    registered: 'पंजीकरण',
    changed: 'पिछला बदलाव',
  },
  registration: {
    title: 'ABHA से पंजीकरण',
    intro: 'ABHA राष्ट्रीय स्वास्थ्य खाता है। इसके लिए आधार नंबर और उससे जुड़ा फ़ोन चाहिए।',
    back: 'मरीज़',
    saving: 'मरीज़ को इस क्लिनिक में जोड़ा जा रहा है…',
    more: 'लगभग पूरा: कुछ विवरण बाकी हैं',
    moreText: 'ABHA तैयार है। मरीज़ को जोड़ने से पहले इस क्लिनिक को कुछ और जानकारी चाहिए।',
    failed: 'मरीज़ अभी सूची में नहीं है',
    failedText: 'ABHA सुरक्षित है। फिर कोशिश करें: हम पहले देखते हैं, ताकि कोई दो बार न जुड़े।',
    retry: 'फिर कोशिश करें',
  },
  professional: {
    title: 'स्वास्थ्य पेशेवर का पंजीकरण',
    intro: 'HPR ID डॉक्टर, नर्स या फ़ार्मासिस्ट की पहचान है। इसके लिए आधार नंबर और उससे जुड़ा फ़ोन चाहिए।',
    back: 'मरीज़',
    finished: { created: 'अब इस पेशेवर की HPR ID है', found: 'इस पेशेवर की HPR ID पहले से थी' },
    finishedText: 'यह क्लिनिक कोई प्रति नहीं रखता: संख्या और यूज़रनेम पेशेवर के अपने हैं।',
    another: 'दूसरे पेशेवर का पंजीकरण करें',
  },
  phone: {
    title: { abha: 'मरीज़ का फ़ोन', hpr: 'पेशेवर का फ़ोन' },
    hint: {
      abha: 'असली कोड मरीज़ के अपने फ़ोन पर आता। इस डेमो में वह यहाँ आता है।',
      hpr: 'असली कोड पेशेवर के अपने फ़ोन पर आता। इस डेमो में वह यहाँ आता है।',
    },
    messages: 'संदेश',
    empty: 'अभी कोई संदेश नहीं। भेजे गए कोड यहाँ दिखेंगे।',
    lost: 'फ़ोन पहुँच से बाहर है। वह अपने-आप फिर कोशिश करेगा।',
  },
  people: {
    title: 'जाँच के लिए आधार नंबर',
    hint: 'ये काल्पनिक लोग हैं। हर एक पंजीकरण का अलग रास्ता दिखाता है।',
    number: 'आधार नंबर',
    what: 'क्या होता है',
    copy: ({ number }) => `${number} कॉपी करें`,
    shows: {
      abha: ({ scenario, shows }) => scenarios[scenario] ?? shows,
      hpr: ({ scenario, shows }) => hprScenarios[scenario] ?? scenarios[scenario] ?? shows,
    },
    copied: 'कॉपी हो गया',
  },
};

/** Everything a Hindi screen says: loaded when somebody asks for it. */
export const hindi = { words, components };
