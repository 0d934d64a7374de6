/**
 * The cases behind the answers of some days, planned for, the most urgent first.
 *
 * @module
 */
import {
  type BusinessCalendar,
  CATEGORIES,
  type Category,
  type Instant,
  type Response,
  categorize,
  epochOf,
} from 'npskit';
import {
  type Facts,
  type OpenCase,
  type Plan,
  type Playbook,
  type PlanBody,
  ROLES,
  type Simulation,
  caseKeyOf,
  planAll,
  plannerOf,
  simulate,
} from 'npskit/playbook';

const DAY = 86_400_000;

/** What is known beside the answers. */
export type Knowledge = {
  readonly factsOf: (response: Response) => Facts;
  /** What a theme is called in a language; its id where nobody says. */
  readonly themeName?: (theme: string, tag: string) => string;
  /** What messages may say: the values of fields of the drafts, by name. */
  readonly valuesOf: (response: Response) => Readonly<Record<string, string>>;
  /** The answers whose cases are closed, by id; null when nobody says. */
  readonly closed: ReadonlySet<string> | null;
};

/** How the queue is made. */
export type QueueOptions = Knowledge & {
  readonly playbook: Playbook;
  readonly now: Instant;
  readonly zone: string;
  readonly calendar: BusinessCalendar;
  /** So many days up to the newest answer are looked at. */
  readonly days: number;
  /** The minutes that each role has on a working day. */
  readonly minutesADay: number;
};

/** One open case: the last answer of a person in these days, and what was said before. */
export type OpenWork = {
  readonly response: Response;
  readonly facts: Facts;
  readonly values: Readonly<Record<string, string>>;
  /** The answers of the case before it, in the order in which they came. */
  readonly earlier: readonly Response[];
  readonly queued: PlanBody;
};

/** The queue and what is not in it. */
export type FollowUpQueue = {
  readonly work: readonly OpenWork[];
  /** The plan of one case, with its reasons. */
  readonly planOf: (work: OpenWork) => Plan;
  /** The first and the last moment that are looked at; null without any answer. */
  readonly span: { readonly from: Instant; readonly to: Instant } | null;
  /** How many cases are closed; null when nobody says. */
  readonly closed: number | null;
  /** How many asked to be forgotten; they are not shown. */
  readonly forgotten: number;
  readonly options: QueueOptions;
};

/** How many cases of a group there are, and in how many something is planned for the customer. */
export type Balance = { readonly category: Category; readonly cases: number; readonly reached: number };

/**
 * Plans for the open cases of the last days.
 *
 * @param responses - All answers.
 * @param options - The playbook, what is known, and when it is.
 * @returns One entry a case, the most urgent first.
 */
export function queueOf(responses: readonly Response[], options: QueueOptions): FollowUpQueue {
  const { playbook, now, zone, calendar, factsOf, valuesOf, closed } = options;
  const recent = recentOf(responses, options);
  const [first] = recent;
  const isClosed = ({ id }: Response): boolean => closed?.has(id) === true;
  const cases = casesOf(
    recent.filter((response) => !isClosed(response)),
    factsOf,
  );
  const shown = cases.filter(({ facts }) => facts.permissions?.erased !== true);
  const byId = new Map(shown.map((each) => [each.response.id, each]));
  const queue = planAll(
    playbook,
    shown.map(({ response }) => response),
    { facts: ({ id }) => byId.get(id)?.facts ?? {}, now, zone, calendar },
  );
  const planner = plannerOf(playbook, { now, zone, calendar });
  return {
    work: queue.map((queued): OpenWork => {
      // Every plan comes from one of these answers.
      const found = byId.get(queued.responseId) as Pick<OpenWork, 'response' | 'facts' | 'earlier'>;
      return { ...found, values: valuesOf(found.response), queued };
    }),
    planOf: ({ response, facts }) => planner(response, { facts }),
    span: first === undefined ? null : { from: first.answeredAt, to: (recent.at(-1) as Response).answeredAt },
    closed: closed === null ? null : recent.filter(isClosed).length,
    forgotten: cases.length - shown.length,
    options,
  };
}

