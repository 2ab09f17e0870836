import type { Messages } from '../messages.js';

export const documentUpload: Messages['documentUpload'] = {
  label: 'दस्तावेज़',
  drop: 'फ़ाइलें यहाँ छोड़ें या पेस्ट करें',
  choose: 'फ़ाइलें चुनें',
  camera: 'फ़ोटो लें',
  limits: ({ files, size, pages }) =>
    files === 1
      ? `PDF, JPEG, PNG, WebP या सादा टेक्स्ट। एक फ़ाइल, अधिकतम ${size} और ${pages} पृष्ठ।`
      : `PDF, JPEG, PNG, WebP या सादा टेक्स्ट। अधिकतम ${files} फ़ाइलें, कुल मिलाकर ${size}, एक फ़ाइल में ${pages} पृष्ठ।`,
  staysHere: 'आपके कहने से पहले कुछ भी इस उपकरण से बाहर नहीं जाता।',
  list: 'चुने हुए दस्तावेज़, क्रम से',
  kinds: { pdf: 'PDF', picture: 'चित्र', text: 'टेक्स्ट' },
  pages: ({ count }) => `${count} पृष्ठ`,
  checking: 'फ़ाइल देखी जा रही है…',
  problems: {
    empty: 'यह फ़ाइल ख़ाली है। इसे फिर से चुनें, या कोई और चुनें।',
    kind: 'नाम कुछ भी हो, यह फ़ाइल न PDF है, न चित्र, न टेक्स्ट। इसे इनमें से किसी रूप में सहेजें।',
    heic: 'यह HEIC प्रारूप की फ़ोटो है। इसे JPEG में सहेजें, या यहीं कैमरे से लें।',
    locked: 'यह PDF पासवर्ड से बंद है। बिना पासवर्ड के सहेजकर फिर चुनें।',
    broken: 'यह PDF अधूरी है। इसे फिर से डाउनलोड या स्कैन करें।',
    pages: ({ pages, most }) =>
      `${pages} पृष्ठ हैं, जबकि ${most === 1 ? 'एक ही हो सकता है' : `अधिकतम ${most} हो सकते हैं`}। फ़ाइल को बाँट दें।`,
    unreadable: 'फ़ाइल पढ़ी नहीं जा सकी। हो सकता है कि वह हटा दी गई हो या उसका नाम बदल गया हो।',
  },
  notRead: {
    image_not_read: 'यहाँ चित्र नहीं पढ़े जाते। टेक्स्ट वाली PDF या टेक्स्ट भेजें।',
    page_not_read: 'इसका एक पृष्ठ चित्र है, जो पढ़ा नहीं जा सका।',
    file_not_readable: 'यह ख़राब है या बंद है।',
    file_kind_not_read: 'इस प्रकार की फ़ाइल नहीं पढ़ी जाती।',
    no_text: 'इसमें ऐसा टेक्स्ट नहीं है जो पढ़ा जा सके।',
  },
  notReadOtherwise: 'सेवा यह फ़ाइल नहीं पढ़ सकती।',
  refused: {
    files: ({ names, most }) =>
      `${most === 1 ? 'एक ही फ़ाइल हो सकती है' : `अधिकतम ${most} फ़ाइलें हो सकती हैं`}। नहीं जोड़ी गईं: ${names}`,
    bytes: ({ names, most }) => `सब फ़ाइलें मिलाकर ${most} तक हो सकती हैं। नहीं जोड़ी गईं: ${names}`,
    twice: ({ names }) => `सूची में पहले से है: ${names}`,
  },
  preview: ({ name }) => `${name} देखें`,
  moveUp: ({ name }) => `${name} को ऊपर ले जाएँ`,
  moveDown: ({ name }) => `${name} को नीचे ले जाएँ`,
  remove: ({ name }) => `${name} को हटाएँ`,
  moved: ({ name, place, count }) => `${name} अब ${count} में से ${place} स्थान पर है।`,
  removed: ({ name }) => `${name} हटा दी गई।`,
  added: ({ count }) => `सूची में ${count} दस्तावेज़ ${count === 1 ? 'है' : 'हैं'}।`,
  send: ({ count }) => `${count} दस्तावेज़ भेजें`,
  sending: 'भेजा जा रहा है…',
  sendingFile: ({ share }) => `भेजा जा रहा है, ${share}`,
  sent: 'भेज दिया गया',
  failed: 'नहीं भेजा गया',
  retry: ({ count }) => (count === 1 ? 'जो नहीं गया, उसे फिर भेजें' : `जो ${count} नहीं गए, उन्हें फिर भेजें`),
  someFailed: 'सब दस्तावेज़ नहीं भेजे जा सके। जो भेजे गए, वे भेजे गए; बाक़ी फिर से भेजें।',
  allSent: 'सब दस्तावेज़ भेज दिए गए।',
  cancel: 'रोकें',
  close: 'बंद करें',
};
