/**
 * Compares an answer of the library with a reference vector, by the rules that the reference states.
 *
 * A number passes when |got − expected| ≤ max(abs, rel · |expected|); two whole numbers must be the same one. Sample
 * sizes, truth values, texts, lists of indices and `null` match exactly; instants by the moment they name.
 *
 * @module
 */

/** How far a number may be off. */
export type Tolerance = { readonly abs?: number; readonly rel?: number };

/** One case of a reference file. */
export type Vector = {
  readonly id: string;
  readonly what: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Tolerance;
};

/** How an answer compares with a vector. */
export type Comparison = {
  /** What does not match, each with its place. */
  readonly faults: readonly string[];
  /** The largest error met, in units of what was tolerated; 0 where everything is equal. */
  readonly worst: number;
  /** How many values were compared. */
  readonly compared: number;
};

/** Fields that are whole numbers where the vector has one: a fraction is wrong however small. */
const WHOLE = new Set(['n', 'n1', 'n2', 'nPerGroup', 'invitations', 'suppressed', 'alarm', 'after', 'changePoints']);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'number' ? String(value) : JSON.stringify(value);

const tolerated = (expected: number, { abs = 0, rel = 0 }: Tolerance): number =>
  Math.max(abs, rel * Math.abs(expected));

const compareNumbers = (
  got: number,
  expected: number,
  tolerance: Tolerance,
  name: string,
): { readonly ok: boolean; readonly error: number } => {
  const distance = Math.abs(got - expected);
  if (distance === 0) return { ok: true, error: 0 };
  const limit = tolerated(expected, tolerance);
  const bothWhole = Number.isInteger(got) && Number.isInteger(expected);
  return {
    ok: !bothWhole && !(WHOLE.has(name) && Number.isInteger(expected)) && distance <= limit,
    error: limit === 0 ? Infinity : distance / limit,
  };
};

/**
 * Compares an answer with what a vector expects.
 *
 * @param got - What the library answered; members that the vector does not know are passed over.
 * @param vector - The case.
 * @param notOffered - Top-level fields that the library does not compute; compared all the same where they are there.
 * @returns The faults, and how close to the tolerance the rest came.
 */
export const compareAnswer = (
  got: Readonly<Record<string, unknown>>,
  { expected, tolerance }: Pick<Vector, 'expected' | 'tolerance'>,
  notOffered: readonly string[] = [],
): Comparison => {
  const faults: string[] = [];
  let worst = 0;
  let compared = 0;
  const visit = (mine: unknown, theirs: unknown, place: string, name: string): void => {
    const wrong = (): void => void faults.push(`${place || 'the answer'} is ${show(mine)}, expected ${show(theirs)}`);
    if (Array.isArray(theirs)) {
      if (!Array.isArray(mine) || mine.length !== theirs.length) return wrong();
      // An empty list is a claim too: nothing is in it.
      if (theirs.length === 0) compared++;
      theirs.forEach((value, i) => visit(mine[i], value, `${place}[${i}]`, name));
    } else if (isRecord(theirs)) {
      if (!isRecord(mine)) return wrong();
      for (const key of Object.keys(theirs))
        if (!(place === '' && mine[key] === undefined && notOffered.includes(key)))
          visit(mine[key], theirs[key], place === '' ? key : `${place}.${key}`, key);
    } else {
      compared++;
      if (typeof theirs === 'number') {
        if (typeof mine !== 'number' || Number.isNaN(mine)) return wrong();
        const { ok, error } = compareNumbers(mine, theirs, tolerance, name);
        worst = Math.max(worst, error);
        if (!ok) wrong();
      } else if (typeof theirs === 'string' && typeof mine === 'string' && INSTANT.test(theirs) && INSTANT.test(mine)) {
        if (Date.parse(mine) !== Date.parse(theirs)) wrong();
      } else if (mine !== theirs) wrong();
    }
  };
  visit(got, expected, '', '');
  if (compared === 0 && faults.length === 0) faults.push('none of the expected fields is offered');
  return { faults, worst, compared };
};
