/**
 * How the answers of one group of people moved from the first to a later one, and who gave a later one.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { CATEGORIES, type Category } from '../scale/category.ts';
import { type Score, isScore } from '../scale/score.ts';
import { type CategoryTransition, categoryTransition, tallyTransitions } from '../tally/transition.ts';
import { type FollowUpRate, followUpRate } from './rate.ts';

/** A person who was to be asked a second time. */
export type SecondAnswer = {
  /** The first score, for which the person is in the group. */
  readonly before: Score;
  /** The later score; left out where none came. */
  readonly after?: Score;
  /** Whether the person was asked again. A later score says so by itself. @defaultValue whether there is a later score */
  readonly asked?: boolean;
};

/** One row of the matrix: where the people of a category went. */
export type RecoveryRow = {
  /** The category of the first answer. */
  readonly category: Category;
  /** How many answered again: the sum of `to`. */
  readonly n: number;
  /** How many of them are in each category now. */
  readonly to: Readonly<Record<Category, number>>;
};

/** How the answers of one group moved. */
export type Movement = {
  /** How many people there are. */
  readonly people: number;
  /** How many of those who were asked again answered. */
  readonly responseRate: FollowUpRate;
  /** The same for those who were detractors: those who stay silent may be those who left. */
  readonly detractorResponseRate: FollowUpRate;
  /** First answer → later answer, with n in each cell; for every paired comparison of `npskit`. */
  readonly transition: CategoryTransition;
  /** The same, row by row. */
  readonly rows: readonly RecoveryRow[];
  /** Detractors who became passive or promoters, of the detractors who answered again. */
  readonly rescued: FollowUpRate;
  /** Promoters who became passive or detractors, of the promoters who answered again. */
  readonly slipped: FollowUpRate;
  /** The mean first score of the detractors who answered again; `null` without any. Groups that differ here are hardly comparable. */
  readonly detractorsFirstMean: number | null;
};

/**
 * How the answers of one group moved.
 *
 * @param people - One record for each person.
 * @param level - The confidence level, checked.
 * @param group - What the group is called in the places of faults.
 * @returns Who answered again, the matrix, and who was rescued.
 * @throws {NpsError} `recovery/invalid` with the place of a record of another form.
 * @internal
 */
export function movementOf(people: readonly SecondAnswer[], level: number, group: string): Movement {
  const all = checkedPeople(people, group);
  const again = all.filter((one): one is Required<SecondAnswer> => one.after !== undefined);
  const transition = within([group], () =>
    categoryTransition(
      tallyTransitions(
        again.map(({ before }) => before),
        again.map(({ after }) => after),
      ),
    ),
  );
  const rows = CATEGORIES.map((category): RecoveryRow => {
    const { detractors, passives, promoters } = transition[`${category}s`];
    return {
      category,
      n: detractors + passives + promoters,
      to: { detractor: detractors, passive: passives, promoter: promoters },
    };
  });
  const [detractors, , promoters] = rows as [RecoveryRow, RecoveryRow, RecoveryRow];
  const detractorsAgain = again.filter(isDetractor);
  return {
    people: all.length,
    responseRate: responseRate(all, level),
    detractorResponseRate: responseRate(all.filter(isDetractor), level, all.filter((one) => !isDetractor(one)).length),
    transition,
    rows,
    rescued: followUpRate(
      {
        counted: 'rescued',
        among: 'detractors-answered-again',
        numerator: detractors.n - detractors.to.detractor,
        denominator: detractors.n,
        excluded: { 'no-answer': all.length - again.length, 'other-category': again.length - detractors.n },
      },
      level,
    ),
    slipped: followUpRate(
      {
        counted: 'slipped',
        among: 'promoters-answered-again',
        numerator: promoters.n - promoters.to.promoter,
        denominator: promoters.n,
        excluded: { 'no-answer': all.length - again.length, 'other-category': again.length - promoters.n },
      },
      level,
    ),
    detractorsFirstMean:
      detractors.n === 0 ? null : detractorsAgain.reduce((sum, { before }) => sum + before, 0) / detractors.n,
  };
}

const isDetractor = ({ before }: SecondAnswer): boolean => before <= 6;

function responseRate(people: readonly SecondAnswer[], level: number, others = 0): FollowUpRate {
  const answered = people.filter(({ after }) => after !== undefined).length;
  const asked = people.filter(({ after, asked: said = false }) => said || after !== undefined).length;
  return followUpRate(
    {
      counted: 'answered-again',
      among: 'asked-again',
      numerator: answered,
      denominator: asked,
      excluded: { 'not-asked': people.length - asked, 'other-category': others },
    },
    level,
  );
}

function checkedPeople(people: readonly SecondAnswer[], group: string): readonly SecondAnswer[] {
  if (!Array.isArray(people))
    return fail('recovery/invalid', [group], `People come as an array, got ${named(people)}.`);
  const list = people as readonly SecondAnswer[];
  for (let i = 0; i < list.length; i++) {
    const { before, after, asked } = (list[i] ?? {}) as Partial<SecondAnswer>;
    for (const [name, score] of [
      ['before', before],
      ['after', after],
    ] as const)
      if (!isScore(score) && !(name === 'after' && score === undefined))
        fail('recovery/invalid', [group, i, name], `A score is a whole number from 0 to 10, got ${named(score)}.`);
    if (asked !== undefined && typeof asked !== 'boolean')
      fail('recovery/invalid', [group, i, 'asked'], `True or false was expected, got ${named(asked)}.`);
    if (asked === false && after !== undefined)
      fail('recovery/invalid', [group, i, 'asked'], 'Whoever answered again was asked; leave out other answers.');
  }
  return list;
}
