import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  // The server's packages stay packages: one of them brings a native database.
  ssr: { external: true },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    copyPublicDir: !isSsrBuild,
    // Our Content-Security-Policy allows no data: fonts or scripts, so nothing is written into the page.
    assetsInlineLimit: 0,
  },
}));
