type Task = (lock: Lock) => unknown;

interface Request extends Lock {
  grant: () => void;
}

/** The Web Locks of one browser, for jsdom, which has none: granted in turn, shared or exclusive. */
export function locksOfBrowser() {
  const held: Lock[] = [];
  const pending: Request[] = [];

  function grantNext() {
    const waiting = pending.splice(0);
    for (const request of waiting) {
      const before = [...held, ...pending].filter(({ name }) => name === request.name);
      if (before.every(({ mode }) => mode === 'shared') && (request.mode === 'shared' || before.length === 0)) {
        held.push(request);
        request.grant();
      } else {
        pending.push(request);
      }
    }
  }

  return {
    query: async () => ({ held: held.map(({ name, mode }) => ({ name, mode, clientId: 'page' })), pending: [] }),
    async request(name: string, first: LockOptions | Task, second?: Task): Promise<unknown> {
      const [{ mode = 'exclusive', signal = null }, task] =
        typeof first === 'function' ? [{}, first] : [{ ...first }, second];
      if (!task) throw new TypeError('A lock needs a task.');
      const request: Request = { name, mode, grant: () => undefined };
      await new Promise<void>((resolve, reject) => {
        request.grant = resolve;
        pending.push(request);
        signal?.addEventListener('abort', () => {
          if (!pending.includes(request)) return;
          pending.splice(pending.indexOf(request), 1);
          reject(new DOMException('The request was aborted.', 'AbortError'));
        });
        grantNext();
      });
      try {
        return await task(request);
      } finally {
        held.splice(held.indexOf(request), 1);
        grantNext();
      }
    },
  };
}
