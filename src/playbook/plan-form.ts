/**
 * Whether a plan and its actions have the form that lets them be put into words, since callers keep them and hand them back.
 *
 * Only what is read is looked at.
 *
 * @module
 */
import { CASE_MOMENTS } from '../cases/clock.ts';
import { CLOCK_MEASURES } from '../cases/clock-time.ts';
import { fail } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import { isScore } from '../scale/score.ts';
import { CHANNELS, PURPOSES } from '../survey/channel.ts';
import { isInstant } from '../time/instant.ts';
import { OPERATORS } from './facts.ts';
import { TRUTHS } from './leaf.ts';
import type { DeferHit, Guard } from './suppress.ts';

/** Where something stands. */
type Path = readonly (string | number)[];

/** What a member has to be. */
type Test = { readonly expected: string; readonly fits: (value: unknown) => boolean };

/** What the members of a record have to be; others are not looked at. */
type Shape = Readonly<Record<string, Test>>;

/**
 * Refuses what is no action of a plan.
 *
 * @param action - What a caller gave.
 * @param path - Where it stood.
 * @throws {NpsError} `input/invalid` with the place of the first fault.
 * @internal
 */
export function checkAction(action: unknown, path: Path): void {
  const members = checked(action, NAMES, path);
  checkEach(members['because'], checkCause, [...path, 'because']);
  if (!('owner' in members)) return checkHit(members, GUARD_DATA, path);
  checked(members, PLANNED, path);
  if (members['due'] !== null) checkDue(members['due'], [...path, 'due']);
  if ('until' in members) checkDeferred(members, path);
}

/**
 * Refuses what is no plan with its trace.
 *
 * @param plan - What a caller gave.
 * @param path - Where it stood.
 * @throws {NpsError} `input/invalid` with the place of the first fault.
 * @internal
 */
export function checkPlan(plan: unknown, path: Path): void {
  const members = checked(plan, PLAN, path);
  checkEach(members['actions'], (one, at) => checked(one, NAMES, at), [...path, 'actions']);
  checkEach(members['suppressed'], checkSuppressed, [...path, 'suppressed']);
  checkEach(members['deferred'], checkDeferred, [...path, 'deferred']);
  checkEach(members['guidance'], (one, at) => checked(one, GUIDANCE, at), [...path, 'guidance']);
  const { alternatives, overlays } = checked(members['trace'], {}, [...path, 'trace']);
  checkEach(alternatives, checkAlternative, [...path, 'trace', 'alternatives']);
  checkEach(overlays, checkOverlay, [...path, 'trace', 'overlays']);
}

/** Refuses what is no record or lacks a member, and gives the record. */
function checked(value: unknown, shape: Shape, path: Path): Readonly<Record<string, unknown>> {
  checkForm(value, 'record', path, 'input/invalid');
  // It is a record, as was just looked at.
  const members = value as Readonly<Record<string, unknown>>;
  for (const [name, { expected, fits }] of Object.entries(shape))
    if (!fits(members[name]))
      fail('input/invalid', [...path, name], `${expected} was expected, got ${named(members[name])}.`);
  return members;
}

function checkEach(list: unknown, check: (one: unknown, path: Path) => void, path: Path): void {
  checkForm(list, 'list', path, 'input/invalid');
  // Not by forEach, which passes over gaps in the list. It is a list, as was just looked at.
  for (const [i, one] of (list as readonly unknown[]).entries()) check(one, [...path, i]);
}

function checkCause(cause: unknown, path: Path): void {
  const { kind } = checked(cause, CAUSE, path);
  checked(cause, kind === 'base' ? BASE : RULE, path);
}

function checkDue(due: unknown, path: Path): void {
  const members = checked(due, {}, path);
  if ('waitsFor' in members) checked(members, WAITING, path);
  else {
    const { binds } = checked(members, DUE, path);
    checked(members, binds === 'customer' ? { wall: INSTANT } : { business: INSTANT }, path);
  }
}

const checkSuppressed = (action: unknown, path: Path): void => checkHit(checked(action, NAMES, path), GUARD_DATA, path);

function checkDeferred(action: unknown, path: Path): void {
  const members = checked(action, NAMES, path);
  checked(members, { until: INSTANT }, path);
  checkHit(members, DEFER_DATA, path);
}

function checkHit(members: Readonly<Record<string, unknown>>, data: Readonly<Record<string, Shape>>, path: Path): void {
  const { guard } = checked(members, { guard: oneOf(Object.keys(data)) }, path);
  // It is one of the names, as was just looked at.
  checked(members['data'], data[guard as string] as Shape, [...path, 'data']);
}

function checkAlternative(alternative: unknown, path: Path): void {
  const { others } = checked(alternative, ALTERNATIVE, path);
  checkEach(others, (one, at) => checked(one, { step: TEXT }, at), [...path, 'others']);
}

