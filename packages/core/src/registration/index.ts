export type { ConsentReceipt } from './consent.js';
export type { JourneyMoves, JourneyOnScreen, JourneyReport, SnapshotStore } from './createJourney.js';
export type { JourneyProblem } from './problem.js';
export { resendsLeft, type CodeLimits, type SentCode } from './sentCode.js';
