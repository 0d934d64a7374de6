/**
 * All languages of the library; without files, so that a page can load it.
 *
 * @module
 */
import { danish } from '../../src/locale/da/language.ts';
import { german } from '../../src/locale/de/language.ts';
import { english } from '../../src/locale/en/language.ts';
import { spanish } from '../../src/locale/es/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { french } from '../../src/locale/fr/language.ts';
import { italian } from '../../src/locale/it/language.ts';
import type { Language } from '../../src/locale/language.ts';
import { bokmal } from '../../src/locale/nb/language.ts';
import { dutch } from '../../src/locale/nl/language.ts';
import { nynorsk } from '../../src/locale/nn/language.ts';
import { portuguese } from '../../src/locale/pt/language.ts';
import { swedish } from '../../src/locale/sv/language.ts';

/** All languages of the library. */
export const LANGUAGES: readonly Language[] = [
  english,
  finnish,
  swedish,
  bokmal,
  nynorsk,
  danish,
  german,
  french,
  spanish,
  dutch,
  portuguese,
  italian,
];
