import { openClinic } from './clinic.js';
import { settingsFrom } from './settings.js';

try {
  const clinic = await openClinic(settingsFrom(process.env));
  console.log(`Kachnar Family Clinic is open at ${clinic.address}`);

  const stop = () => void clinic.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