/** Whether all three groups get something: cases by the category whose play rules. */
export const balanceOf = ({ work }: FollowUpQueue): Balance[] =>
  CATEGORIES.map((category) => {
    const own = work.filter(({ queued }) => categorize(queued.score) === category);
    const isReached = ({ queued: { actions, deferred } }: OpenWork): boolean =>
      deferred.length > 0 ||
      actions.some(({ audience, due }) => audience === 'customer' && (due === null || !('waitsFor' in due)));
    return { category, cases: own.length, reached: own.filter(isReached).length };
  });

/** What the team gets done day by day, and which limits it misses. */
export function forecastOf({ work, options }: FollowUpQueue): Simulation {
  const { playbook, now, zone, calendar, minutesADay } = options;
  return simulate(
    playbook,
    work.map(({ response }) => response),
    {
      facts: new Map(work.map(({ response, facts }) => [response.id, facts])),
      calendars: { team: calendar },
      capacity: Object.fromEntries(ROLES.map((role) => [role, minutesADay])),
      now,
      zone,
    },
  );
}

/** The answers of the last days, in the order in which they came. A date in the future does not move the days. */
function recentOf(responses: readonly Response[], { now, days }: QueueOptions): Response[] {
  const newest = latestOf(responses.filter(({ answeredAt }) => answeredAt <= now)) ?? latestOf(responses);
  if (newest === null) return [];
  const since = epochOf(newest) - days * DAY;
  return responses
    .filter(({ answeredAt }) => answeredAt <= newest && epochOf(answeredAt) > since)
    .sort((a, b) => (a.answeredAt < b.answeredAt ? -1 : a.answeredAt > b.answeredAt ? 1 : 0));
}

const latestOf = (responses: readonly Response[]): Instant | null =>
  responses.reduce<Instant | null>(
    (latest, { answeredAt }) => (latest === null || answeredAt > latest ? answeredAt : latest),
    null,
  );

/** One entry a person and round: the last answer, which is added to the case that is open or that the first one opened. */
function casesOf(
  responses: readonly Response[],
  factsOf: QueueOptions['factsOf'],
): { readonly response: Response; readonly facts: Facts; readonly earlier: readonly Response[] }[] {
  const bySubject = new Map<string, Response[]>();
  for (const response of responses) {
    const own = bySubject.get(response.subject);
    if (own === undefined) bySubject.set(response.subject, [response]);
    else own.push(response);
  }
  return [...bySubject.values()].map((own) => {
    // Each list began with one answer.
    const response = own.at(-1) as Response;
    const facts = factsOf(response);
    if (own.length === 1) return { response, facts, earlier: [] };
    const earlier = own.slice(0, -1);
    return { response, facts: { ...facts, openCase: openCaseOf(earlier, facts, factsOf) }, earlier };
  });
}

/** The case to which a last answer is added, merged as planning does: the lowest score rules, from the earliest start. */
function openCaseOf(earlier: readonly Response[], facts: Facts, factsOf: QueueOptions['factsOf']): OpenCase {
  // There is at least one answer before the last.
  const opening = earlier[0] as Response;
  const { score } = earlier.reduce((low, each) => (each.score < low.score ? each : low), opening);
  const { subject, wave, id: responseId, answeredAt: openedAt } = opening;
  // What is stated for the newest answer is known best.
  const known = earlier.map((each) => factsOf(each).openCase).filter((each) => each !== undefined);
  const stated = facts.openCase ?? known.at(-1);
  if (stated === undefined)
    return {
      caseKey: caseKeyOf(wave === undefined ? { subject, responseId } : { subject, wave, responseId }),
      score,
      openedAt,
    };
  return {
    caseKey: stated.caseKey,
    score: stated.score < score ? stated.score : score,
    openedAt: stated.openedAt < openedAt ? stated.openedAt : openedAt,
  };
}
