/**
 * The follow-up page: whom to contact first, why, by when and with which words; the work that follows, by day and role.
 *
 * @module
 */
import { type Locale, writerOf } from 'npskit';
import { type CardWords, cardOf } from './follow-up-card.ts';
import { english } from './follow-up-en.ts';
import { finnish } from './follow-up-fi.ts';
import { type Load, type Work, loadOf } from './follow-up-load.ts';
import { norwegian } from './follow-up-nb.ts';
import { type FollowUpQueue, balanceOf, forecastOf } from './follow-up-queue.ts';
import { FOLLOW_UP_STYLE } from './follow-up-style.ts';
import { swedish } from './follow-up-sv.ts';
import type { FollowUpWords } from './follow-up-words.ts';
import { timeWriter } from './follow-up-writer.ts';
import { type Html, markup, nothing, trusted } from './html.ts';
import { STYLE } from './style.ts';

/** The words of every language that the demo speaks, by its tag. */
const WORDS: Readonly<Record<string, FollowUpWords>> = { en: english, fi: finnish, nb: norwegian, sv: swedish };

/** The words of a language; of English where the page has none. */
export const wordsOf = ({ tag }: Locale): FollowUpWords => WORDS[tag] ?? english;

/** So many drafts are shown at once; the others open on demand. */
const OPEN_DRAFTS = 3;

/** So many days of the forecast have a row. */
const FORECAST_DAYS = 10;

/** When answers are older than this at the newest, in days, the page says so. */
const OLD = 30;

/** What the page says besides the queue. */
export type FollowUpPageOptions = {
  readonly locale: Locale;
  /** Where the answers came from. */
  readonly source: string;
  /** So many cases get a card. */
  readonly limit: number;
};

/**
 * Writes the queue as a page.
 *
 * @param queue - The open cases; null where single answers must not be shown.
 * @param options - The language, the source and how many cases are shown.
 * @returns The whole file.
 */
export function followUpPage(queue: FollowUpQueue | null, { locale, source, limit }: FollowUpPageOptions): string {
  const words = wordsOf(locale);
  return markup`<!doctype html>
<html lang="${locale.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title} · ${source}</title>
<style>${trusted(STYLE)}${trusted(FOLLOW_UP_STYLE)}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p class="source"><bdi>${source}</bdi></p>
<nav><a href="index.html">${words.back}</a></nav>
</header>
<main>
${queue === null ? markup`<p>${words.hidden}</p>` : queueSections(queue, locale, limit)}
</main>
</body>
</html>
`.html;
}

function queueSections(queue: FollowUpQueue, locale: Locale, limit: number): Html {
  const { work, options, planOf } = queue;
  const speech: CardWords = {
    locale,
    write: writerOf(locale),
    words: wordsOf(locale),
    times: timeWriter(locale, options.zone),
  };
  const { words, write } = speech;
  const plans = work.slice(0, limit).map((each) => ({ each, plan: planOf(each) }));
  const isUnstated = plans.some(({ plan }) => plan.trace.unstated.includes('permissions'));
  const more = work.length - plans.length;
  return markup`${introOf(queue, isUnstated, speech)}
<section>
<h2>${words.queue}</h2>
${plans.map(({ each, plan }, i) => cardOf(each, plan, options, speech, i < OPEN_DRAFTS))}${more === 0 ? nothing : markup`<p>${words.more({ more: write.counted(more) })}</p>\n`}</section>
${work.length === 0 ? nothing : markup`${loadSection(queue, speech)}${forecastSection(queue, speech)}${balanceSection(queue, speech)}`}`;
}

/** What is looked at, how many there are, and what nobody has said. */
function introOf(
  { work, span, closed, forgotten, options }: FollowUpQueue,
  isUnstated: boolean,
  { write, words, times }: CardWords,
): Html {
  if (span === null) return markup`<p>${words.none}</p>`;
  const { playbook, now, zone } = options;
  const overdue = write.counted(work.filter(({ queued }) => queued.urgency.overdue).length);
  const age = Math.floor(times.between(span.to, now) / 86_400_000);
  const told = [
    words.about({ from: times.date(span.from), to: times.date(span.to), cases: write.counted(work.length) }),
    ...(overdue.value > 0 ? [words.overdueCases({ overdue })] : []),
    closed === null ? words.nothingDone : words.closed({ closed: write.counted(closed) }),
    ...(forgotten === 0 ? [] : [words.forgotten({ forgotten: write.counted(forgotten) })]),
  ];
  const warned = [
    ...(age > OLD ? [words.old({ days: write.counted(age) })] : []),
    ...(isUnstated ? [words.unstated] : []),
  ];
  return markup`<p class="lead">${told.join(' ')}</p>
<p class="meta">${words.now({ now: times.moment(now), zone })} ${words.playbook({ id: playbook.id, version: `${playbook.version}` })} ${words.hours}</p>
${warned.length === 0 ? nothing : markup`<aside class="cautions"><ul>${warned.map((each) => markup`<li>${each}</li>`)}</ul></aside>`}`;
}

