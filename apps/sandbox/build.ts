import { build } from 'vite';

/** Bundles the scripts and styles of the card frame and of the bank's page into `dist/`. */
await build({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        'card-frame': 'src/browser/card-frame.ts',
        'three-d-secure': 'src/browser/three-d-secure.ts',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});
