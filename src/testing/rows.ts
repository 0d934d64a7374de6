/**
 * Rows as they come from outside: hostile ones, and good ones in disguise.
 *
 * For a project's own door: whatever it lets in, it must neither throw on these rows nor lose one.
 *
 * @module
 */
import * as fc from 'fast-check';

/** What hostile rows may hold. */
export type HostileRowConstraints = {
  /** The length of the longest comment, in UTF-16 units. @defaultValue 1000 */
  readonly maxCommentLength?: number;
};

/**
 * Rows in the field names of an answer in which anything may be wrong: types, keys, dates, texts, the object itself.
 *
 * About one row in five is a good answer, so that code behind the checks is reached as well. The others hold wrong
 * types, impossible dates, the names of an object's own machinery as keys and tags, halves of surrogate pairs, getters
 * that throw, proxies, symbols, big integers and cycles.
 *
 * @param constraints - How long comments may be.
 * @returns An arbitrary of values that claim to be rows.
 * @example
 * fc.assert(fc.property(arbHostileRow(), (row) => typeof row !== 'undefined' || row === undefined)) // => undefined
 */
export const arbHostileRow = ({ maxCommentLength = 1000 }: HostileRowConstraints = {}): fc.Arbitrary<unknown> => {
  const cell = arbHostileCell({ maxCommentLength });
  const plain = arbPlainRow();
  return fc.oneof(
    { weight: 2, arbitrary: plain },
    {
      weight: 4,
      arbitrary: fc.tuple(plain, arbHostileKey(), cell).map(([row, key, value]) => withMember(row, key, value)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(plain, fc.array(fc.tuple(arbHostileKey(), cell), { maxLength: 4 }))
        .map(([row, tags]) => ({ ...row, tags: recordOf(tags) })),
    },
    { weight: 1, arbitrary: fc.array(fc.tuple(arbHostileKey(), cell), { maxLength: 12 }).map(recordOf) },
    { weight: 1, arbitrary: cell },
    { weight: 1, arbitrary: fc.tuple(plain, fc.constantFrom(...TRAPS)).map(([row, trap]) => trap(row)) },
  );
};

/**
 * Values that no cell of a table should hold, among some that it may.
 *
 * @param constraints - How long texts may be.
 * @returns An arbitrary of values.
 * @example
 * fc.assert(fc.property(arbHostileCell(), () => true)) // => undefined
 */
export const arbHostileCell = ({ maxCommentLength = 1000 }: HostileRowConstraints = {}): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(...ODD_VALUES),
    fc.constantFrom(...ODD_TEXTS),
    fc.double(),
    fc.integer({ min: -2, max: 12 }),
    fc.bigInt(),
    fc.date({ noInvalidDate: false }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    // Half a surrogate pair, as a text cut off at a length leaves it.
    fc.string({ maxLength: 5 }).map((text) => `${text}\uD83D`),
    fc.nat(maxCommentLength).map((length) => 'x'.repeat(length)),
    fc.constant(null).map(() => cycle()),
    fc.constant(null).map(() => revoked()),
    fc.constant(null).map(() => Symbol('cell')),
  );

/**
 * Names of members: those of an answer, those of every object's machinery, and others.
 *
 * @returns An arbitrary of keys.
 * @example
 * fc.assert(fc.property(arbHostileKey(), (key) => typeof key === 'string')) // => undefined
 */
export const arbHostileKey = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('id', 'subject', 'score', 'answeredAt', 'comment', 'language', 'weight', 'tags', 'measure', 'wave'),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'valueOf',
      'hasOwnProperty',
      'toJSON',
      'length',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

/** A good answer before it was checked. */
const arbPlainRow = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      id: fc.nat().map((n) => `r${n}`),
      subject: fc.nat(20).map((n) => `s${n}`),
      score: fc.nat(10),
      answeredAt: fc.constantFrom<unknown>('2024-02-29T12:00:00+02:00', 1_700_000_000_000, new Date(0)),
      comment: fc.string({ unit: 'grapheme', maxLength: 20 }),
      tags: fc.constantFrom<unknown>({ country: 'FI' }, {}),
      weight: fc.constantFrom(0, -0, 1, 2.5),
    },
    { requiredKeys: ['id', 'subject', 'score', 'answeredAt'], noNullPrototype: true },
  );

const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  NaN,
  Infinity,
  -0,
  7.5,
  1e308,
  [],
  [9],
  {},
  { valueOf: () => 9 },
  {
    toString: () => {
      throw new Error('toString');
    },
  },
  () => 9,
  new Map([['score', 9]]),
  new Uint8Array([9]),
  /9/,
  Object.create(null),
];

const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '9',
  ' 9 ',
  '\uFEFF9',
  '10 - Extremely likely',
  '0 = Not at all likely',
  '7.5',
  '11',
  'N/A',
  "don't know",
  '2024-02-30',
  '2024-02-29',
  '2024-02-29T25:00:00Z',
  '0000-00-00T00:00:00Z',
  '2024-02-29T12:00:00Z',
  '2024-02-29T12:00:00',
  '31/12/2024',
  '1700000000',
  '99999999999999999999',
  '__proto__',
  '\u0000',
  '\uDC00',
  '=1+1',
];

/** A row with one more member, even one named `__proto__`. */
const withMember = (row: Record<string, unknown>, key: string, value: unknown): object =>
  recordOf([...Object.entries(row), [key, value]]);

/** `Object.fromEntries` defines members, so a name such as `__proto__` is a member like any other. */
const recordOf = (entries: readonly (readonly [string, unknown])[]): object => Object.fromEntries(entries);

const cycle = (): object => {
  const node: Record<string, unknown> = {};
  node['self'] = node;
  return node;
};

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const explode = (): never => {
  throw new Error('trap');
};

/** Ways to make a good row dangerous to touch. */
const TRAPS: readonly ((row: Record<string, unknown>) => unknown)[] = [
  (row) => Object.defineProperty({ ...row }, 'score', { get: explode, enumerable: true }),
  (row) => Object.defineProperty({ ...row }, 'other', { get: explode, enumerable: true }),
  (row) => new Proxy(row, { ownKeys: explode }),
  (row) => new Proxy(row, { get: explode }),
  (row) => new Proxy(row, { get: (target, key) => (key === 'score' ? Math.random : target[key as string]) }),
  (row) => new Proxy(row, { has: explode, getOwnPropertyDescriptor: explode }),
  (row) => ({ ...row, tags: Object.defineProperty({}, 'country', { get: explode, enumerable: true }) }),
  (row) => ({ ...row, tags: new Proxy({}, { ownKeys: explode }) }),
  (row) => ({ ...row, tags: [row] }),
  (row) => ({ ...row, [Symbol('row')]: 1 }),
  (row) => Object.create(row) as object,
  (row) => Object.freeze(row),
  (row) => [row],
  () => revoked(),
  () => cycle(),
];
