/**
 * The queue of a role: when each piece of work is done that comes up in time, the most urgent first.
 *
 * A role works at one speed through its opened time. What is more urgent goes before; what was begun is put aside then and
 * gone on with later, so nothing that is done is lost. Hence more speed makes nothing late that was in time: work of some
 * urgency and above is finished at the moment at which none of it is left, and that moment never comes later when work is
 * done faster.
 *
 * @module
 */
import { type Openings, openedBy, openingAt } from './openings.ts';

const MINUTE = 60_000;

/** A piece of work. */
export type Job = {
  /** When it comes up, epoch milliseconds; not before what comes before it. */
  readonly release: number;
  /** What it takes, in minutes. */
  readonly minutes: number;
};

/** When work is done. */
export type Course = {
  /** When each piece is done, epoch milliseconds; infinity for what is not done by the last opening. */
  readonly done: Float64Array;
  /** The opening in which each is done; −1 for what is not done. */
  readonly place: Int32Array;
  /** The minutes that were worked in each opening. */
  readonly worked: Float64Array;
};

/**
 * Works off a queue.
 *
 * @param jobs - The work, the most urgent first; what comes before a piece stands before it.
 * @param openings - The opened time of the role.
 * @param speed - Minutes of work in an opened minute; `null` when there is no limit.
 * @returns When each piece is done. Without any speed nothing is done, not even what takes no time.
 * @internal
 */
export function workOff(jobs: readonly Job[], openings: Openings, speed: number | null): Course {
  const course: Course = {
    done: new Float64Array(jobs.length).fill(Infinity),
    place: new Int32Array(jobs.length).fill(-1),
    worked: new Float64Array(openings.from.length),
  };
  if (speed === null) atOnce(jobs, openings, course);
  else if (speed > 0) inTurn(jobs, openings, speed, course);
  return course;
}

/** Without a limit, everything is done as soon as it comes up and somebody is there. */
function atOnce(jobs: readonly Job[], openings: Openings, { done, place, worked }: Course): void {
  jobs.forEach(({ release, minutes }, i) => {
    const opening = openingAt(openings, release);
    if (opening >= openings.from.length) return;
    done[i] = Math.max(release, openings.from[opening] as number);
    place[i] = opening;
    (worked[opening] as number) += minutes;
  });
}

function inTurn(jobs: readonly Job[], openings: Openings, speed: number, { done, place, worked }: Course): void {
  const { from, to, before, total } = openings;
  const comesAt = Float64Array.from(jobs, ({ release }) => openedBy(openings, release));
  const arrivals = Int32Array.from(jobs, (_, i) => i).sort(
    (a, b) => (comesAt[a] as number) - (comesAt[b] as number) || a - b,
  );
  /** What is left of each piece, in milliseconds of work. */
  const left = Float64Array.from(jobs, ({ minutes }) => minutes * MINUTE);
  const queue = heap();
  const releaseOf = (job: number): number => (jobs[job] as Job).release;
  let next = 0;
  /** The opened time that has passed, and the first opening that it does not go beyond. */
  let now = 0;
  let opening = 0;
  const isBeyond = (moment: number): boolean =>
    opening < from.length && moment > (before[opening] as number) + (to[opening] as number) - (from[opening] as number);
  /** Works up to a moment; the amount is what is done by then. */
  const work = (until: number, amount: number): void => {
    let rest = amount;
    for (; isBeyond(until); opening++) {
      const end = (before[opening] as number) + (to[opening] as number) - (from[opening] as number);
      const part = Math.min(rest, Math.max(0, end - now) * speed);
      (worked[opening] as number) += part / MINUTE;
      rest -= part;
      now = Math.max(now, end);
    }
    if (opening < from.length) (worked[opening] as number) += rest / MINUTE;
    now = until;
  };
  const finishTop = (): void => {
    const job = queue.top();
    queue.pop();
    place[job] = opening;
    const reached = (from[opening] as number) + now - (before[opening] as number);
    done[job] = Math.max(Math.round(reached), releaseOf(job));
  };
  while (next < jobs.length || queue.size() > 0) {
    // What takes no time is done before the doors close, not after what comes up in the night.
    if (queue.size() > 0 && left[queue.top()] === 0 && openingAt(openings, releaseOf(queue.top())) <= opening) {
      finishTop();
      continue;
    }
    if (queue.size() === 0) now = Math.max(now, comesAt[arrivals[next] as number] as number);
    while (next < jobs.length && (comesAt[arrivals[next] as number] as number) <= now)
      queue.push(arrivals[next++] as number);
    const job = queue.top();
    // What comes up when it is closed is done in a later opening, even when it takes no time.
    while (isBeyond(now)) opening++;
    opening = Math.max(opening, openingAt(openings, releaseOf(job)));
    if (opening >= from.length) return;
    const finish = now + (left[job] as number) / speed;
    const disturbed = next < jobs.length ? (comesAt[arrivals[next] as number] as number) : Infinity;
    if (finish > disturbed || finish > total) {
      const stop = Math.min(disturbed, total);
      const amount = Math.min(left[job] as number, (stop - now) * speed);
      work(stop, amount);
      (left[job] as number) -= amount;
      if (disturbed === Infinity) return;
      continue;
    }
    work(finish, left[job] as number);
    left[job] = 0;
    finishTop();
  }
}

/** Whole numbers, of which the smallest is on top. */
function heap(): { push(value: number): void; pop(): void; top(): number; size(): number } {
  const values: number[] = [];
  return {
    push: (value) => {
      let place = values.length;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if ((values[parent] as number) <= value) break;
        values[place] = values[parent] as number;
        place = parent;
      }
      values[place] = value;
    },
    pop: () => {
      const last = values.pop() as number;
      if (values.length === 0) return;
      let place = 0;
      for (let child = 1; child < values.length; child = 2 * place + 1) {
        if (child + 1 < values.length && (values[child + 1] as number) < (values[child] as number)) child++;
        if ((values[child] as number) >= last) break;
        values[place] = values[child] as number;
        place = child;
      }
      values[place] = last;
    },
    top: () => values[0] as number,
    size: () => values.length,
  };
}
