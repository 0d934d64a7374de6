/**
 * Lets property tests draw the same values in every run: a mutant must not survive, or die, by chance.
 *
 * @module
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1, numRuns: 50 });
