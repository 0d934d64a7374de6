/**
 * Finnish, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/finnish';
import { type Language, languageOf } from '../language.ts';

/** Finnish, for themes: stop words, empty answers, clause words, stemmer. */
export const finnish: Language = /* @__PURE__ */ languageOf({
  tag: 'fi',
  stopWords: `
    minä mä minun mun minua mua minut minulla mulla minulle mulle minulta multa
    sinä sä sinun sun sinua sua sinulla sulla sinulle sulle hän hänen häntä hänelle hänellä
    me meidän meitä meillä meille te teidän teitä teillä teille teiltä he heidän heitä heillä heille heiltä
    se sen sitä siitä siinä siihen sillä sille siltä ne niitä niiden niin niistä niissä niihin niillä
    tämä tän tämän tää tätä tästä tässä tähän tällä nämä näitä näiden tuo tuon tuota nuo
    joka jonka jota josta jossa johon jolla jolle jotka joita joiden joissa mikä minkä mitä mistä missä mihin millä
    kuka kukaan joku jokin jotain jotakin mitään mikään itse kaikki kaiken kaikkea muu muut muita muuta
    olla olen oon olet oot on ole olemme olette ovat oli olin olit olimme olivat ollut olleet olisi olis olisin ois
    en et ei emme ette eivät eikä enkä älä voi voin voisi vois voisin pitää pitäisi pitäis täytyy saa sai saisi
    ja tai sekä eli että jotta koska kun ku jos vaikka mutta mut vaan vain kuin kuten niinku niinkuin
    no siis myös jo vielä enää nyt sitten sit aina ikinä koskaan edes ihan aivan liian todella tosi erittäin hyvin
    täällä tänne siellä sinne kanssa ilman ennen jälkeen mukaan asti saakka varten takia vuoksi lisäksi kautta
    kyllä ehkä noin juuri muuten kuitenkin silti kai taas ainakin paljon vähän enemmän yli
  `,
  noAnswers: `
    ei, en, ei ole, eipä, ei mitään, eipä mitään, ei mikään, ei mitään lisättävää, ei lisättävää, ei muuta, ei muuta lisättävää,
    ei kommenttia, ei kommentteja, ei kommentoitavaa, ei ole kommentoitavaa, ei mitään kommentoitavaa, ei kommentti,
    en osaa sanoa, en tiedä, emt, eos, e o s, en osaa vastata, en halua vastata, en vastaa, ei vastausta, ei vastattu,
    ei mielipidettä, ei erityistä, ei mitään erityistä, ei syytä, ei sanottavaa, ei ole sanottavaa, ei mitään sanottavaa,
    ei tietoa, tyhjä, kts edellinen, katso edellinen, sama kuin edellä,
    n a, na, ei oo, ei kai, ei kiitos, ei ole mitään, ei mitään muuta, ei muuta sanottavaa, ei ole mitään sanottavaa,
    ei ole kommentteja, ei ole kommenttia, en kommentoi, ei kommentoi, ei palautetta, ei perusteluja, ei perustelua,
    ei ole mielipidettä, ei ole vastausta, ei vastannut, en vastannut, en tiiä, en tiedä vielä, en ole varma, en muista,
    en keksi mitään, ei tule mieleen, ei tule mitään mieleen, ei erityistä syytä, ei mitään erikoista, ei erikoista,
    en osaa kommentoida, ei koske minua
  `,
  clauseWords: `
    mutta, mut, vaikka, tosin, kuitenkin, sen sijaan, toisaalta, silti, paitsi, valitettavasti, joskin, ikävä kyllä,
    vaikkakin, lukuun ottamatta, harmi, harmillisesti
  `,
  letters: `
    ä ö ää öö yy aa ii uu ee uo yö ie äi öi ui oi ai k kk tt ll ss nn hd lk y ssa$ ssä$ sta$ stä$ lla$ llä$ lle$ lta$ ltä$
    ksi$ tta$ ttä$ inen$ isen$ nut$ nyt$ vat$ vät$ een$ aan$ iin$ ään$ kin$ kaan$ kään$ in$ an$ än$ ta$ tä$ ut$ us$ ys$ a$ i$
    n$ jä ^vii ^hyv ^huon ^palv ^hint ^nope ^tuot ^asia ia$ ja$ va$ sa$ la$ ava$ ttu ttö kse utt ött upp upa aup oim eli ell
    ehd ais uks mia$ töö ^kau ^asiak ^tilau ^toim ^hen ^suos ^laat ^väär ^rik ^huo ^hal ^kall ^kaik
  `,
  stemmer,
});
