/**
 * One case of the queue: who, what first, by when, by whom, why, and with which words.
 *
 * @module
 */
import { type Category, type Locale, type Writer, categorize, elapsedBusiness } from 'npskit';
import { categoryColors } from 'npskit/charts';
import { type DeferredAction, type Plan, type PlannedAction, explain, whyNot } from 'npskit/playbook';
import { type DraftPiece, type DraftedMessage, draftFor } from './follow-up-draft.ts';
import type { OpenWork, QueueOptions } from './follow-up-queue.ts';
import type { FollowUpWords } from './follow-up-words.ts';
import type { TimeWriter } from './follow-up-writer.ts';
import { type Html, markup, nothing } from './html.ts';

/** What a card is written with. */
export type CardWords = {
  readonly locale: Locale;
  readonly write: Writer;
  readonly words: FollowUpWords;
  readonly times: TimeWriter;
};

type Step = PlannedAction | DeferredAction;

/**
 * Writes a case as a card.
 *
 * @param work - The case.
 * @param plan - Its plan, with reasons.
 * @param options - How the queue was made.
 * @param speech - The language.
 * @param open - Whether the draft is shown at once.
 * @returns The card.
 */
export function cardOf(work: OpenWork, plan: Plan, options: QueueOptions, speech: CardWords, open: boolean): Html {
  const { response, earlier, queued, values } = work;
  const { write, words, times, locale } = speech;
  const category: Category = categorize(response.score);
  const answers = [...earlier, response];
  const first = firstOf(plan);
  const own = write.count(response.score);
  const places = [...new Set([response.touchpoint, response.tags['country']])].filter((each) => each !== undefined);
  const name = values['name'];
  return markup`<article class="case" style="border-color:${categoryColors[category]}">
<header><span class="badge" style="border-color:${categoryColors[category]}"><span class="said">${words.score({ score: own })}</span><b aria-hidden="true">${own}</b></span>
<div><h3><bdi>${response.subject}</bdi>${name === undefined ? nothing : markup` <small><bdi>${name}</bdi></small>`}${queued.urgency.overdue ? markup` <span class="late">${overdueOf(work, options, speech)}</span>` : nothing}</h3>
<p class="meta">${words.answered} ${times.moment(response.answeredAt)} · ${locale.categories[category].one}${places.map((each) => markup` · <bdi>${each}</bdi>`)}</p></div></header>
${answers.map(({ comment, language }) => (comment === undefined ? nothing : markup`<blockquote${languageOf(language)}><bdi>${comment}</bdi></blockquote>\n`))}${earlier.length === 0 ? nothing : markup`<p class="meta">${words.answers({ answers: write.counted(answers.length), score: write.count(plan.score) })}</p>\n`}${first === null ? markup`<p>${words.nothing}</p>\n` : factsOf(first, work, options, speech)}
${first === null ? nothing : draftSection(first, work, options, speech, open)}${stepsSection(plan, options, speech)}${asideOf(plan, options, speech)}</article>
`;
}

/** An attribute for text in a language; a tag that is none would say nothing. */
const languageOf = (tag: string | undefined): Html =>
  tag !== undefined && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? markup` lang="${tag}"` : nothing;

const isWaiting = ({ due }: Step): boolean => due !== null && 'waitsFor' in due;

/** What is done, in the order in which it can be done: for the customer, put off, inside the house. */
function orderOf({ actions, deferred }: Plan): Step[] {
  const ready = actions.filter((action) => !isWaiting(action));
  const [outward, inward] = [true, false].map((yes) =>
    ready.filter(({ audience }) => (audience === 'customer') === yes),
  );
  return [...(outward as Step[]), ...deferred, ...(inward as Step[])];
}

/** What is done first; null where nothing may be done now. */
export const firstOf = (plan: Plan): Step | null => orderOf(plan)[0] ?? null;

/** For how long the most urgent thing has been overdue. */
function overdueOf({ queued }: OpenWork, { now }: QueueOptions, { words, times }: CardWords): string {
  const { due } = queued.urgency;
  return words.overdue({ time: due === null ? '' : times.stretch(times.between(due, now)) });
}

