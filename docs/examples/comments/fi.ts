/**
 * Comments of the embedded sample in Finnish.
 *
 * @module
 */
import type { Phrasebook } from './phrasebook.ts';

export const finnish: Phrasebook = {
  order: {
    promoter: [
      'Tilaaminen vei viisi minuuttia ja kaikki löytyi heti.',
      'Verkkokauppa on selkeä ja haku löytää oikeat tuotteet.',
      'Tosi kätevää, että vakiotilauksen voi tallentaa valmiiksi.',
      'Hinnat ovat kohdallaan ja määräalennus tuli automaattisesti.',
    ],
    passive: [
      'Verkkokauppa toimii, mutta haku voisi olla parempi.',
      'Hinnat ovat ihan ok, paperi tosin maksaa vähän enemmän kuin muualla.',
      'Tilaaminen sujui, kun ensin löysin oikean sivun.',
      'Valikoima on kohtuullinen, joskin joitakin kokoja puuttuu.',
    ],
    detractor: [
      'Verkkokauppa kirjasi minut ulos kahdesti ja ostoskori tyhjeni.',
      'Sivuilta ei näe mitenkään, mitä varastossa oikeasti on.',
      'Hinnat nousivat taas, eikä siitä kerrottu mitään.',
      'Jouduin syöttämään toimitusosoitteen jo kolmatta kertaa.',
    ],
  },
  delivery: {
    promoter: [
      'Tavarat tulivat heti seuraavana aamuna, juuri niin kuin luvattiin.',
      'Kuljettaja kantoi laatikot varastoon asti.',
      'Kaikki oli pakattu huolella, eikä mitään puuttunut.',
      'Tekstiviesti ennen toimitusta on todella hyödyllinen.',
    ],
    passive: [
      'Toimitus tuli ajallaan, mutta yksi laatikko oli vähän lytyssä.',
      'Perille tuli, tosin myöhemmin päivällä kuin toivoimme.',
      'Lopulta kaikki meni hyvin, vaikka seurantasivu ei päivittynyt.',
      'Tilaus tuli kahdessa erässä, mikä oli pieni yllätys.',
    ],
    detractor: [
      'Toimitus oli neljä päivää myöhässä, eikä kukaan osannut sanoa miksi.',
      'Puolet tilauksesta puuttui ja loput olivat vaurioituneet.',
      'Kuljettaja jätti kaiken sateeseen väärän oven taakse.',
      'Meille luvattiin tiistai, mutta tavarat tulivat vasta perjantaina.',
    ],
  },
  support: {
    promoter: [
      'Sain vastauksen kymmenessä minuutissa ja ongelma ratkesi.',
      'Puhelimessa ollut asiakaspalvelija tiesi heti, mitä tehdä.',
      'Ystävällistä, kärsivällistä ja nopeaa palvelua.',
      'Uusi tuote lähetettiin samana päivänä ilman turhia kyselyjä.',
    ],
    passive: [
      'Ongelma ratkesi, mutta jouduin selittämään asian kahteen kertaan.',
      'Kohteliasta väkeä, puhelimessa joutui vain jonottamaan melko kauan.',
      'Sain lopulta apua, kun puhelu oli ensin siirretty toiselle.',
      'Vastaus oli oikea, se vain tuli aika hitaasti.',
    ],
    detractor: [
      'Jonotin puhelimessa neljäkymmentä minuuttia ja sitten linja katkesi.',
      'Kolme sähköpostia, eikä vieläkään vastausta yksinkertaiseen kysymykseen.',
      'Asiakaspalvelu kysyi samaa tilausnumeroa yhä uudelleen.',
      'Kukaan ei ottanut vastuuta laskussamme olleesta virheestä.',
    ],
  },
  incident: [
    'Tilauksemme on seissyt varastossanne jo kaksi viikkoa.',
    'Varasto sanoo yhtä ja seuranta toista, mutta tavaraa ei näy.',
    'Kahvit ja paperit piti hakea lähikaupasta, koska mitään ei tullut.',
    'Jo kolmas uusi toimituspäivä, eikä vieläkään mitään.',
  ],
  closing: {
    promoter: ['Kiitos!', 'Jatkakaa samaan malliin.', 'Olen jo suositellut teitä työkaverille.'],
    passive: ['Kaiken kaikkiaan ihan ok.', 'Ei sen suurempaa valittamista.', 'Voisi olla vähän sujuvampaa.'],
    detractor: ['Todella pettynyt olo.', 'Harkitsemme toista toimittajaa.', 'Laittakaa tämä kuntoon.'],
  },
};