function checkOverlay(overlay: unknown, path: Path): void {
  const { leaves, edits } = checked(overlay, OVERLAY, path);
  checkEach(leaves, (leaf, at) => checked(leaf, LEAF, at), [...path, 'leaves']);
  checkEach(edits, (edit, at) => checked(edit, EDIT, at), [...path, 'edits']);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isPlain = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);

const oneOf = (values: readonly unknown[]): Test => ({
  expected: `One of ${values.join(', ')}`,
  fits: (value) => values.includes(value),
});
/** Gaps are members as well. */
const listOf = (expected: string, fits: Test['fits']): Test => ({
  expected,
  fits: (value) => Array.isArray(value) && Array.from(value as readonly unknown[]).every(fits),
});
const orNull = ({ expected, fits }: Test): Test => ({
  expected: `${expected} or null`,
  fits: (value) => value === null || fits(value),
});
const orMissing = ({ expected, fits }: Test): Test => ({
  expected,
  fits: (value) => value === undefined || fits(value),
});

const TEXT: Test = { expected: 'A text', fits: isText };
const SCORE: Test = { expected: 'A whole number from 0 to 10', fits: isScore };
const NUMBER: Test = { expected: 'A finite number', fits: Number.isFinite };
const INSTANT: Test = { expected: 'An instant', fits: isInstant };
const TIME: Test = {
  expected: 'A time of day, HH:mm',
  fits: (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
};
const VALUE: Test = {
  expected: 'A text, a number, a truth value, null or a list of these',
  fits: (value) => isPlain(value) || (Array.isArray(value) && Array.from(value as readonly unknown[]).every(isPlain)),
};
const TEXTS = /* @__PURE__ */ listOf('A list of texts', isText);
const CHANNEL = /* @__PURE__ */ oneOf(CHANNELS);
const CHANNEL_LIST = /* @__PURE__ */ listOf('A list of channels', CHANNEL.fits);
const MAYBE_CHANNEL = /* @__PURE__ */ orNull(CHANNEL);
const MAYBE_INSTANT = /* @__PURE__ */ orNull(INSTANT);
const MAYBE_TEXT = /* @__PURE__ */ orNull(TEXT);
const NAME = /* @__PURE__ */ orMissing(TEXT);
const OPTIONS = /* @__PURE__ */ orMissing(TEXTS);
const MOMENT = /* @__PURE__ */ oneOf(CASE_MOMENTS);
const MEASURE = /* @__PURE__ */ oneOf(CLOCK_MEASURES);
const PURPOSE = /* @__PURE__ */ oneOf(PURPOSES);
const TRUTH = /* @__PURE__ */ oneOf(TRUTHS);
const KIND = /* @__PURE__ */ oneOf(['base', 'overlay']);
const OPERATOR = /* @__PURE__ */ (() => oneOf([...new Set<string>(Object.values(OPERATORS).flat())]))();

const NAMES: Shape = { step: TEXT, action: TEXT };
const PLANNED: Shape = { owner: TEXT, channel: MAYBE_CHANNEL, otherChannels: CHANNEL_LIST, after: TEXTS };
const CAUSE: Shape = { kind: KIND };
const BASE: Shape = { score: SCORE, play: TEXT };
const RULE: Shape = { overlay: TEXT, op: TEXT };
const WAITING: Shape = { waitsFor: MOMENT };
const DUE: Shape = { wall: MAYBE_INSTANT, business: MAYBE_INSTANT, binds: MEASURE };
const PLAN: Shape = { score: SCORE };
const GUIDANCE: Shape = { action: TEXT, options: OPTIONS };
const ALTERNATIVE: Shape = { taken: MAYBE_TEXT };
const OVERLAY: Shape = { overlay: TEXT, truth: TRUTH, missing: TEXTS };
const LEAF: Shape = { field: TEXT, name: NAME, op: OPERATOR, expected: VALUE, actual: VALUE, truth: TRUTH };
const EDIT: Shape = { op: TEXT, step: TEXT };
const STEPS: Shape = { steps: TEXTS };

/** What each guard saw, in the part that is put into words. */
const GUARD_DATA: Readonly<Record<Guard, Shape>> = {
  erased: {},
  'do-not-contact': {},
  'channel-opt-out': { channels: CHANNEL_LIST },
  'no-basis': { purpose: PURPOSE },
  quarantine: { lastInvitation: INSTANT, until: INSTANT },
  'open-case': { score: SCORE },
  'incident-notice': { incident: TEXT, at: INSTANT },
  'reward-cap': { rewards: NUMBER, days: NUMBER, until: MAYBE_INSTANT },
  'blocked-by': STEPS,
};
const DEFER_DATA: Readonly<Record<DeferHit['guard'], Shape>> = {
  'quiet-hours': { channel: CHANNEL, from: TIME, to: TIME, zone: TEXT },
  'after-deferred': STEPS,
};
