import { defineConfig } from 'vite';
import { fakeApi } from './dev/fake-api-plugin.ts';

export default defineConfig(({ mode }) => ({
  base: '/admin/',
  plugins: mode === 'fake' ? [fakeApi()] : [],
  build: {
    target: 'es2022',
    // A strict policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
}));
