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

/** The largest exponent of a double. */
const MOST_POWER = 1_023;

/** One double and its 64 bits. */
const bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

/** The powers of two from −1 023 to 1 023: a number that is put together from halves is read back late. */
const POWERS = /* @__PURE__ */ powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2 * MOST_POWER + 1);
  let power = 1;
  for (let n = 0; n <= MOST_POWER; n++, power *= 2) {
    powers[MOST_POWER + n] = power;
    powers[MOST_POWER - n] = 1 / power;
  }
  return powers;
}

/**
 * The natural logarithm.
 *
 * @param x - Positive and not smaller than 2.3e-308.
 * @returns ln x, within two units of the last digit.
 * @internal
 */
export function portableLog(x: number): number {
  bits.setFloat64(0, x);
  let exponent = (bits.getUint32(0) >>> 20) - MOST_POWER;
  let mantissa = x * (POWERS[MOST_POWER - exponent] as number);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  // ln m = 2 artanh((m − 1) / (m + 1)); the argument stays below 0.172, where eleven terms reach the last digit.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  const low = 1 / 15 + square * (1 / 17 + square * (1 / 19 + square * (1 / 21 + square * (1 / 23))));
  const middle = 1 / 9 + square * (1 / 11 + square * (1 / 13 + square * low));
  const sum = square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * middle)));
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
  // One divided by the factorials; the rest is at most half of ln 2, where fourteen terms reach the last digit.
  const low = 1 / 39_916_800 + rest * (1 / 479_001_600 + rest * (1 / 6_227_020_800 + rest * (1 / 87_178_291_200)));
  const middle = 1 / 5_040 + rest * (1 / 40_320 + rest * (1 / 362_880 + rest * (1 / 3_628_800 + rest * low)));
  const high = 1 / 6 + rest * (1 / 24 + rest * (1 / 120 + rest * (1 / 720 + rest * middle)));
  const sum = 1 + (rest + rest * rest * (0.5 + rest * high));
  return sum * (POWERS[MOST_POWER + power] as number);
}
