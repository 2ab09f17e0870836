import type { Messages } from '../messages.js';

export const abhaCard: Messages['abhaCard'] = {
  title: 'ABHA',
  savePicture: 'चित्र के रूप में सहेजें',
  savePdf: 'PDF के रूप में सहेजें',
  print: 'छापें',
  failed: 'यह ब्राउज़र फ़ाइल नहीं बना सका। इसके बदले कार्ड छापें।',
};
