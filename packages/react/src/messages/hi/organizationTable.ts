import type { Messages } from '../messages.js';

export const organizationTable: Messages['organizationTable'] = {
  title: 'स्वास्थ्य केंद्र',
  search: {
    label: 'रजिस्टर में खोजें',
    hint: 'नाम के तीन अक्षर, पिन कोड या केंद्र ID',
    clear: 'खोज हटाएँ',
  },
  state: { label: 'राज्य', all: 'सभी राज्य' },
  columns: {
    name: 'नाम',
    facilityId: 'केंद्र ID',
    type: 'प्रकार',
    place: 'स्थान',
    state: 'राज्य',
    pincode: 'पिन कोड',
  },
  unnamed: 'नाम दर्ज नहीं है',
  loading: 'स्वास्थ्य केंद्रों की सूची आ रही है…',
  count: ({ total }) => `${total} स्वास्थ्य केंद्र`,
  found: ({ total }) =>
    total === 0 ? 'कोई स्वास्थ्य केंद्र नहीं मिला' : total === 1 ? '1 स्वास्थ्य केंद्र मिला' : `${total} स्वास्थ्य केंद्र मिले`,
  range: ({ from, to, total }) => (total === null ? `${from} से ${to}` : `कुल ${total} में से ${from} से ${to}`),
  pages: 'स्वास्थ्य केंद्रों के पृष्ठ',
  previous: 'पिछला',
  next: 'अगला',
  empty: { title: 'अभी कोई स्वास्थ्य केंद्र नहीं है', body: 'पंजीकरण होने पर केंद्र यहाँ दिखेंगे।' },
  nobody: {
    title: 'इस खोज से कोई स्वास्थ्य केंद्र नहीं मिला',
    body: 'वर्तनी जाँचें, या पिन कोड या केंद्र ID से खोजें।',
  },
  failed: 'स्वास्थ्य केंद्रों की सूची नहीं आ सकी',
  stale: 'यह सूची पुरानी हो सकती है',
};
