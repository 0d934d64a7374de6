/**
 * Comments of the embedded sample in Swedish.
 *
 * @module
 */
import type { Phrasebook } from './phrasebook.ts';

export const swedish: Phrasebook = {
  order: {
    promoter: [
      'Det tog fem minuter att beställa och jag hittade allt direkt.',
      'Webbutiken är tydlig och sökfunktionen hittar faktiskt rätt.',
      'Jättebra att man kan spara sin vanliga beställning.',
      'Bra priser, och mängdrabatten drogs av automatiskt.',
    ],
    passive: [
      'Webbutiken fungerar, men sökfunktionen kunde vara bättre.',
      'Priserna är okej, fast papper är lite dyrare än på andra ställen.',
      'Det var lätt att beställa när jag väl hittade rätt sida.',
      'Hyfsat sortiment, men vissa storlekar saknas.',
    ],
    detractor: [
      'Webbutiken loggade ut mig två gånger och varukorgen tömdes.',
      'Det går inte att se vad som faktiskt finns i lager.',
      'Priserna har höjts igen utan att någon sa något.',
      'Jag fick skriva in leveransadressen för tredje gången.',
    ],
  },
  delivery: {
    promoter: [
      'Allt kom redan nästa morgon, precis som utlovat.',
      'Chauffören bar in kartongerna ända till förrådet.',
      'Väl packat och ingenting saknades.',
      'Det är väldigt praktiskt att få ett sms före leveransen.',
    ],
    passive: [
      'Leveransen kom i tid, men en kartong var lite bucklig.',
      'Den kom fram, fast senare på dagen än vi hade hoppats.',
      'Det löste sig till slut, även om spårningen aldrig uppdaterades.',
      'Beställningen kom i två omgångar, vilket var lite oväntat.',
    ],
    detractor: [
      'Leveransen var fyra dagar försenad och ingen kunde förklara varför.',
      'Hälften av varorna saknades och resten var skadade.',
      'Chauffören ställde allt i regnet utanför fel dörr.',
      'Vi blev lovade leverans på tisdagen, men den kom först på fredagen.',
    ],
  },
  support: {
    promoter: [
      'Jag fick svar inom tio minuter och problemet löstes.',
      'Personen jag talade med visste precis vad som skulle göras.',
      'Vänligt, tålmodigt och snabbt bemötande.',
      'De skickade en ny vara samma dag utan krångel.',
    ],
    passive: [
      'Problemet löstes, men jag fick förklara det två gånger.',
      'Trevlig personal, men ganska lång väntetid i telefon.',
      'Jag fick hjälp till slut, efter att ha kopplats vidare en gång.',
      'Svaret var rätt, det tog bara lite lång tid.',
    ],
    detractor: [
      'Jag väntade fyrtio minuter i telefon och sedan bröts samtalet.',
      'Tre mejl och fortfarande inget svar på en enkel fråga.',
      'Kundtjänst frågade efter samma ordernummer om och om igen.',
      'Ingen tog ansvar för felet på vår faktura.',
    ],
  },
  incident: [
    'Vår beställning har legat på ert lager i två veckor.',
    'Lagret säger en sak och spårningen en annan, men några varor har vi inte fått.',
    'Vi fick köpa kaffe och papper i mataffären eftersom inget kom.',
    'Tredje nya leveransdatumet i rad, och fortfarande ingenting.',
  ],
  closing: {
    promoter: ['Tack så mycket!', 'Fortsätt så.', 'Jag har redan tipsat en kollega om er.'],
    passive: ['På det stora hela okej.', 'Inget större att klaga på.', 'Det kunde ha gått lite smidigare.'],
    detractor: ['Mycket besviken.', 'Vi tittar på andra leverantörer.', 'Snälla, rätta till det här.'],
  },
};
