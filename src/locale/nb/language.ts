/**
 * Norwegian Bokmål, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/norwegian';
import { type Language, languageOf } from '../language.ts';

/** Norwegian Bokmål, for themes: stop words, empty answers, clause words, stemmer. */
export const bokmal: Language = /* @__PURE__ */ languageOf({
  tag: 'nb',
  stopWords: `
    jeg meg min mi mitt mine du deg din di ditt dine han ham hans hun henne hennes den det dens dets de dem deres
    vi oss vår vårt våre dere man en ei et seg sin si sitt sine selv denne dette disse slik slikt slike
    hvem hva hvilken hvilket hvilke som her der hit dit hvor hvorfor hvordan
    er var vært være blir ble blitt bli har hadde ha hatt kan kunne kunnet skal skulle må måtte
    får fikk få fått vil ville bør burde gjør gjorde gjøre
    ikke aldri ingen intet ingenting noen noe alle alt all hver hvert annen annet andre samme
    mye mer mest mange flere litt og eller men uten for at å så da når hvis om fordi mens før etter til fra på i
    inn ut av med mot ved hos over under mellom gjennom opp ned siden enn også bare allerede ennå fortsatt alltid
    nå igjen likevel derfor både enten verken fremdeles veldig svært ganske kun jo vel nok helt altså
    ettersom imot innen ellers kanskje
  `,
  noAnswers: `
    nei, ingen, ingenting, ingenting å tilføye, ingenting å legge til, ikke noe, ikke noe spesielt, ingenting spesielt,
    ingen kommentar, ingen kommentarer, ikke svar, ikke svart, ingen svar, intet svar, ubesvart, ingen mening,
    ingen formening, vet ikke, vet ikke helt, jeg vet ikke, ikke sikker, vil ikke svare, ønsker ikke å svare,
    kan ikke svare, ikke aktuelt, ikke relevant, intet å tilføye, intet, ingen anelse, ingenting å si, se over, samme som over,
    n a, na, nei takk, ikke noe mer, ingenting mer, ikke noe å tilføye, ikke noe å legge til, ikke noe å si, ikke noe svar,
    ikke besvart, svarte ikke, har ikke svart, har ingen mening, har ingen kommentar, usikker, er ikke sikker, husker ikke,
    kommer ikke på noe, vet ikke ennå, ingen spesiell grunn, ingen grunn, ingen spesielle, ingen tilbakemelding, vil ikke si,
    ikke oppgitt
  `,
  clauseWords: `
    men, likevel, derimot, imidlertid, selv om, til tross, bortsett fra, unntatt, dessverre, mens,
    selvom, på tross, allikevel, synd at
  `,
  letters: `
    ø å æ k y j v øy ei gj kj skj tj øk øt øp åp uke ake$ åke øke ike$ uk$ ak$ ok$ ek$ ut$ ^ut ap$ skap$ kk$ tt$ ll$ nn$ ss$
    gg$ pp$ dde$ sjon het$ heten$ heter$ ert$ erte$ ene$ ende$ else$ elser$ ig$ lig$ elig$ ning$ ær tte$ ett$ itt$ en$ et$
    er$ ^bra ^god ^rask ^treg ^enkel ^dårlig ^hyggelig ^hjelp ^vanskelig ^levert ^lever ^butikk ^fungere ^fornøyd ^veldig
    ^vente ^verdi ^grei ^tilbud ^uke ^pris etten ukt kke$ itte$ ^best ^billig ^behag ^venn ^kunde ^ansat ^ventet ^anbef
    ^pålit ^ødel ^ubruk ^vent ^uhøf ^folk ^varer ^tar$ ^feil ^matk ^mat$ ^maten ^kval ^kjø ^bestill ^betal gt$ ^stem jer$
    ingen$ ^hele$ lige$ skt$ ^verdt ^tid ^be ^problem$ ^problemer$
  `,
  stemmer,
});
