import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the tests of the rooms must not depend on: the zone of the machine. */
const ZONES = ['UTC', 'America/St_Johns', 'Pacific/Apia'];

/**
 * Tests that look at files rather than at results, and tests of rooms that count and compute and never look at a date: once
 * is enough. The purity tests run every public function of those rooms in all zones.
 */
const ONCE = [
  'test/house/{imports,exports,text,locks}.test.ts',
  'test/docs/**/*.test.ts',
  'test/package/**/*.test.ts',
  'test/conformance/**/*.test.ts',
  'test/{numeric,scale,tally,estimate,compare,weights,segments,themes}/**/*.test.ts',
  'test/trend/*.sim.test.ts',
  'test/testing/{*-laws,lopsided,designs,segments}.test.ts',
  'test/messages/**/*.test.ts',
  'test/{playbook,cases}/*.prop.test.ts',
  'test/locale/messages-snapshot.test.ts',
];

const shared = {
  root,
  pool: 'forks' as const,
  // `npskit` and its doors, as README and guides import them.
  alias: [
    { find: /^npskit$/, replacement: `${root}src/index.ts` },
    { find: /^npskit\/(.+)$/, replacement: `${root}src/$1/index.ts` },
  ],
};

/** The suite; property tests draw the same values in every run, or others in each. */
export const suiteOf = (setupFiles: string[]): ViteUserConfig =>
  defineConfig({
    root,
    test: {
      reporters: ['default', fileURLToPath(new URL('./closing-line.ts', import.meta.url))],
      coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/**/index.ts'] },
      projects: [
        {
          test: {
            ...shared,
            setupFiles,
            name: 'once',
            include: ONCE,
            testTimeout: 60_000,
            typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
          },
        },
        ...ZONES.map((zone) => ({
          test: {
            ...shared,
            setupFiles,
            name: zone,
            include: ['test/**/*.test.ts'],
            exclude: ONCE,
            env: { TZ: zone },
            testTimeout: 60_000,
          },
        })),
      ],
    },
  });

/** What must pass fails for a reason in the change, never by the luck of a draw; `npm run explore` draws anew. */
const config: ViteUserConfig = suiteOf([fileURLToPath(new URL('./same-draws.ts', import.meta.url))]);
export default config;
