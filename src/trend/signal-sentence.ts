/**
 * Signals of a control chart in words.
 *
 * @module
 */
import { type Locale, type PhraseValues, writerOf } from '../locale/locale.ts';
import type { ControlSignal } from './control.ts';

/**
 * Says which pattern of a control chart chance seldom makes.
 *
 * @param signal - A signal of `controlChart`.
 * @param options - The language.
 * @returns A sentence.
 * @example
 * const period = periodOf('2024-03-15T00:00:00.000Z', { unit: 'month', zone: 'UTC' });
 * const signal = { rule: 1, side: 'lower', points: [2], at: [2], from: period, to: period, cautions: [] } as const;
 * signalSentence(signal, { locale: en }) // => '2024-03 lies below the control limits.'
 */
export function signalSentence(
  { rule, side, from, to }: ControlSignal,
  { locale }: { readonly locale: Locale },
): string {
  const write = writerOf(locale);
  const values = { from: write.period(from), to: write.period(to) };
  const key = (side === null ? `signal.${rule}` : `signal.${rule}.${side}`) as SignalKey;
  return locale.phrases[key](values);
}

/** The rules with a side have a phrase for each side, the others one. */
type SignalKey = Extract<keyof PhraseValues, `signal.${string}`>;
