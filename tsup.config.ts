import { defineConfig } from 'tsup';

const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: {
    index: 'src/index.ts',
    input: 'src/input/index.ts',
    report: 'src/report/index.ts',
    charts: 'src/charts/index.ts',
    'locale/en': 'src/locale/en/index.ts',
    testing: 'src/testing/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  splitting: true,
  treeshake: true,
  sourcemap: true,
  clean: true,
});
export default config;
