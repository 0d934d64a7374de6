/**
 * Numbers that carry a check: personal identity numbers of the Nordic countries, payment cards, bank accounts.
 *
 * @module
 */

/**
 * Tells whether digits could be a Swedish personal identity number or coordination number.
 *
 * @param text - Ten digits, or twelve with the century; a plus before the last four may stand.
 * @returns True where the date exists (the day of a coordination number is 60 higher) and the check digit is right.
 * @see Skatteverket, SKV 704: Personnummer; SKV 707: Samordningsnummer.
 * @internal
 */
export function isSwedishIdentity(text: string): boolean {
  const digits = text.replace('+', '');
  if (digits.length !== 10 && digits.length !== 12) return false;
  if (digits.length === 12 && !/^(?:1[89]|20)/.test(digits)) return false;
  const short = digits.slice(-10);
  const day = Number(short.slice(4, 6));
  return isDay(day > 60 ? day - 60 : day, Number(short.slice(2, 4))) && passesLuhn(short);
}

/**
 * Tells whether digits could be a Norwegian birth number or D-number.
 *
 * @param digits - Eleven digits.
 * @returns True where the date exists (the day of a D-number is 40 higher) and both check digits are right.
 * @see Skatteetaten, Fødselsnummer og D-nummer.
 * @internal
 */
export function isNorwegianIdentity(digits: string): boolean {
  if (digits.length !== 11) return false;
  const day = Number(digits.slice(0, 2));
  if (!isDay(day > 40 ? day - 40 : day, Number(digits.slice(2, 4)))) return false;
  const sumOf = (weights: readonly number[]): number =>
    weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
  return sumOf([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 && sumOf([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

/**
 * Tells whether digits could be a Danish CPR number.
 *
 * The check digit is not asked for: numbers without it are given out since 2007.
 *
 * @param digits - Ten digits.
 * @returns True where the date exists.
 * @see CPR-kontoret, Personnummeret i CPR-systemet.
 * @internal
 */
export const isDanishIdentity = (digits: string): boolean =>
  digits.length === 10 && isDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)));

/**
 * Tells whether ten digits have the check digit of the older Danish CPR numbers.
 *
 * @param digits - Ten digits.
 * @returns True where the weighted sum is a multiple of eleven.
 * @internal
 */
export const passesCprCheck = (digits: string): boolean =>
  [4, 3, 2, 7, 6, 5, 4, 3, 2, 1].reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;

/**
 * Tells whether a text could be a Finnish personal identity code.
 *
 * With a letter in it, no other number looks like it: then a mistyped one is taken for one too, whatever its last character.
 *
 * @param code - Six digits, the sign of the century (+, −, A to F, U to Y), three digits, a digit or a letter.
 * @returns True where the date exists, and either the last character is right or there is a letter.
 * @see Digital and Population Data Services Agency, Reform of personal identity code (the signs since 2023).
 * @internal
 */
export function isFinnishIdentity(code: string): boolean {
  if (!isDay(Number(code.slice(0, 2)), Number(code.slice(2, 4)))) return false;
  const digits = code.slice(0, 6) + code.slice(7, 10);
  return /[a-z]/i.test(code) || '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31] === code.slice(10);
}

/** A day that some year has. */
const isDay = (day: number, month: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);

/**
 * Tells whether digits could be the number of a payment card.
 *
 * @param digits - Digits.
 * @returns True for 13 to 19 digits, the first not 0, with a right check digit.
 * @see ISO/IEC 7812-1, Identification cards: numbering system.
 * @internal
 */
export const isCard = (digits: string): boolean =>
  digits.length >= 13 && digits.length <= 19 && !digits.startsWith('0') && passesLuhn(digits);

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}

/**
 * How many characters a bank account number of a country has.
 *
 * @param country - Two letters, upper case.
 * @returns The length of its IBAN; 0 where the country has none.
 * @see SWIFT, IBAN Registry (ISO 13616).
 * @internal
 */
export const ibanLength = (country: string): number => {
  const at = LENGTHS.indexOf(country);
  return at < 0 ? 0 : Number(LENGTHS.slice(at + 2, at + 4));
};

const LENGTHS = `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31
SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`;

/**
 * Tells whether a text is an IBAN.
 *
 * @param iban - Letters and digits, upper case, nothing between them.
 * @returns True where the length is that of the country and the remainder by 97 is 1.
 * @see ISO 13616-1, International bank account number; ISO/IEC 7064, mod 97-10.
 * @internal
 */
export function isIban(iban: string): boolean {
  if (iban.length !== ibanLength(iban.slice(0, 2))) return false;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
