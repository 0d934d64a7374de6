/**
 * How the follow-up page writes moments, days, stretches of time and languages.
 *
 * @module
 */
import { type Instant, type Locale, epochOf } from 'npskit';

const MINUTE = 60_000;

/** Writes times for one language and zone. */
export type TimeWriter = {
  /** A moment with its weekday. */
  readonly moment: (instant: Instant) => string;
  /** The date of a moment. */
  readonly date: (instant: Instant) => string;
  /** A day, from `YYYY-MM-DD`. */
  readonly day: (day: string) => string;
  /** A stretch of time, in its two largest units. */
  readonly stretch: (milliseconds: number) => string;
  /** A stretch of working time, in hours and minutes: a day of work is no day. */
  readonly working: (milliseconds: number) => string;
  /** From one moment to another, in milliseconds. */
  readonly between: (from: Instant, to: Instant) => number;
  readonly minutes: (minutes: number) => string;
  /** The name of a language, from its tag. */
  readonly language: (tag: string) => string;
};

/**
 * Makes the writer.
 *
 * @param locale - The language.
 * @param zone - The zone of moments.
 * @returns One function for each kind of thing.
 */
export function timeWriter({ tag }: Locale, zone: string): TimeWriter {
  const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const moment = new Intl.DateTimeFormat(tag, {
    ...date,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const plain = new Intl.DateTimeFormat(tag, { ...date, timeZone: zone });
  const day = new Intl.DateTimeFormat(tag, { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' });
  const unit = (name: string): ((value: number) => string) => {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short' });
    return (value) => format.format(value);
  };
  const [days, hours, minutes] = [unit('day'), unit('hour'), unit('minute')] as const;
  const short = (h: number, m: number): string =>
    h === 0 ? minutes(m) : m === 0 ? hours(h) : `${hours(h)} ${minutes(m)}`;
  const names = new Intl.DisplayNames([tag], { type: 'language' });
  return {
    moment: (instant) => moment.format(new Date(instant)),
    date: (instant) => plain.format(new Date(instant)),
    day: (text) => day.format(Date.parse(`${text}T00:00:00Z`)),
    stretch: (milliseconds) => {
      const whole = Math.floor(milliseconds / MINUTE);
      const [d, h, m] = [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60];
      if (d >= 10) return days(d);
      if (d > 0) return h === 0 ? days(d) : `${days(d)} ${hours(h)}`;
      return short(h, m);
    },
    working: (milliseconds) => {
      const whole = Math.floor(milliseconds / MINUTE);
      return short(Math.floor(whole / 60), whole % 60);
    },
    between: (from, to) => epochOf(to) - epochOf(from),
    minutes,
    // A tag from a file may be none; then it is written as it is.
    language: (text) => {
      try {
        return names.of(text) ?? text;
      } catch {
        return text;
      }
    },
  };
}
