/**
 * The top of the follow-up queue in a few lines, for the terminal.
 *
 * @module
 */
import { type Locale, writerOf } from 'npskit';
import { oneLine } from './controls.ts';
import { nameOf, firstOf } from './follow-up-card.ts';
import { wordsOf } from './follow-up-page.ts';
import type { FollowUpQueue } from './follow-up-queue.ts';
import { timeWriter } from './follow-up-writer.ts';

/** So many cases are named. */
const NAMED = 3;

/**
 * Writes the top of the queue.
 *
 * @param queue - The open cases.
 * @param locale - The language.
 * @returns A heading, how many cases there are, and a line for each of the first.
 */
export function queueText(queue: FollowUpQueue, locale: Locale): string {
  const { work, span, options, planOf } = queue;
  const words = wordsOf(locale);
  const write = writerOf(locale);
  const times = timeWriter(locale, options.zone);
  if (span === null) return '\n';
  const cases = write.counted(work.length);
  const lines = work.slice(0, NAMED).map((each, i) => {
    const { response, queued } = each;
    const plan = planOf(each);
    const first = firstOf(plan);
    const { due, overdue } = queued.urgency;
    const parts = [
      words.score({ score: write.count(plan.score) }),
      first === null ? words.nothing : nameOf(first, locale),
      ...(due === null
        ? []
        : overdue
          ? [words.overdue({ time: times.stretch(times.between(due, options.now)) })]
          : [times.moment(due)]),
    ];
    return `${i + 1}. ${response.subject}: ${parts.join(', ')}`;
  });
  const told = words.about({ from: times.date(span.from), to: times.date(span.to), cases });
  return `\n## ${words.title}\n\n${[told, '', ...lines].map(oneLine).join('\n')}\n\n`;
}
