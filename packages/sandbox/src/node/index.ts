export { openSandbox, type OpenSandboxOptions } from './openSandbox.js';
export type { RecordsPlace } from './openRecords.js';
export { scanReader } from './scanReader.js';
export { serveSandbox, type ServedSandbox, type ServeOptions } from './serveSandbox.js';
