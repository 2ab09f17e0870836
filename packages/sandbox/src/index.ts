export { fullMobile, identities, type Identity, type Scenario } from './abha/identities.js';
export type { AiModel } from './ai/byModel.js';
export type { ScannedWord, ScanReader } from './ai/scans.js';
export { createSandbox, type Sandbox } from './createSandbox.js';
export { faultKinds, type Fault, type FaultKind } from './faults/fault.js';
export type { InboxMessage } from './inbox/inbox.js';
export type { RunningSandbox, SandboxOptions } from './options.js';
