import { keptInTab } from '../keptInTab.js';
import { type Finish, finishIn } from './sheaf.js';

/** Which documents of a job are approved or discarded, a word for each in their order: all that the tab knows of them. */
export function finishedKept(jobId: string) {
  const { read, write, forget } = keptInTab(`carestack.finished.${jobId}`);
  return {
    read: (): readonly (Finish | null)[] => (read() ?? '').split(' ').map(finishIn),
    write: (finished: readonly (Finish | null)[]) => write(finished.map((finish) => finish ?? 'open').join(' ')),
    forget,
  };
}
