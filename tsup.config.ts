import { defineConfig } from 'tsup';

/** The public doors, as `exports` in package.json names them. */
const doors = {
  index: 'src/index.ts',
  input: 'src/input/index.ts',
  report: 'src/report/index.ts',
  charts: 'src/charts/index.ts',
  survey: 'src/survey/index.ts',
  playbook: 'src/playbook/index.ts',
  themes: 'src/themes/index.ts',
  'locale/en': 'src/locale/en/index.ts',
  'locale/fi': 'src/locale/fi/index.ts',
  'locale/nb': 'src/locale/nb/index.ts',
  'locale/sv': 'src/locale/sv/index.ts',
  'locale/da': 'src/locale/da/index.ts',
  'locale/nn': 'src/locale/nn/index.ts',
  'locale/de': 'src/locale/de/index.ts',
  'locale/fr': 'src/locale/fr/index.ts',
  'locale/es': 'src/locale/es/index.ts',
  'locale/nl': 'src/locale/nl/index.ts',
  'locale/pt': 'src/locale/pt/index.ts',
  'locale/it': 'src/locale/it/index.ts',
  testing: 'src/testing/index.ts',
};

const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: {
    ...doors,
    // Not doors: modules of their own, so that a bundle that does not read CSV drops them, and the parser with them.
    'input/csv': 'src/input/csv.ts',
    'input/rows': 'src/input/rows.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { entry: doors },
  splitting: true,
  treeshake: true,
  sourcemap: true,
  clean: true,
});
export default config;
