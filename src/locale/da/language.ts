/**
 * Danish, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/danish';
import { type Language, languageOf } from '../language.ts';

/** Danish, for themes: stop words, empty answers, clause words, stemmer. */
export const danish: Language = /* @__PURE__ */ languageOf({
  tag: 'da',
  stopWords: `
    jeg mig min mit mine du dig din dit dine han ham hans hun hende hendes den det dens dets de dem deres
    vi os vor vores i jer jeres man en et sig sin sit sine selv denne dette disse sådan sådant sådanne
    hvem hvad hvilken hvilket hvilke som her der hvor hvorfor hvordan hvornår
    er var været være bliver blev blevet blive har havde have haft kan kunne kunnet skal skulle må måtte
    får fik få fået vil ville bør burde gør gjorde gøre
    ikke aldrig ingen intet ingenting nogen noget nogle alle alt al hver hvert anden andet andre samme
    meget mere mest mange flere lidt og eller men uden for at så da når hvis om fordi mens før efter til fra på
    ind ud af med mod ved hos over under mellem gennem op ned siden end også bare kun allerede endnu stadig altid
    nu igen dog derfor både enten hverken ret helt jo vel nok lige blot altså ad
  `,
  noAnswers: `
    nej, ingen, intet, ingenting, intet at tilføje, ikke noget, ikke noget at tilføje, ikke noget særligt, ikke noget specielt,
    ingen kommentar, ingen kommentarer, intet svar, ikke svar, ikke svaret, ikke besvaret, ubesvaret, ingen mening,
    ingen holdning, ved ikke, ved det ikke, det ved jeg ikke, jeg ved ikke, jeg ved det ikke, ikke sikker,
    ønsker ikke at svare, vil ikke svare, kan ikke svare, ikke relevant, ikke aktuelt, ingen bemærkninger, ingen anelse,
    intet at bemærke, intet særligt, se ovenfor, samme som ovenfor,
    n a, na, nej tak, ved jeg ikke, ved ikke rigtig, ved det ikke rigtigt, aner det ikke, ikke noget særlig,
    ikke noget at sige, ikke mere, intet mere, ikke mere at tilføje, ingen særlig grund, ingen grund, har ingen mening,
    har ingen holdning, har ingen kommentarer, usikker, er ikke sikker, kan ikke huske, husker ikke, svarede ikke,
    har ikke svaret, ingen idé, ingen ide, kan ikke komme på noget, ikke oplyst
  `,
  clauseWords: `
    men, dog, derimod, imidlertid, selvom, selv om, på trods, trods, bortset fra, undtagen, desværre, mens,
    alligevel, til gengæld, ærgerligt at, synd at
  `,
  letters: `
    ø å æ k y j v øj ej øg øb åb ^af af$ ud ud$ ^ud uge ige$ age$ ager$ øge ruge ug$ ag$ ede$ ede eret$ erede$ erne$ rne$
    ene$ nde$ ende$ else$ elser$ hed$ heden$ heder$ tion tioner$ ig$ lig$ elig$ igt$ gt$ ft$ idt$ ning$ skab$ ær æl æn æs æg
    æt æk æv æd æm hj tte$ en$ et$ er$ ^god ^hurtig ^nem ^dårlig ^venlig ^hjælp ^svær ^lever ^butik ^virke ^tilfreds ^rigtig
    ^vente ^værdi ^uge ^pris ^fin ^tilbud ødt edt$ ået ået$ agt dt$ ild old ^bedst ^billig ^dejlig ^kunde ^forker ^værels
    ^anbef ^pålid ^ubrug ^vent ^uhøf ^mad$ ^maden ^tager ^vare ^folk ^menne ^medarb ^kval ^køb ^bestil ^betal ^kun$ ^altid
    ^stem ^hyggelig ^fungere ^venner kke$ ingen$ ^hele$ lige$ ^værd ejd arb ^tid ^be ^problem$ ^problemer$
  `,
  stemmer,
});
