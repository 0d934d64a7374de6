/**
 * Lets property tests draw the same values in every run, so that a red suite is the fault of the change before it.
 *
 * @module
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1 });
