import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { RunningSandbox } from '../options.js';

export interface ServeOptions {
  sandbox: RunningSandbox;
  /** 0 takes any free one. Default 4010. */
  port?: number;
  /** Default `127.0.0.1`: nobody else on the network reaches it. */
  host?: string;
}

export interface ServedSandbox {
  /** `http://127.0.0.1:4010` */
  url: string;
  /** Ends the server and closes the sandbox. */
  close(): Promise<void>;
}

/**
 * Answers over HTTP. A lost connection is a cut socket.
 *
 * @throws Error with a sentence a person can act on, when the port is taken.
 */
export async function serveSandbox({ sandbox, port = 4010, host = '127.0.0.1' }: ServeOptions): Promise<ServedSandbox> {
  const server = createAdaptorServer({
    fetch: async (request, { incoming }) => {
      if (!isOurs(request, host)) return new Response('This sandbox answers to its own address only.', { status: 403 });
      try {
        return await sandbox.fetch(request);
      } catch {
        incoming.socket.destroy();
        return new Response(null);
      }
    },
  });
  const url = `http://${host}:${await listening(server, port, host)}`;
  return {
    url,
    async close() {
      await closed(server);
      await sandbox.close();
    },
  };
}

/** On the loopback, no other name may point here: a page in the browser could read the sandbox by a name of its own. */
function isOurs(request: Request, host: string): boolean {
  const isLocal = (name: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(name);
  return !isLocal(host) || isLocal(new URL(request.url).hostname);
}

function listening(server: ServerType, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Stop what runs there, or choose another port.`)
          : error,
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Kept-alive connections would hold the door for minutes.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
