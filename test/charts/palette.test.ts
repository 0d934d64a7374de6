import { describe, expect, test } from 'vitest';
import { categoryColors, referenceColor, scoreColor } from '../../src/charts/palette.ts';
import { CATEGORIES } from '../../src/scale/category.ts';

type Triple = readonly [number, number, number];

/** Linear RGB of a hex color, each part 0 to 1 (IEC 61966-2-1). */
const linear = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;

const times = (matrix: readonly Triple[], [r, g, b]: Triple): Triple =>
  matrix.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as unknown as Triple;

/** Severity 1.0 of Machado, Oliveira & Fernandes (2009), table of the authors' supplement. */
const VISION: Readonly<Record<string, readonly Triple[]>> = {
  'full color vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* under D65. */
const lab = ([r, g, b]: Triple): Triple => {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

const distance = (a: string, b: string, vision: readonly Triple[]): number =>
  Math.hypot(...lab(times(vision, linear(a))).map((part, i) => part - (lab(times(vision, linear(b)))[i] as number)));

/** Relative luminance and contrast as WCAG 2 defines them. */
const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe('the palette', () => {
  test.each(Object.entries(VISION))('keeps the categories apart under %s', (_, vision) => {
    const { detractor, passive, promoter } = categoryColors;
    for (const [a, b] of [
      [detractor, passive],
      [passive, promoter],
      [detractor, promoter],
    ] as const)
      // Ten times what can just be told apart (about 2.3).
      expect(distance(a, b, vision)).toBeGreaterThan(23);
  });

  test.each(['#ffffff', '#121212', '#000000'])('stands out from the background %s', (background) => {
    for (const color of [...CATEGORIES.map((category) => categoryColors[category]), scoreColor, referenceColor])
      expect(contrast(color, background)).toBeGreaterThanOrEqual(3);
  });

  test('fails its own check for red and green, so the check sees something', () => {
    expect(distance('#a06c00', '#6c8000', VISION['deuteranopia'] as readonly Triple[])).toBeLessThan(23);
  });
});
