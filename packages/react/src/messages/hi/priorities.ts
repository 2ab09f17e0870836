import type { Messages } from '../messages.js';

export const priorities: Messages['priorities'] = {
  New: { label: 'नई विज़िट', hint: 'किसी नई तकलीफ़ के लिए' },
  'Follow-up visit': { label: 'फ़ॉलो-अप', hint: 'चिकित्सक ने दोबारा आने को कहा था' },
  Emergency: { label: 'आपातकाल', hint: 'इंतज़ार नहीं किया जा सकता' },
};
