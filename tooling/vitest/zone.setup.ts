/** Otherwise a suite would pass in one zone, five times. */
const zone = process.env['TZ'] ?? '';
for (const moment of ['2026-01-05T12:00:00Z', '2026-07-05T12:00:00Z']) {
  const when = new Date(moment);
  if (when.toLocaleString('en') !== when.toLocaleString('en', { timeZone: zone })) {
    throw new Error(`This process is not in ${zone}.`);
  }
}
