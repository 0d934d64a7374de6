/**
 * How what a plan holds is written in a language: names of steps, moments, values and conditions.
 *
 * @module
 */
import type { Due } from '../cases/clock.ts';
import { ROLES, type Role } from '../cases/role.ts';
import { checkForms } from '../estimate/argument.ts';
import type { Locale } from '../locale/locale.ts';
import type { Channel } from '../survey/channel.ts';
import type { Instant } from '../time/instant.ts';
import { zoneOf } from '../time/zone.ts';
import type { LeafResult } from './leaf.ts';
import type { ActionId } from './playbook.ts';
import { ACTIONS, type KnownAction } from './vocabulary.ts';

/** The language, and the zone in which moments are written. */
export type ExplainOptions = {
  /** The language pack. */
  readonly locale: Locale;
  /** The zone in which moments are written; every moment names it. @defaultValue `'UTC'` */
  readonly zone?: string;
};

/** Writes what a plan holds. */
export type PlanWords = {
  /** The name of an action; an action of one's own goes by its id. */
  readonly action: (id: ActionId) => string;
  readonly role: (role: Role) => string;
  readonly channels: (channels: readonly Channel[]) => string;
  readonly moment: (instant: Instant) => string;
  /** A time of day, from `HH:mm`. */
  readonly time: (time: string) => string;
  /** Sentences about a due time. */
  readonly due: (due: Due | null) => string[];
  /** One sentence: what was asked of a fact, and what it is. */
  readonly leaf: (leaf: LeafResult) => string;
  readonly list: (texts: readonly string[]) => string;
};

/**
 * Makes the writer of a language.
 *
 * @param options - The language and the zone.
 * @returns One function for each kind of thing.
 * @throws {NpsError} `zone/unknown` when the runtime does not know the zone; `option/out-of-range` without a language pack.
 * @internal
 */
export function planWords(options: ExplainOptions): PlanWords {
  checkForms(options, { locale: 'record' });
  const { locale, zone = 'UTC' } = options;
  checkForms(locale, { tag: 'text', phrases: 'record' }, ['locale']);
  const { phrases, tag } = locale;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...clock,
    timeZone: zoneOf(zone),
  });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 20 });
  const list = (texts: readonly string[]): string => texts.join('; ');
  const value = (one: unknown): string =>
    typeof one === 'boolean'
      ? phrases[one ? 'plan.value.yes' : 'plan.value.no']({})
      : typeof one === 'number'
        ? number.format(one)
        : Array.isArray(one)
          ? list(one.map(value))
          : phrases['plan.value.text']({ value: String(one) });
  const moment = (instant: Instant): string => `${format.format(new Date(instant))} (${zone})`;
  const asked = ({ field, name, op, expected }: LeafResult): string => {
    const fact = name === undefined ? field : `${field}.${name}`;
    if (op === 'known') return phrases[expected === true ? 'plan.asked.somebody' : 'plan.asked.nobody']({ fact });
    return phrases[`plan.asked.${op}`]({ fact, value: value(expected) });
  };
  return {
    action: (id) => (isKnownAction(id) ? phrases[`plan.action.${id}`]({}) : id),
    role: (role) => (ROLES.includes(role) ? phrases[`plan.role.${role}`]({}) : role),
    channels: (channels) => list(channels.map((channel) => phrases[`plan.channel.${channel}`]({}))),
    moment,
    time: (time) => new Intl.DateTimeFormat(tag, { ...clock, timeZone: 'UTC' }).format(new Date(`2000-01-01T${time}Z`)),
    due: (due) => {
      if (due === null) return [phrases['plan.due.none']({})];
      if ('waitsFor' in due) return [phrases['plan.due.waits']({ moment: phrases[`plan.moment.${due.waitsFor}`]({}) })];
      const { wall, business, binds, overdue } = due;
      const times = { customer: wall, team: business };
      const other = binds === 'customer' ? 'team' : 'customer';
      const sentences = [phrases[`plan.due.${binds}`]({ time: moment(times[binds] as Instant) })];
      if (overdue) sentences.push(phrases['plan.due.overdue']({}));
      const beside = times[other];
      if (beside !== null) sentences.push(phrases[`plan.due.beside.${other}`]({ time: moment(beside) }));
      return sentences;
    },
    leaf: (leaf) =>
      leaf.truth === 'unknown'
        ? phrases['plan.whynot.leaf-unknown']({ asked: asked(leaf) })
        : phrases['plan.whynot.leaf-false']({ asked: asked(leaf), actual: value(leaf.actual) }),
    list,
  };
}

const isKnownAction = (id: ActionId): id is KnownAction => (ACTIONS as readonly string[]).includes(id);
