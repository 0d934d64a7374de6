/**
 * `npm run themes`: measures the themes found in comments against labeled data.
 *
 * The room `src/themes` has not been built, so there is nothing to measure; the command says so and fails.
 */
console.error('The room "themes" is not built yet: nothing was measured.');
process.exitCode = 1;
