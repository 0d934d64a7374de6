/**
 * Where a rising function crosses zero.
 *
 * @module
 */

/**
 * Finds the crossing of a function that rises through zero, by bracketing: it cannot leave the bracket or diverge.
 *
 * Interpolates where the function is smooth and halves the bracket where it is not, which takes about ten
 * evaluations for a smooth function and at most about three times as many as bisection for any other.
 *
 * @param f - Negative below the crossing, positive above it.
 * @param low - An end where the function is not positive; a zero there counts as below the crossing.
 * @param high - An end where it is positive. When it is not, the function does not cross, and `high` is returned.
 * @returns The crossing, to the last digits of a double.
 * @see Chandrupatla (1997), A new hybrid quadratic/bisection algorithm, Advances in Engineering Software 28(3).
 * @internal
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  // `a` is the newest point, `b` the best one on the other side of the crossing, `c` the point before `a`.
  let a = high;
  let fa = f(high);
  if (!(fa > 0)) return high;
  let b = low;
  let fb = f(low);
  if (!(fb < 0)) fb = -fa;
  let t = 0.5;
  for (;;) {
    const x = a + t * (b - a);
    const fx = f(x);
    let c = a;
    let fc = fa;
    if (fx > 0 !== fa > 0) {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const room = (2.3e-16 * Math.abs(Math.abs(fa) < Math.abs(fb) ? a : b) + 1e-300) / Math.abs(b - a);
    if (fx === 0 || room > 0.5) return Math.abs(fa) < Math.abs(fb) ? a : b;
    // Inverse quadratic interpolation, where the three points say that it is safe.
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    t =
      phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
        ? (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * (fa / (fc - fa)) * fb) / (fc - fb)
        : 0.5;
    t = Math.min(Math.max(t, room), 1 - room);
  }
}
