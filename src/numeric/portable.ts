/**
 * Logarithm and exponential that give the same bits in every engine.
 *
 * `Math.log` and `Math.exp` may differ in the last digit between engines, and a clustering that hangs on a comparison
 * would then differ too. These use additions, multiplications and divisions only, which the language defines exactly.
 *
 * @module
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** One double and its 64 bits. */
const bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/**
 * The natural logarithm.
 *
 * @param x - Positive and not smaller than 2.3e-308.
 * @returns ln x, within two units of the last digit.
 * @internal
 */
export function portableLog(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  // ln m = 2 artanh((m − 1) / (m + 1)); the argument stays below 0.172, where eleven terms reach the last digit.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let odd = 23; odd >= 3; odd -= 2) sum = (sum + 1 / odd) * square;
  return exponent * LN2_HIGH + (2 * s * (1 + sum) + exponent * LN2_LOW);
}

/**
 * The exponential.
 *
 * @param x - Not above 709.
 * @returns e to the power x, within two units of the last digit; 0 below −708.
 * @internal
 */
export function portableExp(x: number): number {
  if (x < -708) return 0;
  const power = Math.round(x / (LN2_HIGH + LN2_LOW));
  const rest = x - power * LN2_HIGH - power * LN2_LOW;
  let sum = 1;
  for (let term = 14; term >= 1; term--) sum = 1 + (sum * rest) / term;
  bits.setUint32(4, 0);
  bits.setUint32(0, (power + 1023) << 20);
  return sum * bits.getFloat64(0);
}
