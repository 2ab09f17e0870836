import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';

/** `clientInBrowser.ts` and what it imports, as Vite builds it for production: every file by its name. It is begun by `client.js`. */
export async function builtClient({ isOneFile = false } = {}): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@carestack/source', ...defaultClientConditions] },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      rollupOptions: {
        input: fileURLToPath(new URL('clientInBrowser.ts', import.meta.url)),
        output: { entryFileNames: 'client.js', ...(isOneFile && { codeSplitting: false }) },
      },
    },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('The client was not built.');
  return new Map(bundle.output.map((file) => [file.fileName, 'code' in file ? file.code : String(file.source)]));
}
