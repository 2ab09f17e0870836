import type { Messages } from '../messages.js';

export const registration: Messages['registration'] = {
  progress: ({ step, of }) => `चरण ${step} / ${of}`,
  back: 'पीछे',
  resumed: {
    notice: 'यहाँ पहले शुरू किया गया पंजीकरण जारी है। क्या यह कोई दूसरा व्यक्ति है?',
    beginAnew: 'दूसरे व्यक्ति के लिए नए सिरे से शुरू करें',
    typeAgain: ({ fields }) =>
      `पन्ना फिर से खुला है, और निजता के लिए कोई निजी जानकारी नहीं रखी गई थी। कृपया एक बार फिर भरें: ${fields.join(', ')}।`,
  },
  consent: {
    language: 'इस सहमति की भाषा',
    assisted: 'हर बात पढ़कर सुनाएँ, और व्यक्ति के सहमत होने पर उस पर निशान लगाएँ।',
    statement: ({ operator }) =>
      `${operator ? `मैं, ${operator},` : 'मैं'} पुष्टि करता/करती हूँ कि हर बात समझाई गई और व्यक्ति हर एक से सहमत है।`,
    statementNeeded: 'पुष्टि करें कि हर बात समझाई गई है।',
  },
  aadhaar: {
    title: 'आधार संख्या क्या है?',
    label: 'आधार संख्या',
    show: 'दिखाएँ',
    hide: 'छिपाएँ',
    submit: 'कोड भेजें',
    pending: 'कोड भेजा जा रहा है…',
    missing: 'आधार संख्या के 12 अंक लिखें।',
    wrongLength: ({ notValid, digits }) =>
      digits < 12 ? `${notValid}: 12 में से ${digits} अंक` : `${notValid}: 12 की जगह ${digits} अंक`,
    held: ({ sentTo, aadhaar }) =>
      `एक कोड पहले ही भेजा जा चुका है${sentTo ? `, ${sentTo} पर` : ''}${aadhaar ? ` (आधार ${aadhaar})` : ''}।`,
    forward: 'वही कोड लिखें',
  },
  aadhaarCode: {
    title: 'फ़ोन पर आया कोड लिखें',
    sentTo: ({ sentTo }) =>
      sentTo ? `आधार से जुड़े मोबाइल ${sentTo} पर 6 अंकों का कोड भेजा गया।` : 'आधार से जुड़े मोबाइल पर 6 अंकों का कोड भेजा गया।',
    forAadhaar: ({ aadhaar }) => `आधार ${aadhaar}`,
  },
  mobileCode: {
    title: 'दूसरे नंबर पर आया कोड लिखें',
    sentTo: ({ sentTo }) =>
      sentTo ? `${sentTo} पर 6 अंकों का कोड भेजा गया।` : 'दिए गए मोबाइल नंबर पर 6 अंकों का कोड भेजा गया।',
    change: 'नंबर बदलें',
  },
  code: { label: 'कोड', hint: 'संदेश में आए 6 अंक', submit: 'कोड की पुष्टि करें', pending: 'पुष्टि हो रही है…' },
  resend: {
    submit: 'कोड फिर से भेजें',
    pending: 'भेजा जा रहा है…',
    waiting: ({ seconds }) => `${seconds} सेकंड बाद दूसरा कोड मँगा सकते हैं`,
    ready: 'अब दूसरा कोड मँगा सकते हैं।',
    left: ({ left }) => (left === 1 ? 'एक कोड और भेजा जा सकता है।' : `${left} कोड और भेजे जा सकते हैं।`),
    none: 'इस पंजीकरण के लिए और कोड नहीं भेजे जा सकते। जो कोड आ चुका है, वह अब भी काम करेगा।',
    sent: ({ sentTo }) => (sentTo ? `${sentTo} पर कोड भेजा गया।` : 'कोड भेजा गया।'),
    sentAgain: ({ sentTo }) => `${sentTo ? `${sentTo} पर ` : ''}नया कोड भेजा गया। केवल सबसे नया कोड काम करेगा।`,
    triesLeft: ({ left }) => {
      if (left <= 0) return 'कोई प्रयास नहीं बचा। एक और गलत कोड से यह पंजीकरण 30 मिनट के लिए रुक सकता है।';
      return left === 1 ? 'एक प्रयास बचा है।' : `${left} प्रयास बचे हैं।`;
    },
    lockedTitle: 'अभी रोक लगी है',
    locked: ({ until }) => `बहुत सारे कोड भेजे या आज़माए गए, इसलिए यह पंजीकरण रुक गया है। यह ${until} पर फिर खुलेगा।`,
    startAgain: 'नए कोड के साथ फिर शुरू करें',
  },
  rules: { kept: 'पूरा', broken: 'पूरा नहीं' },
  leave: { stay: 'यहीं रहें' },
  uncertain: { title: 'पता नहीं चला कि काम हुआ या नहीं' },
};
