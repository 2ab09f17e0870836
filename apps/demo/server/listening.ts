import type { createAdaptorServer } from '@hono/node-server';

type Server = ReturnType<typeof createAdaptorServer>;

/** Listens on this machine alone and gives the port, which 0 leaves to the system. */
export function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken: stop what runs there, or choose another with PORT=${port + 1}.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Lets what is under way come to its end, for a moment, and takes nothing more. */
export function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers keep connections open, and would hold the door for minutes.
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 1000).unref();
  });
}
