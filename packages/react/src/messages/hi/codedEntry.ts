import type { Messages } from '../messages.js';

export const codedEntry: Messages['codedEntry'] = {
  start: 'कोड खोजने के लिए लिखें।',
  coded: ({ system, code }) => `${system} ${code}`,
  notCoded: 'कोड नहीं है: जैसा लिखा है वैसा ही रखा गया',
  list: 'कोड',
  alreadyCoded: 'इसका कोड चुना जा चुका है। दूसरा कोड खोजने के लिए इसे बदलें।',
  short: 'कम से कम दो अक्षर लिखें।',
  long: 'यह खोजने के लिए बहुत लंबा है। जैसा लिखा है वैसा ही रहेगा।',
  searching: 'कोड खोज रहे हैं…',
  found: ({ count }) => (count === 1 ? '1 कोड मिला' : `${count} कोड मिले`),
  none: 'कोई कोड मेल नहीं खाता। जैसा लिखा है वैसा ही रहेगा।',
  failed: 'कोड खोजे नहीं जा सके। आपका लिखा हुआ बना रहेगा।',
  keep: ({ text }) => `“${text}” को बिना कोड के रखें`,
  kept: ({ text }) => `“${text}” बिना कोड के रखा गया`,
  chosen: ({ text }) => `${text} को कोड के साथ चुना गया`,
  clear: 'यह प्रविष्टि हटाएँ',
};
