import type { Messages } from '../messages.js';

export const grid: Messages['grid'] = {
  view: 'कॉलम और क्रम',
  columns: 'दिखने वाले कॉलम',
  order: 'क्रम',
  asGiven: 'जैसे सर्वर से आए',
  ascending: ({ column }) => `${column}, बढ़ते क्रम में`,
  descending: ({ column }) => `${column}, घटते क्रम में`,
  sortsLoaded: 'केवल आ चुकी पंक्तियाँ क्रम में लगती हैं',
  sortedLoaded: ({ count, total }) =>
    total === null
      ? `केवल आ चुकी ${count} पंक्तियाँ क्रम में हैं, पूरी सूची नहीं।`
      : `कुल ${total} में से केवल आ चुकी ${count} पंक्तियाँ क्रम में हैं।`,
  selectAll: 'आ चुकी सभी पंक्तियाँ चुनें',
  selectRow: ({ name }) => `${name} को चुनें`,
  selected: ({ count }) => `${count} चुने गए`,
  clearSelection: 'चयन हटाएँ',
  actionOn: ({ action, name }) => `${action}: ${name}`,
  download: ({ count }) => `${count} पंक्तियाँ CSV में लें`,
  loadingMore: 'और पंक्तियाँ आ रही हैं…',
  moreFailed: 'और पंक्तियाँ नहीं आ सकीं',
};