/** What is first, who does it, by when on both clocks, and why. */
function factsOf(step: Step, { facts }: OpenWork, options: QueueOptions, speech: CardWords): Html {
  const { locale, words, times } = speech;
  const { phrases } = locale;
  const { zone } = options;
  const manager = step.owner === 'account-manager' ? facts.accountManager : undefined;
  const sentences = explain(step, { locale, zone }).slice(0, step.because.length);
  return markup`<dl>
<div><dt>${words.first}</dt><dd><b>${nameOf(step, locale)}</b> · ${step.channel === null ? words.inside : phrases[`plan.channel.${step.channel}`]({})}${'until' in step ? markup` · ${words.notBefore({ until: times.moment(step.until) })}` : nothing}</dd></div>
<div><dt>${words.owner}</dt><dd>${phrases[`plan.role.${step.owner}`]({})}${typeof manager === 'string' ? markup`: <bdi>${manager}</bdi>` : nothing}</dd></div>
${clocksOf(step, options, speech)}<div><dt>${words.why}</dt><dd>${sentences.join(' ')}</dd></div>
${themesOf(facts, options, speech)}</dl>`;
}

/** What the comments are about. */
function themesOf({ themes }: OpenWork['facts'], { themeName }: QueueOptions, { locale, words }: CardWords): Html {
  if (themes === undefined || themes === null || themes.length === 0) return nothing;
  const names = themes.map((theme) => themeName?.(theme, locale.tag) ?? theme);
  return markup`<div><dt>${words.themes}</dt><dd><bdi>${names.join('; ')}</bdi></dd></div>\n`;
}

/** What is agreed to be offered, theme by theme. */
function agreedOf(step: Step, { themeName }: QueueOptions, { locale, write, words }: CardWords): Html {
  const { responses = [] } = step;
  if (responses.length === 0) return nothing;
  const told = responses.map(
    ({ theme, offer: { kind, amount } }) =>
      `${themeName?.(theme, locale.tag) ?? theme}: ${kind} × ${write.count(amount)}`,
  );
  return markup`<br><small><bdi>${words.agreed}: ${told.join('; ')}</bdi></small>`;
}

/** Both clocks, with the one that decides, and how much time is left. */
function clocksOf({ due }: Step, { now, calendar }: QueueOptions, { words, times }: CardWords): Html {
  if (due === null || 'waitsFor' in due) return nothing;
  const { wall, business, binds, overdue } = due;
  const binding = binds === 'customer' ? wall : business;
  // The head of the card says what is overdue.
  const rest =
    binding === null || overdue
      ? nothing
      : markup` <span class="soft">${words.left({
          time: times.stretch(times.between(now, binding)),
          work: times.working(elapsedBusiness(calendar, now, binding)),
        })}</span>`;
  const line = (name: string, at: string | null, decides: boolean): Html =>
    markup`<div><dt>${name}</dt><dd>${at === null ? markup`<span class="soft">${words.noClock}</span>` : markup`${decides ? markup`<b>${times.moment(at)}</b>` : times.moment(at)}`}${decides ? markup` <span class="decides">${words.decides}</span>${rest}` : nothing}</dd></div>\n`;
  return markup`${line(words.customerClock, wall, binds === 'customer')}${line(words.teamClock, business, binds === 'team')}`;
}

/** The message of the first step. */
function draftSection(
  step: Step,
  { response, earlier, facts, values }: OpenWork,
  { zone }: QueueOptions,
  speech: CardWords,
  open: boolean,
): Html {
  const { locale, words, times } = speech;
  if (step.audience !== 'customer' || step.channel === null) return nothing;
  const wanted = facts.locale ?? response.language;
  const languages = wanted === undefined ? [] : [...new Set([wanted, wanted.split('-')[0] as string])];
  const sender = step.owner === 'account-manager' ? facts.accountManager : undefined;
  // What was said last.
  const comment = [...earlier, response].flatMap((each) => each.comment ?? []).at(-1);
  const message = draftFor(
    step,
    {
      ...values,
      ...(comment !== undefined && { comment }),
      ...(typeof sender === 'string' && { sender }),
    },
    { languages, locale, zone },
  );
  if (message === null) return nothing;
  const channel = locale.phrases[`plan.channel.${step.channel}`]({});
  const named = (fields: DraftedMessage['gaps']): string => fields.map((field) => words.fields[field]).join('; ');
  const isOther = languages.length > 0 && !languages.includes(message.locale);
  return markup`<details class="draft"${open ? markup` open` : nothing}><summary>${words.draft({ channel, language: times.language(message.locale) })}</summary>
<div class="message" lang="${message.locale}">${message.parts.map(({ part, pieces }) =>
    part === 'subject'
      ? markup`<p class="subject"><span lang="${locale.tag}">${words.subject}:</span> ${piecesIn(pieces, speech)}</p>`
      : markup`<div class="text">${piecesIn(pieces, speech)}</div>`,
  )}</div>
${isOther ? markup`<p class="meta">${words.otherLanguage({ language: times.language(wanted as string) })}</p>\n` : nothing}${message.gaps.length === 0 ? nothing : markup`<p class="meta"><b>${words.gaps({ fields: named(message.gaps) })}</b></p>\n`}${message.omitted.length === 0 ? nothing : markup`<p class="meta">${words.unknown({ fields: named(message.omitted) })}</p>\n`}</details>
`;
}

