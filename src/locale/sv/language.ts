/**
 * Swedish, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/swedish';
import { type Language, languageOf } from '../language.ts';

/** Swedish, for themes: stop words, empty answers, clause words, stemmer. */
export const swedish: Language = /* @__PURE__ */ languageOf({
  tag: 'sv',
  stopWords: `
    jag mig mej min mitt mina du dig dej din ditt dina han honom hans hon henne hennes hen
    den det dess de dem dom deras vi oss vår vårt våra ni er ert era man en ett sig sej sin sitt sina själv
    detta denna dessa här där dit hit vem vilka vilken vilket vad vars som
    är var varit vara vore blir blev bli blivit har hade ha haft kan kunde kunna ska skall skulle måste
    får fick få fått vill ville bör borde gör gjorde göra
    inte ej icke aldrig ingen inget inga ingenting någon nån något nåt några nåra all allt alla varje annan annat andra
    samma sådan sådana sånt mycket mer mest många fler flera lite
    och eller men utan för att så då när om eftersom därför medan innan efter till från på i in ur av med mot vid hos
    över under mellan genom kring inom upp ner ut sedan sen än också även bara redan ännu fortfarande alltid nu igen
    dock nog väl ju hur varför både antingen varken samt trots åt väldigt ganska alltså å
  `,
  noAnswers: `
    nej, inget, inga, ingenting, inget att tillägga, ingenting att tillägga, inget särskilt, inget speciellt, inget mer,
    ingen kommentar, inga kommentarer, inget svar, ej svar, ingen åsikt, ingen uppfattning, inga synpunkter, ingen aning,
    vet ej, vet inte, vet inte riktigt, jag vet inte, kan inte svara, kan ej svara, vill inte svara, vill ej svara,
    ej aktuellt, ej relevant, e t, inget att säga, inget att kommentera, ej besvarad, inte svarat, se ovan, samma som ovan,
    n a, na, nä, nej tack, inget alls, inget mer att tillägga, inget annat, ingenting särskilt, ingenting speciellt,
    ingen särskild anledning, ingen speciell anledning, ingen anledning, har ingen åsikt, har inga synpunkter,
    inget att anmärka, inget att svara, ingen feedback, svarade inte, svarade ej, har inte svarat, osäker, minns inte,
    kan inte säga, kommer inte på något, vill inte kommentera, vet inte än, inte aktuellt, inte relevant, inte tillämpligt
  `,
  clauseWords: `
    men, dock, däremot, fastän, även om, trots att, förutom, tyvärr, å andra, emellertid, medan, utom,
    trots, ändå, bortsett från, synd att
  `,
  letters: `
    å ä ö k y j v ck är än äl äv äm ät äg äs ör ög ön öv öj öp kv tj sj ade$ ad$ at$ ande$ erat$ erad$ era$ ning$ ningen$ ar$
    or$ na$ orna$ arna$ erna$ iga$ liga$ ig$ lig$ igt$ ligt$ skt$ het$ heten$ else$ elser$ tion tionen$ skap$ xt kt$ tt$ ll$
    nn$ ss$ dd a$ ka$ ta$ en$ et$ er$ ^bra ^snabb ^dålig ^enkel ^svår ^trevlig ^hjälp ^leverans ^vänlig ^lätt ^nöjd ck$ ör$
    örj ått ävl ött ygg kän ^kund ^vara ^allt ^bäst ^alltid ^billig ^dyr ^maten ^rekom ^beta ^pris ^kvalit ^mat$ ^hela$
    ^pålit ^tar$ ^tid ^be ^problem$
  `,
  stemmer,
});
