/**
 * Examples to start from: an agreed response to a theme, a make-good for an error that hit many, and a refusal with a way out.
 *
 * @module
 */
import type { MakeGood, Overlay, ThemeResponse } from './playbook.ts';

/** A taxi company on the theme `late-driver`: one free ride, the same for everybody. */
export const exampleThemeResponse: ThemeResponse = {
  offer: { kind: 'free-ride', amount: 1 },
  template: 'standard-theme-response',
  origin: 'source',
};

/** A discount code for 24 hours failed: everybody affected gets a new one for 48 hours, before they complain. */
export const exampleMakeGood: MakeGood = {
  offer: { kind: 'discount-code', amount: 1 },
  originalHours: 24,
  replacementHours: 48,
  origin: 'source',
};

/**
 * A refund is asked for after the 30 days for returns: no refund, an apology for the misunderstanding, a calm explanation,
 * and a discount code for the next purchase instead. The tag `return-window` says that the days are over.
 */
export const exampleRefusal: Overlay = {
  id: 'return-window-passed',
  when: {
    all: [
      { field: 'category', op: 'is', value: 'detractor' },
      { field: 'requestRefused', op: 'is', value: true },
      { field: 'tags', name: 'return-window', op: 'is', value: 'passed' },
    ],
  },
  do: [
    { op: 'remove', step: 'compensate' },
    { op: 'set', step: 'offer-alternative', patch: { options: ['discount-code'] } },
  ],
  origin: 'source',
};