const piecesIn = (pieces: readonly DraftPiece[], { locale, words }: CardWords): Html[] =>
  pieces.map((piece) =>
    'gap' in piece
      ? markup`<mark lang="${locale.tag}">[${words.fields[piece.gap]}]</mark>`
      : markup`<bdi>${piece.text}</bdi>`,
  );

/** Every step that is to be done, with its minutes and the rules that put it there. */
function stepsSection(plan: Plan, options: QueueOptions, speech: CardWords): Html {
  const { zone } = options;
  const { locale, write, words, times } = speech;
  const steps = orderOf(plan);
  if (steps.length === 0) return nothing;
  const minutes = steps.reduce((sum, { effortMinutes = 0 }) => sum + effortMinutes, 0);
  const rulesOf = (step: Step): string =>
    explain(step, { locale, zone })
      .slice(0, step.because.length)
      .filter((_, i) => step.because[i]?.kind === 'overlay')
      .join(' ');
  return markup`<details><summary>${words.steps({ steps: write.counted(steps.length), minutes: times.minutes(minutes) })}</summary>
<ol>${steps.map((step) => {
    const { channel, effortMinutes = 0 } = step;
    const way = channel === null ? words.inside : locale.phrases[`plan.channel.${channel}`]({});
    const rules = rulesOf(step);
    return markup`<li>${nameOf(step, locale)} <small>${way} · ${times.minutes(effortMinutes)}</small>${rules === '' ? nothing : markup`<br><small><bdi>${rules}</bdi></small>`}${agreedOf(step, options, speech)}</li>\n`;
  })}</ol>
</details>
`;
}

/** What is put off, waits, is left out, or cannot be decided; steps with the same reason stand together. */
function asideOf(plan: Plan, { zone }: QueueOptions, { locale, words }: CardWords): Html {
  const options = { locale, zone };
  const reasonFor = ({ step }: { readonly step: string }): string => whyNot(plan, step, options).slice(1).join(' ');
  const putOff = plan.deferred.map((action) => [nameOf(action, locale), reasonFor(action)] as const);
  const waits = plan.actions
    .filter(isWaiting)
    .map((action) => [nameOf(action, locale), explain(action, options)[action.because.length] ?? ''] as const);
  const leftOut = plan.suppressed.map((action) => [nameOf(action, locale), reasonFor(action)] as const);
  const undecided = plan.trace.overlays.flatMap(({ truth, edits }) => {
    const added = truth === 'unknown' ? edits.find(({ op }) => op === 'add') : undefined;
    return added === undefined ? [] : [['', whyNot(plan, added.step, options)[0] ?? ''] as const];
  });
  const lists: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [words.putOff, putOff],
    [words.waits, waits],
    [words.leftOut, leftOut],
  ];
  return markup`${lists.map(([heading, entries]) => (entries.length === 0 ? nothing : markup`<p class="aside"><b>${heading}:</b> ${grouped(entries)}</p>\n`))}${undecided.length === 0 ? nothing : markup`<details><summary>${words.undecided}</summary><ul>${undecided.map(([, why]) => markup`<li><small><bdi>${why}</bdi></small></li>`)}</ul></details>\n`}`;
}

function grouped(entries: readonly (readonly [string, string])[]): Html[] {
  const reasons = [...new Set(entries.map(([, why]) => why))];
  return reasons.map((why) => {
    const names = entries.filter(([, other]) => other === why).map(([name]) => name);
    return markup`<span>${names.join('; ')}. <small><bdi>${why}</bdi></small></span> `;
  });
}

/** What a step is called in the language; one of a playbook of one's own goes by its id. */
export function nameOf({ action }: { readonly action: string }, { phrases }: Locale): string {
  const key = `plan.action.${action}`;
  return Object.hasOwn(phrases, key)
    ? ((phrases as Readonly<Record<string, (values: object) => string>>)[key]?.({}) ?? action)
    : action;
}
