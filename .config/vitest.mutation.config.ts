import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The tests of the rooms in one zone, for the mutation run: what it changes must make one of them fail. */
const config: ViteUserConfig = defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/{house,docs,package,conformance}/**'],
    env: { TZ: 'UTC' },
    setupFiles: [fileURLToPath(new URL('./fixed-seed.ts', import.meta.url))],
  },
});
export default config;
