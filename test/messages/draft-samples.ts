/**
 * What is known of a customer, in the four languages of the packs: as little and as much as a draft may say.
 */
import { enMessages } from '../../src/locale/en/messages.ts';
import { fiMessages } from '../../src/locale/fi/messages.ts';
import { nbMessages } from '../../src/locale/nb/messages.ts';
import { svMessages } from '../../src/locale/sv/messages.ts';
import {
  type Draft,
  type DraftId,
  type DraftPart,
  type Messages,
  COMMON_FIELDS,
  DRAFT_FIELDS,
  TEMPLATE_IDS,
} from '../../src/messages/drafts.ts';
import { renderTemplate } from '../../src/messages/render.ts';

type Values = Readonly<Record<string, string>>;

/** A pack with a value for every field that any of its drafts has. */
export type Pack = { readonly tag: string; readonly messages: Messages; readonly values: Values };

const shared = { until: '2026-10-30', by: '2026-11-12', phone: '+358 40 123 4567', link: 'https://shop.example/r/7' };

/** The packs, one sample each. */
export const PACKS: readonly Pack[] = [
  {
    tag: 'en',
    messages: enMessages,
    values: {
      ...shared,
      name: 'Emma',
      sender: 'Maria Lind',
      company: 'Kettle & Co',
      product: 'Moka 5',
      comment: 'The lid leaked from the first day.',
      offer: 'a new pot, sent today, and the postage back to you',
      cause: 'A seal from one delivery was too thin.',
      prevention: 'We check every seal before we pack.',
      plan: 'We are rewriting the instructions, with pictures.',
      suggestion: 'I bring you a new pot tomorrow and look at the old one.',
      solution: 'You got a new pot on Monday.',
      reason: 'Returns are possible for 30 days, and yours came after 52.',
      need: 'a lid that you can open with one hand',
      improvement: 'The new lid opens with one hand.',
      difference: 'A person answers your call within two minutes.',
      news: 'Repair evenings in our shop start in November.',
      answer: 'Yes, the seal fits the older model as well.',
    },
  },
  {
    tag: 'fi',
    messages: fiMessages,
    values: {
      ...shared,
      name: 'Kaisa',
      sender: 'Maria Lind',
      company: 'Kattila Oy',
      product: 'Moka 5',
      comment: 'Kansi vuoti ensimmäisestä päivästä alkaen.',
      offer: 'uusi keitin postitettuna jo tänään ja palautuskulut takaisin',
      cause: 'Yhdessä toimituksessa tiiviste oli liian ohut.',
      prevention: 'Tarkistamme jokaisen tiivisteen ennen pakkaamista.',
      plan: 'Kirjoitamme käyttöohjeen uudelleen ja lisäämme siihen kuvat.',
      suggestion: 'Tuon sinulle huomenna uuden keittimen ja katson vanhan.',
      solution: 'Sait uuden keittimen maanantaina.',
      reason: 'Palautusaika on 30 päivää, ja ostoksesta oli kulunut 52 päivää.',
      need: 'kansi, jonka saa auki yhdellä kädellä',
      improvement: 'Uuden kannen saa auki yhdellä kädellä.',
      difference: 'Puheluusi vastaa ihminen kahdessa minuutissa.',
      news: 'Korjausillat myymälässämme alkavat marraskuussa.',
      answer: 'Kyllä, tiiviste sopii myös vanhempaan malliin.',
    },
  },
  {
    tag: 'sv',
    messages: svMessages,
    values: {
      ...shared,
      name: 'Elin',
      sender: 'Maria Lind',
      company: 'Kittel AB',
      product: 'Moka 5',
      comment: 'Locket läckte från första dagen.',
      offer: 'en ny bryggare med posten i dag, och returfrakten tillbaka',
      cause: 'I en leverans var packningen för tunn.',
      prevention: 'Vi kontrollerar varje packning innan vi packar.',
      plan: 'Vi skriver om bruksanvisningen, med bilder.',
      suggestion: 'Jag kommer i morgon med en ny bryggare och tittar på den gamla.',
      solution: 'Du fick en ny bryggare i måndags.',
      reason: 'Returrätten gäller i 30 dagar, och det hade gått 52.',
      need: 'ett lock som går att öppna med en hand',
      improvement: 'Det nya locket öppnas med en hand.',
      difference: 'En människa svarar när du ringer, inom två minuter.',
      news: 'I november börjar våra reparationskvällar i butiken.',
      answer: 'Ja, packningen passar även den äldre modellen.',
    },
  },
  {
    tag: 'nb',
    messages: nbMessages,
    values: {
      ...shared,
      name: 'Kari',
      sender: 'Maria Lind',
      company: 'Kjele AS',
      product: 'Moka 5',
      comment: 'Lokket lakk fra første dag.',
      offer: 'en ny kanne i posten i dag, og returporto tilbake',
      cause: 'I én levering var pakningen for tynn.',
      prevention: 'Vi kontrollerer hver pakning før vi pakker.',
      plan: 'Vi skriver bruksanvisningen på nytt, med bilder.',
      suggestion: 'Jeg kommer i morgen med en ny kanne og ser på den gamle.',
      solution: 'Du fikk en ny kanne på mandag.',
      reason: 'Returfristen er 30 dager, og det hadde gått 52.',
      need: 'et lokk som kan åpnes med én hånd',
      improvement: 'Det nye lokket åpnes med én hånd.',
      difference: 'Et menneske svarer når du ringer, innen to minutter.',
      news: 'I november begynner reparasjonskveldene i butikken vår.',
      answer: 'Ja, pakningen passer også til den eldre modellen.',
    },
  },
];

/** The fields without which there is no draft. */
export const neededFields = (id: DraftId): string[] =>
  Object.entries({ ...COMMON_FIELDS, ...DRAFT_FIELDS[id] }).flatMap(([name, { optional }]) =>
    optional === true ? [] : [name],
  );

/** Writes a draft; a sample that does not fit is a fault of the test. */
export function written(template: Draft, values: Values): Readonly<Record<DraftPart, string>> {
  const result = renderTemplate(template, values, { zone: 'UTC' });
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(' '));
  return result.value.parts;
}

/** Every draft of a pack, written with as little or with as much as it may say. */
export const allWritten = (
  { messages, values }: Pack,
  known: 'least' | 'most',
): readonly { readonly id: DraftId; readonly parts: Readonly<Record<DraftPart, string>> }[] =>
  TEMPLATE_IDS.map((id) => {
    const least = Object.fromEntries(neededFields(id).map((name) => [name, values[name] as string]));
    return { id, parts: written(messages[id], known === 'least' ? least : values) };
  });
