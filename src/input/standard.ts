/**
 * The interface by which validation libraries understand each other, in the part that we fill.
 *
 * Written by hand, so that the library behind a schema does not show in our types and may be replaced.
 *
 * @see https://standardschema.dev
 * @module
 */
import type { Issue } from '../error.ts';

/** A check of unknown values that follows the Standard Schema specification, version 1. */
export type StandardSchema<Output> = {
  readonly '~standard': {
    /** The version of the specification. */
    readonly version: 1;
    /** Who made the schema. */
    readonly vendor: string;
    /** Checks a value; always at once, never as a promise. */
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** What comes in and goes out; for types only, never there at run time. */
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
};

/** The value, or what is wrong with it. */
export type StandardResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
