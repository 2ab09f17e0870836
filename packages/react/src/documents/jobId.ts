import { keptInTab } from './keptInTab.js';

/** The id of a job that is being followed: of everything about a job it is all that may be stored. */
export function jobIdKept(name: string) {
  return keptInTab(`carestack.job.${name}`);
}
