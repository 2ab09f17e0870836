import type { Messages } from '../messages.js';

export const practitionerTable: Messages['practitionerTable'] = {
  title: 'चिकित्सक',
  search: {
    label: 'चिकित्सक खोजें',
    hint: 'नाम, मोबाइल नंबर, ईमेल या पंजीकरण संख्या',
    clear: 'खोज हटाएँ',
  },
  columns: {
    name: 'नाम',
    department: 'विभाग',
    designation: 'पद',
    registration: 'पंजीकरण संख्या',
    mobile: 'मोबाइल',
    status: 'स्थिति',
    email: 'ईमेल',
    languages: 'भाषाएँ',
  },
  loading: 'चिकित्सकों की सूची आ रही है…',
  count: ({ total }) => `${total} चिकित्सक`,
  found: ({ total }) =>
    total === 0 ? 'कोई चिकित्सक नहीं मिला' : total === 1 ? '1 चिकित्सक मिला' : `${total} चिकित्सक मिले`,
  range: ({ from, to, total }) => (total === null ? `${from} से ${to}` : `कुल ${total} में से ${from} से ${to}`),
  pages: 'चिकित्सकों के पृष्ठ',
  previous: 'पिछला',
  next: 'अगला',
  empty: { title: 'अभी कोई चिकित्सक नहीं है', body: 'जोड़े जाने पर चिकित्सक यहाँ दिखेंगे।' },
  nobody: {
    title: 'इस खोज से कोई चिकित्सक नहीं मिला',
    body: 'वर्तनी जाँचें, या मोबाइल नंबर या पंजीकरण संख्या से खोजें।',
  },
  failed: 'चिकित्सकों की सूची नहीं आ सकी',
  stale: 'यह सूची पुरानी हो सकती है',
};
