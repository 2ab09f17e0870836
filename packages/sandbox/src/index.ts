export { fullMobile, identities, type Identity, type Scenario } from './abha/identities.js';
export { createSandbox, type Sandbox } from './createSandbox.js';
export { faultKinds, type Fault, type FaultKind } from './faults/fault.js';
export type { InboxMessage } from './inbox/inbox.js';
export type { RunningSandbox, SandboxOptions } from './options.js';
