/**
 * What a segment is called in a text.
 *
 * @module
 */
import type { Locale } from '../locale/locale.ts';
import { HIDDEN_SEGMENTS } from './before-after.ts';
import { OTHER_SEGMENTS } from './disclose.ts';
import type { Segment } from './segment.ts';

/** How a segment is named. */
export type SegmentLabelOptions = {
  /** The language pack. */
  readonly locale: Locale;
  /** The tags in the order in which their values are to be named. @defaultValue the order of the segment's own */
  readonly by?: readonly string[];
};

/**
 * Names a segment for a reader: the values of its tags, with words for a missing one and for segments that were added up.
 *
 * Values are as they came: escape the text for where it goes.
 *
 * @param segment - A segment of any reading.
 * @param options - The language, and the order of the values.
 * @returns The values side by side; the word for everybody for a segment without tags.
 * @example
 * segmentLabel(segmentOf({ country: 'FI', plan: null }), { locale: en }) // => 'FI · (not given)'
 * segmentLabel(OTHER_SEGMENTS, { locale: en }) // => '(small segments together)'
 */
export function segmentLabel(segment: Segment, { locale: { phrases }, by }: SegmentLabelOptions): string {
  if (segment.key === OTHER_SEGMENTS.key) return phrases['segments.other']({});
  if (segment.key === HIDDEN_SEGMENTS.key) return phrases['segments.hidden']({});
  const values = (by ?? Object.keys(segment.by)).map((tag) =>
    Object.hasOwn(segment.by, tag) ? segment.by[tag] : null,
  );
  return values.length === 0
    ? phrases['segments.everybody']({})
    : values.map((value) => value ?? phrases['segments.missing']({})).join(' · ');
}
