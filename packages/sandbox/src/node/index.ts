export { openSandbox, type FileSandboxOptions } from './openSandbox.js';
export { serveSandbox, type ServedSandbox, type ServeOptions } from './serveSandbox.js';
