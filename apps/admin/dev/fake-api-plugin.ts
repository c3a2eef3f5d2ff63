import type { Plugin } from 'vite';
import { createFakeApi } from './fake-api.ts';

/** Serves the fake merchant API beside the admin, in `vite --mode fake` and in the tests. */
export const fakeApi = (): Plugin => ({
  name: 'fake-merchant-api',
  configureServer: (server) => {
    const handle = createFakeApi('https://pay.sample.gallery');
    server.middlewares.use((request, response, next) => {
      const serve = async (): Promise<void> => {
        if (!(await handle(request, response))) next();
      };
      void serve();
    });
  },
});
