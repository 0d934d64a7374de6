import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The tests of the rooms that are mutated, in one zone: what is changed there must make one of these fail. */
const config: ViteUserConfig = defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{scale,tally,numeric,estimate}/**/*.test.ts'],
    env: { TZ: 'UTC' },
    setupFiles: [fileURLToPath(new URL('./fixed-seed.ts', import.meta.url))],
  },
});
export default config;
