/**
 * German, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/german';
import { type Language, languageOf } from '../language.ts';

/** German, for themes: stop words, empty answers, clause words, stemmer. */
export const german: Language = /* @__PURE__ */ languageOf({
  tag: 'de',
  stopWords: `
    ich mich mir mein meine meinen meinem meiner du dich dir dein deine er ihn ihm sein seine seinen seinem seiner
    sie ihr ihre ihren ihrem ihrer ihnen es wir uns unser unsere unseren unserer euch man sich selbst
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
    dieser diese dieses diesen diesem jeder jede jedes welche welcher wer was wen wem wo wie wann warum wieso
    bin bist ist sind war waren wäre wären gewesen wird werden wurde wurden worden würde würden
    habe hab hast hat haben hatte hatten hätte hätten gehabt kann können konnte konnten könnte könnten muss müssen musste
    soll sollte sollten will wollte wollen darf dürfen mag möchte
    nicht nichts nie niemand nix nur noch schon auch sehr so zu aber und oder denn weil dass daß wenn als ob damit bis
    während bevor nachdem obwohl da dann doch jedoch hier dort an am auf aus bei beim durch für gegen in im ins mit nach
    ohne über um unter von vom vor zum zur zwischen seit wegen trotz mehr viel viele wenig etwas alle alles allen
    andere anderen immer wieder mal ja gar ganz nun jetzt sonst daher deshalb also sowie weder nen leider
  `,
  noAnswers: `
    nein, nichts, nix, keine, keine angabe, keine angaben, k a, ka, keine antwort, keine ahnung, keine meinung, kein kommentar,
    keine kommentare, keine anmerkung, keine anmerkungen, keine bemerkung, keine bemerkungen, nichts hinzuzufügen,
    nichts weiter, nichts besonderes, nichts zu sagen, weiß nicht, weiss nicht, weiß ich nicht, ich weiß nicht,
    ich weiss nicht, unbekannt, nicht beantwortet, nicht zutreffend, entfällt, möchte ich nicht sagen, siehe oben, s o,
    n a, na, nein danke, ohne angabe, o a, nichts anzumerken, nichts zu ergänzen, nichts zu bemerken, nichts bestimmtes,
    nichts spezielles, nichts weiteres, kein besonderer grund, keine besonderen gründe, kein grund, keine gründe,
    keine ergänzungen, keine weiteren anmerkungen, keine rückmeldung, keine aussage, fällt mir nichts ein,
    mir fällt nichts ein, kann ich nicht sagen, kann ich nicht beurteilen, bin mir nicht sicher, unsicher, weiss ich nicht,
    weiß es nicht, nicht geantwortet, hat nicht geantwortet, keine lust, trifft nicht zu
  `,
  clauseWords: `
    aber, jedoch, allerdings, obwohl, obgleich, sondern, dagegen, hingegen, außer, leider, trotzdem, dennoch, wobei, während,
    obschon, trotz, andererseits, abgesehen von, schade dass, nur dass
  `,
  letters: `
    ä ö ü ß w k sch ch cht ung$ ungen$ keit$ heit$ lich lich$ isch ich ein ei eu äu au ie pf tz ck ^ge ^ver ^be ^zu en$ er$
    ern$ em$ st$ ig$ ier ss st sp mm nd$ ste$ te$ tte$ zu z ^un ^ein ^aus ^gut ^schnell ^schlecht ^freundlich ^preis ^liefer
    ^kunde icht$ ert$ ige$ iger$ che$ cher ter$ ten$ ben$ gen$ mmen ange uft auf aus itz eit ewi ^kauf ^nett ^bestell ^ware
    ^war ^essen ^teuer ^lang ^warte ^zuver ^empf ^kompet ^qualit ^bequem ^mitarb ^immer ^alles ^gün
  `,
  stemmer,
});
