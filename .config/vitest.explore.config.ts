import { suiteOf } from './vitest.config.ts';
import type { ViteUserConfig } from 'vitest/config';

/** The suite with other values for the property tests in every run: what it finds becomes a test with a name. */
const config: ViteUserConfig = suiteOf([]);
export default config;
