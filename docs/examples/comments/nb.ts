/**
 * Comments of the embedded sample in Norwegian (bokmål).
 *
 * @module
 */
import type { Phrasebook } from './phrasebook.ts';

export const norwegian: Phrasebook = {
  order: {
    promoter: [
      'Det tok fem minutter å bestille, og jeg fant alt med en gang.',
      'Nettbutikken er oversiktlig, og søket finner faktisk det jeg leter etter.',
      'Veldig greit at man kan lagre den faste bestillingen.',
      'Gode priser, og kvantumsrabatten kom automatisk.',
    ],
    passive: [
      'Nettbutikken fungerer, men søket kunne vært bedre.',
      'Prisene er greie, men papir er litt dyrere enn andre steder.',
      'Det var lett å bestille da jeg først fant riktig side.',
      'Greit utvalg, selv om noen størrelser mangler.',
    ],
    detractor: [
      'Nettbutikken logget meg ut to ganger, og handlekurven ble tømt.',
      'Det er umulig å se hva som faktisk er på lager.',
      'Prisene har gått opp igjen uten at noen sa fra.',
      'Jeg måtte skrive inn leveringsadressen for tredje gang.',
    ],
  },
  delivery: {
    promoter: [
      'Alt kom allerede neste morgen, akkurat som lovet.',
      'Sjåføren bar eskene helt inn på lageret.',
      'Godt pakket, og ingenting manglet.',
      'Det er veldig nyttig å få en SMS før leveringen.',
    ],
    passive: [
      'Leveringen kom i tide, men en av eskene var litt bulkete.',
      'Den kom frem, bare senere på dagen enn vi hadde håpet.',
      'Det ordnet seg til slutt, selv om sporingen aldri ble oppdatert.',
      'Bestillingen kom i to omganger, noe som var litt uventet.',
    ],
    detractor: [
      'Leveringen var fire dager forsinket, og ingen kunne si hvorfor.',
      'Halve bestillingen manglet, og resten var ødelagt.',
      'Sjåføren satte alt i regnet utenfor feil dør.',
      'Vi ble lovet levering på tirsdag, men den kom først på fredag.',
    ],
  },
  support: {
    promoter: [
      'Jeg fikk svar i løpet av ti minutter, og problemet ble løst.',
      'Hun jeg snakket med på telefonen, visste nøyaktig hva som måtte gjøres.',
      'Hyggelig, tålmodig og rask betjening.',
      'De sendte en ny vare samme dag uten noe styr.',
    ],
    passive: [
      'Problemet ble løst, men jeg måtte forklare det to ganger.',
      'Hyggelige folk, men ganske lang ventetid på telefon.',
      'Jeg fikk hjelp til slutt, etter å ha blitt satt over én gang.',
      'Svaret var riktig, det tok bare litt lang tid.',
    ],
    detractor: [
      'Jeg ventet i førti minutter på telefonen, og så ble samtalen brutt.',
      'Tre e-poster og fortsatt ikke noe svar på et enkelt spørsmål.',
      'Kundeservice spurte om det samme ordrenummeret om og om igjen.',
      'Ingen tok ansvar for feilen på fakturaen vår.',
    ],
  },
  incident: [
    'Bestillingen vår har stått på lageret deres i to uker.',
    'Lageret sier én ting og sporingen noe annet, men varene har vi ikke fått.',
    'Vi måtte kjøpe kaffe og papir i matbutikken fordi ingenting kom.',
    'Tredje nye leveringsdato på rad, og fortsatt ingenting.',
  ],
  closing: {
    promoter: ['Tusen takk!', 'Fortsett sånn.', 'Jeg har allerede anbefalt dere til en kollega.'],
    passive: ['Alt i alt greit.', 'Ikke så mye å klage på.', 'Det kunne gått litt smidigere.'],
    detractor: ['Veldig skuffende.', 'Vi ser etter andre leverandører.', 'Vær så snill å ordne opp i dette.'],
  },
};
