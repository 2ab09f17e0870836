import type { Messages } from '../messages.js';

export const savedVisit: Messages['savedVisit'] = {
  title: 'विज़िट बुक हो गई, पर पूरी जानकारी दर्ज नहीं हुई',
  reason: ({ reason }) => `आने का कारण दर्ज नहीं हुआ: “${reason}”। विज़िट के समय इसे फिर से बताएँ।`,
  priority: ({ priority }) => `विज़िट का प्रकार दर्ज नहीं हुआ: ${priority}। रिसेप्शन पर बता दें।`,
  cancelled: ({ reason }) => `कारण दर्ज नहीं हुआ: “${reason}”।`,
  other: 'सेवा ने कोई बात दर्ज नहीं की, पर यह नहीं बताया कि कौन सी। रिसेप्शन से विज़िट की जानकारी जाँच लें।',
};
