/**
 * Integration over a finite interval, also where the function turns vertical at an end.
 *
 * @module
 */

/**
 * The integral of a function over an interval.
 *
 * The tanh-sinh rule with a fixed number of nodes: the same sum for every call, no error estimate. It suits functions
 * that are bounded, smooth inside the interval, whatever their slope at the ends, and no narrower than about a twentieth
 * of it; at the ends they may be as sharp as they like.
 *
 * @param f - The function, bounded also at the ends.
 * @param from - The lower end.
 * @param to - The upper end.
 * @returns The integral.
 * @see Takahasi & Mori (1974), Double Exponential Formulas for Numerical Integration, Publ. RIMS 9.
 * @internal
 */
export function integrate(f: (x: number) => number, from: number, to: number): number {
  const width = to - from;
  if (width === 0) return 0;
  let sum = 0;
  for (const [distance, weight] of NODES) {
    sum += weight * f(from + width * distance);
    if (distance < 0.5) sum += weight * f(to - width * distance);
  }
  return sum * width;
}

/** Distances from the nearer end, as shares of the interval, with the weights of the two nodes that lie there. */
const NODES: readonly (readonly [number, number])[] = /* @__PURE__ */ tanhSinhNodes(1 / 24, 3.4);

function tanhSinhNodes(step: number, end: number): (readonly [number, number])[] {
  const nodes: (readonly [number, number])[] = [[0.5, (step * Math.PI) / 4]];
  for (let k = 1; k * step <= end; k++) {
    const u = Math.PI * Math.sinh(k * step);
    const distance = 1 / (1 + Math.exp(u));
    nodes.push([distance, step * Math.PI * Math.cosh(k * step) * distance * (1 - distance)]);
  }
  return nodes;
}
