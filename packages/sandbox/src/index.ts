export { createSandbox, type Sandbox, type SandboxOptions } from './createSandbox.js';
