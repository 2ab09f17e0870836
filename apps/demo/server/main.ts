import { openClinic } from './clinic.js';
import { settingsFrom } from './settings.js';

try {
  const clinic = await openClinic(settingsFrom(process.env));
  const stop = () => void clinic.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`Kachnar Family Clinic is open at ${clinic.address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
