/**
 * Dutch, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/dutch';
import { type Language, languageOf } from '../language.ts';

/** Dutch, for themes: stop words, empty answers, clause words, stemmer. */
export const dutch: Language = /* @__PURE__ */ languageOf({
  tag: 'nl',
  stopWords: `
    ik mij me mijn m n jij je jou jouw u uw hij hem zijn zij ze haar het t wij we ons onze jullie hun hen zich zelf men
    de een deze dit die dat er hier daar waar wie wat welke welk hoe waarom wanneer
    ben bent is was waren geweest word wordt worden werd werden geworden heb hebt heeft hebben had hadden gehad
    kan kun kunt kunnen kon konden zal zult zullen zou zouden moet moeten moest moesten mag mogen wil willen wilde
    doe doet doen deed gaat gaan ging niet geen niets nooit niemand nergens en of maar want dus om omdat als dan toen terwijl
    hoewel zodat aan af bij binnen buiten door in met na naar naast onder op over per sinds te tegen ten ter tot tussen
    uit van vanaf via voor zonder ook nog al wel toch zeer heel erg veel weinig meer meest minder alle alles allemaal
    andere ander iets iemand elke elk ieder iedere zo zoals nu weer altijd steeds alleen reeds eens even ooit daarom
    echter eigenlijk vaak soms ff
    niks hierbij vanwege tijdens zodra
  `,
  noAnswers: `
    nee, geen, niets, niks, n v t, nvt, geen commentaar, geen opmerking, geen opmerkingen, geen antwoord, geen mening,
    geen idee, geen reden, niets toe te voegen, niks toe te voegen, niets te melden, niets bijzonders, niet van toepassing,
    weet niet, weet ik niet, ik weet het niet, ik weet niet, weet het niet, wil ik niet zeggen, niet beantwoord, niet ingevuld,
    geen toelichting, geen bijzonderheden, zie boven, zie hierboven,
    n a, na, nee bedankt, nee hoor, geen verdere opmerkingen, geen verdere toelichting, geen specifieke reden,
    geen bepaalde reden, geen bijzondere reden, geen reactie, niets te zeggen, niks te zeggen, niets speciaals,
    niks bijzonders, niets aan toe te voegen, zou het niet weten, zou ik niet weten, geen flauw idee, kan ik niet zeggen,
    kan ik niet beoordelen, onbekend, niet zeker, weet ik niet meer, niet geantwoord, heeft niet geantwoord, wil niet zeggen,
    wil niet antwoorden
  `,
  clauseWords: `
    maar, echter, hoewel, ondanks, daarentegen, toch, helaas, behalve, terwijl, alhoewel, desondanks,
    jammer dat, niettemin, desalniettemin, anderzijds, afgezien van, ook al
  `,
  letters: `
    ij aa ee oo uu oe ui eu ou ie w k z sch cht ch ^ge ^ver ^be ^ont en$ lijk lijk$ heid$ ing$ tie$ eel aar aar$ oor eer eer$
    ijn ijk iet je$ tje$ aal ^voor vr ^zw kw gg ng$ ww ^z ^v dt$ erd$ eld$ aan$ eden$ ^uit ld ^goed ^snel ^slecht ^prijs
    ^klant ^lever rs$ ers$ erk ern oop ^mens ^werk ^kap ^aang ^kam ^schoo ^betr ^verk ^mede ^wink ^bestel ^kwal ^behu ^duur
    ^lang ^rij ^kost ^alles ^afge zam ^leuk ^ontv lle$ ^hele$ ingen$
  `,
  stemmer,
});
