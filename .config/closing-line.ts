/**
 * Ends a run of the test suite with one plain line, `N passed, N failed`, that any reader of a log can find.
 *
 * @module
 */
import type { Reporter, TestModule } from 'vitest/node';

/** A file or a group that could not even be collected counts as one failure, so that it never goes unseen. */
const countOf = (modules: readonly TestModule[]): { passed: number; failed: number; skipped: number } => {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    let failedTests = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') count.passed++;
      else if (state === 'skipped') count.skipped++;
      else failedTests++;
    }
    count.failed += failedTests === 0 && !module.ok() ? 1 : failedTests;
  }
  return count;
};

/** The reporter: silent until the end. */
export default class ClosingLine implements Reporter {
  /** Writes the line; errors outside of tests count as failures too. */
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const { passed, failed, skipped } = countOf(modules);
    const skippedText = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stdout.write(`\n${passed} passed, ${failed + unhandledErrors.length} failed${skippedText}\n`);
  }
}
