/**
 * What stands beside the score on the page: who answered, and the scores of others.
 *
 * @module
 */
import type { Locale } from 'npskit';
import {
  type ReportChange,
  type ReportPart,
  benchmarkSentences,
  reachChangeSentence,
  reachSentences,
} from 'npskit/report';
import { type Html, markup, nothing } from './html.ts';

/** The response rate, and what silence could hide; nothing where nobody said who was invited. */
export const reachLines = ({ reach }: ReportPart, locale: Locale): Html =>
  reach === null ? nothing : linesOf(reachSentences(reach, { locale }));

/** How the response rate moved between the periods of a change, and what to be warned of. */
export const reachChangeLines = ({ reach }: ReportChange, locale: Locale): Html =>
  reach === null
    ? nothing
    : linesOf([reachChangeSentence(reach, { locale }), ...reach.cautions.map((caution) => said(caution, locale))]);

/** The score beside each benchmark, and where that one comes from. */
export function benchmarkSection({ benchmarks }: ReportPart, locale: Locale): Html {
  if (benchmarks.length === 0) return nothing;
  const cautions = new Set(benchmarks.flatMap((one) => (one.status === 'shown' ? one.cautions : [])));
  return markup`<section class="reading">
<h3>${locale.phrases['benchmark.title']({})}</h3>
${linesOf([
  ...benchmarks.map((one) => benchmarkSentences(one, { locale }).join(' ')),
  ...[...cautions].map((caution) => said(caution, locale)),
])}</section>
`;
}

const said = (caution: ReportPart['cautions'][number], { phrases }: Locale): string =>
  phrases[`caution.${caution}`]({});

const linesOf = (sentences: readonly string[]): Html =>
  markup`${sentences.filter((sentence) => sentence !== '').map((sentence) => markup`<p><bdi>${sentence}</bdi></p>\n`)}`;
