import type { Messages } from '../messages.js';

export const saved: Messages['saved'] = {
  title: 'रिकॉर्ड सहेजा गया, पर पूरा नहीं',
  field: ({ label, why }) => `${label}: सहेजा नहीं गया। ${why}`,
  here: ({ why }) => `सहेजा नहीं गया: सेवा ने इसे स्वीकार नहीं किया। ${why}`,
  other: 'सेवा ने कोई बात स्वीकार नहीं की, पर यह नहीं बताया कि कौन सी। बाद में रिकॉर्ड देख लें।',
  again: 'फिर से सहेजें',
  goOn: 'इसके बिना आगे बढ़ें',
  codes: {
    cannot_be_removed: 'यह सहेजा जा चुका है। इसे बदला जा सकता है, हटाया नहीं जा सकता।',
    cannot_be_changed: 'रिकॉर्ड सहेजे जाने के बाद इसे बदला नहीं जा सकता।',
  },
};
