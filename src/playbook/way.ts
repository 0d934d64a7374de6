/**
 * On which way an action goes to its customer: the first that remains, and the others for when that one does not work.
 *
 * @module
 */
import type { Channel } from '../survey/channel.ts';
import type { PlannedAction } from './action.ts';
import { isGiven } from './answer-facts.ts';
import type { Facts } from './facts.ts';
import type { Step } from './playbook.ts';

/** The way of an action. */
export type Way = Pick<PlannedAction, 'channel' | 'otherChannels'>;

/** Finds the way of a step to one customer. */
export type WayReader = (step: Step) => Way;

/** So many kinds of customers are kept; few companies have as many. */
const MOST_KINDS = 1024;

/**
 * Makes a function that finds the ways to many customers.
 *
 * Ways depend on what customers prefer and opted out of, and on the channels of a step; many customers and most steps have
 * the same, so each way is found once.
 *
 * @returns A function from what is known about a customer, checked, to a finder of ways.
 * @internal
 */
export function wayReaders(): (facts: Facts) => WayReader {
  /** By the channels that are preferred, for the channels that are not wanted. */
  const kinds = new Map<string, Map<string, WayReader>>();
  let size = 0;
  return (facts) => {
    const { permissions, preferredChannels } = facts;
    const unwanted = nameOf(permissions?.optOuts);
    const preferred = nameOf(preferredChannels);
    const known = kinds.get(unwanted)?.get(preferred);
    if (known !== undefined) return known;
    if (size >= MOST_KINDS) {
      kinds.clear();
      size = 0;
    }
    size++;
    const made = wayReader(facts);
    const group = kinds.get(unwanted);
    if (group === undefined) kinds.set(unwanted, new Map([[preferred, made]]));
    else group.set(preferred, made);
    return made;
  };
}

/** Channels are plain words, so that two lists never have one name. */
function nameOf(channels: readonly Channel[] | null | undefined): string {
  if (!isGiven(channels) || channels.length === 0) return '';
  return channels.length === 1 ? (channels[0] as Channel) : channels.join();
}

const NO_WAY: Way = { channel: null, otherChannels: [] };

function wayReader({ permissions, preferredChannels }: Facts): WayReader {
  // Copies, since the caller may change the lists for the next customer.
  const { optOuts = [] } = permissions ?? {};
  const kind: Facts = { permissions: { optOuts: [...optOuts] }, preferredChannels: [...(preferredChannels ?? [])] };
  const ways = new Map<readonly Channel[], Way>();
  /** Most steps have the channels of the one before. */
  let last: { readonly channels: readonly Channel[]; readonly way: Way } = { channels: [], way: NO_WAY };
  return (step) => {
    const { audience, channels } = step;
    if (audience !== 'customer') return NO_WAY;
    if (channels === last.channels) return last.way;
    let way = ways.get(channels);
    if (way === undefined) {
      const [channel = null, ...otherChannels] = channelsOf(step, kind);
      ways.set(channels, (way = { channel, otherChannels }));
    }
    last = { channels, way };
    return way;
  };
}

/**
 * The ways that remain to reach a customer with a step, the best one first: those that the customer prefers, then the others.
 *
 * @param step - The step.
 * @param facts - What is known; checked.
 * @returns Ways of the step that the customer did not opt out of, each once.
 * @internal
 */
export function channelsOf({ channels }: Step, { permissions, preferredChannels }: Facts): readonly Channel[] {
  const optOuts = permissions?.optOuts ?? [];
  const preferred = preferredChannels ?? [];
  if (optOuts.length === 0 && preferred.length === 0) return channels;
  const open = channels.filter((channel) => !optOuts.includes(channel));
  const first = preferred.filter((channel, i) => open.includes(channel) && preferred.indexOf(channel) === i);
  return first.length === 0 ? open : [...first, ...open.filter((channel) => !first.includes(channel))];
}
