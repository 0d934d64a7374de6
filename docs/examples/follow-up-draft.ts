/**
 * The drafted message of an action, in the customer's language where there is one; what is not known shows as a gap.
 *
 * @module
 */
import { type Locale } from 'npskit';
import { enMessages } from 'npskit/locale/en';
import { fiMessages } from 'npskit/locale/fi';
import { nbMessages } from 'npskit/locale/nb';
import { svMessages } from 'npskit/locale/sv';
import {
  CHANNEL_PARTS,
  type Draft,
  type DraftPart,
  type PlannedAction,
  TEMPLATE_IDS,
  chooseTemplate,
  isDraftId,
  renderTemplate,
} from 'npskit/playbook';
import type { DRAFT_FIELD_NAMES } from './follow-up-words.ts';

const DRAFTS: readonly Draft[] = [enMessages, fiMessages, svMessages, nbMessages].flatMap((messages) =>
  TEMPLATE_IDS.map((id) => messages[id]),
);

/** The name of a field. */
type FieldName = (typeof DRAFT_FIELD_NAMES)[number];

/** A piece of a message: text, or the place of something that somebody still has to say. */
export type DraftPiece = { readonly text: string } | { readonly gap: FieldName };

/** A message that somebody looks over, completes and sends. */
export type DraftedMessage = {
  /** Its language. */
  readonly locale: string;
  readonly parts: readonly { readonly part: DraftPart; readonly pieces: readonly DraftPiece[] }[];
  /** What has to be filled in. */
  readonly gaps: readonly FieldName[];
  /** What is not known and does without. */
  readonly omitted: readonly FieldName[];
};

/** Two characters that no text of the world uses; they mark gaps on their way through the template. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/**
 * Drafts the message of an action.
 *
 * @param action - An action for the customer.
 * @param values - What is known, by the names of fields.
 * @param languages - The languages in the order of preference, and the zone of moments.
 * @returns The message; null where the action has no draft.
 */
export function draftFor(
  { template, channel }: PlannedAction,
  values: Readonly<Record<string, string>>,
  {
    languages,
    locale,
    zone,
  }: { readonly languages: readonly string[]; readonly locale: Locale; readonly zone: string },
): DraftedMessage | null {
  if (!isDraftId(template) || channel === null) return null;
  const chosen = chooseTemplate(DRAFTS, { id: template, locales: [...languages, locale.tag] });
  if (!chosen.ok) return null;
  const draft = chosen.value;
  const known = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.replaceAll(OPEN, '').replaceAll(CLOSE, '')]),
  );
  const first = renderTemplate(draft, known, { zone });
  const gaps = first.ok ? [] : first.issues.map(({ path: [name] }) => name as FieldName);
  const filled = Object.fromEntries(gaps.map((name) => [name, `${OPEN}${name}${CLOSE}`]));
  const result = first.ok ? first : renderTemplate(draft, { ...known, ...filled }, { zone });
  if (!result.ok) return null;
  const { parts, omitted } = result.value;
  const shown = CHANNEL_PARTS[channel].map((part) => ({ part, pieces: piecesOf(parts[part]) }));
  // Notes for a call name nobody who writes; only what the parts of this channel would say is missing.
  const isMissing = (name: string): boolean => shown.some(({ part }) => draft.parts[part].text.includes(`{{${name}}}`));
  return {
    locale: draft.locale,
    parts: shown,
    gaps: gaps.filter(isMissing),
    omitted: omitted.filter(isMissing) as FieldName[],
  };
}

/** Text and gaps in turn. */
const piecesOf = (text: string): DraftPiece[] =>
  text
    .split(OPEN)
    .flatMap((piece, i): DraftPiece[] => {
      if (i === 0) return [{ text: piece }];
      const [gap, rest = ''] = piece.split(CLOSE);
      return [{ gap: gap as FieldName }, { text: rest }];
    })
    .filter((piece) => 'gap' in piece || piece.text !== '');
