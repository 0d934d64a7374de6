/**
 * Norwegian Nynorsk, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/norwegian';
import { type Language, languageOf } from '../language.ts';

/** Norwegian Nynorsk, for themes: stop words, empty answers, clause words, stemmer (that of Bokmål). */
export const nynorsk: Language = /* @__PURE__ */ languageOf({
  tag: 'nn',
  stopWords: `
    eg meg min mi mitt mine du deg din di ditt dine han hans ho henne hennar den det dei deira
    me vi oss vår vårt våre de dykk dykkar man ein ei eit seg sin si sitt sine sjølv sjølve
    denne dette desse slik slikt slike kven kva kvar kvifor korleis kor som her der hit dit
    er var vore vere vera blir blei bli vert vart verte vorte har hadde ha hatt kan kunne kunna skal skulle må måtte
    får fekk få fått vil ville bør burde gjer gjorde gjere gjort
    ikkje aldri ingen inga inkje ingenting nokon noko nokre alle alt all kvart annan anna andre same
    mykje meir mest mange fleire litt og eller men utan for at å så då når om fordi medan før etter til frå på i
    inn ut av med mot ved hos over under mellom gjennom opp ned sidan enn òg også berre allereie enno framleis alltid
    no igjen att likevel difor derfor både anten verken veldig svært ganske jo vel nok heilt altså visst
    hjå korkje gjera elles kanskje imot innan ifrå heller
  `,
  noAnswers: `
    nei, ingen, ingenting, inkje, ingenting å leggje til, ingenting å legge til, ikkje noko, ikkje noko spesielt,
    ingen kommentar, ingen kommentarar, ikkje svar, ikkje svart, ingen svar, ingen meining, veit ikkje, veit ikkje heilt,
    eg veit ikkje, ikkje sikker, vil ikkje svare, ønskjer ikkje å svare, kan ikkje svare, ikkje aktuelt, ikkje relevant,
    inkje å leggje til, inga meining, inga formeining, ingenting å seie, sjå over, same som over,
    n a, na, nei takk, ikkje noko meir, ingenting meir, ingenting spesielt, ikkje noko å leggje til, ikkje noko å legge til,
    ikkje noko å seie, ikkje noko svar, inkje svar, svara ikkje, ikkje svara, har ikkje svart, har ikkje svara,
    har inga meining, usikker, hugsar ikkje, kjem ikkje på noko, ingen spesiell grunn, ingen grunn, inga tilbakemelding,
    veit ikkje enno, ikkje oppgitt, aner ikkje
  `,
  clauseWords: `
    men, likevel, derimot, imidlertid, sjølv om, trass i, bortsett frå, unnateke, dessverre, diverre, medan,
    sjølvom, på trass, unntatt, synd at
  `,
  letters: `
    ø å æ k y j v øy ei au gj kj skj tj kv eig eik ein eir eis eit eiv aus jø øk øt øp øv øn åp je$ kje$ gje$ lje$ tje$ ane$
    arane$ ar$ arar$ ast$ leg$ lege$ eleg leg heit$ heita$ nad$ naden$ dom$ inga$ ingar$ ande$ skap$ sjon kk$ tt$ ll$ nn$ ss$
    gg$ pp$ dde$ ert$ erte$ tte$ ut$ ^ut a$ en$ et$ er$ ær ^bra ^god ^rask ^treg ^lett ^dårleg ^hjelp ^vanskeleg ^lever
    ^butikk ^fungere ^fornøgd ^veke ^vente ^grei ^tilbod ^pris ^heim jer$ øyr ikkj eleg$ ege$ ^bes ^billeg ^ven ^kunde
    ^tilset ^heile ^alle ^feil ^hyggel ^folk ^tek$ ^pålit ^ubruk ^mat$ ^maten ^kjø ^bestill gt$ ^stem skt$ ^sjå$ ^hjå$ ^kval
    ^heil kkj ^tid ^be ^problem$
  `,
  stemmer,
});