function loadSection({ work, options }: FollowUpQueue, { locale, write, words, times }: CardWords): Html {
  const { roles, days, sum }: Load = loadOf(
    work.map(({ queued }) => queued),
    options,
  );
  const cell = ({ actions, minutes }: Work, strong = false): Html =>
    actions === 0
      ? markup`<td>–</td>`
      : markup`<td>${strong ? markup`<b>${write.count(actions)}</b>` : write.count(actions)} <small>${times.minutes(minutes)}</small></td>`;
  const nameOf = (day: string | null, i: number): string =>
    day === null ? words.later : i === 0 ? `${times.day(day)}, ${words.today}` : times.day(day);
  const row = (name: string, { byRole, all }: Load['sum'], strong: boolean): Html =>
    markup`<tr><th scope="row">${name}</th>${roles.map((role) => cell(byRole[role], strong))}${cell(all, true)}</tr>\n`;
  return markup`<section class="reading">
<h2>${words.load}</h2>
<p class="meta">${words.loadAbout}</p>
<div class="long" tabindex="0"><table class="full load"><thead><tr><th scope="col">${words.day}</th>${roles.map((role) => markup`<th scope="col">${locale.phrases[`plan.role.${role}`]({})}</th>`)}<th scope="col">${words.all}</th></tr></thead>
<tbody>${days.map((each, i) => row(nameOf(each.day, i), each, false))}</tbody>
<tbody class="sum">${row(words.sum, sum, true)}</tbody></table></div>
</section>
`;
}

/** What gets done day by day with so many minutes, and what comes too late. */
function forecastSection(queue: FollowUpQueue, { locale, write, words, times }: CardWords): Html {
  const { minutesPerRole, backlog, forecastBreaches, total } = forecastOf(queue);
  const roles = minutesPerRole.filter(({ planned }) => planned.actions > 0);
  const { minutesADay } = queue.options;
  const last = backlog.at(-1);
  const missed = (reason: string): string =>
    write.count(forecastBreaches.filter((breach) => breach.reason === reason).length);
  const told = [
    words.forecastAbout({ minutes: times.minutes(minutesADay) }),
    total.left.actions > 0 || last === undefined ? words.notDone : words.doneBy({ day: times.day(last.date) }),
    words.missed({
      all: write.count(forecastBreaches.length),
      past: missed('past-limit'),
      closed: missed('not-open'),
      capacity: missed('capacity'),
    }),
  ];
  const work = (actions: number, minutes: number): Html =>
    actions === 0 && minutes === 0
      ? markup`<td>–</td>`
      : markup`<td>${write.count(actions)} <small>${times.minutes(Math.round(minutes))}</small></td>`;
  const rows = backlog.slice(0, FORECAST_DAYS).map(
    ({ date, actions, minutes }, i) =>
      markup`<tr><th scope="row">${times.day(date)}</th>${roles.map(({ days }) => {
        const { done = 0, worked = 0 } = days[i] ?? {};
        return work(done, worked);
      })}${work(actions, minutes)}</tr>\n`,
  );
  const heads = [words.day, ...roles.map(({ role }) => locale.phrases[`plan.role.${role}`]({})), words.leftOver];
  return markup`<section class="reading">
<h2>${words.forecast}</h2>
<p class="meta">${told.join(' ')}</p>
<div class="long" tabindex="0"><table class="full load"><thead><tr>${heads.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>
</section>
`;
}

function balanceSection(queue: FollowUpQueue, { locale, write, words }: CardWords): Html {
  return markup`<section class="reading">
<h2>${words.balance}</h2>
<p class="meta">${words.balanceAbout}</p>
<table class="balance"><thead><tr>${[words.group, words.cases, words.reached, words.share].map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${balanceOf(queue).map(
    ({ category, cases, reached }) =>
      markup`<tr><th scope="row">${locale.categories[category].other}</th><td>${write.count(cases)}</td><td>${write.count(reached)}</td><td>${cases === 0 ? '–' : write.share(reached / cases)}</td></tr>\n`,
  )}</tbody></table>
</section>
`;
}
