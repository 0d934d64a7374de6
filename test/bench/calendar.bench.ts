/**
 * How fast business time is counted: the clocks of every case of a queue come from here.
 *
 * @module
 */
import { addBusiness, addBusinessDays, calendarOf, elapsedBusiness, instantOf } from 'npskit';
import { type BenchCase, calibration } from './bench.ts';

const HOUR = 3_600_000;
const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '16:00' },
];
/** Ten years of holidays. */
const calendar = calendarOf({
  zone: 'Europe/Helsinki',
  week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  holidays: Array.from({ length: 120 }, (_, i) => ({
    date: `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-06`,
  })),
});
const starts = Array.from({ length: 10_000 }, (_, i) => instantOf(Date.UTC(2026, 0, 1) + i * 2_988_000));

const count = (work: (start: string, i: number) => string | number): number =>
  starts.reduce((sum, start, i) => sum + String(work(start, i)).length, 0);

/**
 * Where the calibration loop takes 0.13 of a second, 0.39 times as long is 5 microseconds a call.
 */
export const cases: readonly BenchCase[] = [
  {
    name: '10 000 times 8 business hours',
    ours: { label: 'addBusiness', run: () => count((start) => addBusiness(calendar, start, 8 * HOUR)) },
    peer: calibration,
    limit: 0.39,
  },
  {
    name: '10 000 times a year of business hours',
    ours: { label: 'addBusiness', run: () => count((start) => addBusiness(calendar, start, 1_700 * HOUR)) },
    peer: calibration,
    limit: 0.6,
  },
  {
    name: '10 000 times 5 business days',
    ours: { label: 'addBusinessDays', run: () => count((start) => addBusinessDays(calendar, start, 5)) },
    peer: calibration,
    limit: 0.6,
  },
  {
    name: '10 000 times the business time of half a year',
    ours: {
      label: 'elapsedBusiness',
      run: () => count((start, i) => elapsedBusiness(calendar, start, starts[(i + 5_000) % 10_000] as string)),
    },
    peer: calibration,
    limit: 0.39,
  },
];
