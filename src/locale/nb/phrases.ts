/**
 * Every sentence of the library, in Norwegian Bokmål.
 *
 * @module
 */
import type { BenchmarkValues, ChangeValues, Counted, DesignValues, Phrases } from '../locale.ts';
import { type WordForms, formOf } from '../word-forms.ts';
import { planPhrases } from './plan-phrases.ts';

const form = /* @__PURE__ */ formOf('nb');

const ANSWERS: WordForms = { other: 'svar' };
const ROWS: WordForms = { one: 'rad', other: 'rader' };
const REFUSED: WordForms = { one: 'avvist', other: 'avviste' };
const PEOPLE: WordForms = { one: 'person', other: 'personer' };
const COMPARISONS: WordForms = { one: 'sammenligning', other: 'sammenligninger' };
const INVITATIONS: WordForms = { one: 'invitasjon', other: 'invitasjoner' };
const COMMENTS: WordForms = { one: 'kommentar', other: 'kommentarer' };

const some = ({ text, value }: Counted, forms: WordForms): string => `${text} ${form(value, forms)}`;

const movement = ({ before, after, change, lower, upper, level, p, corrected, comparisons }: ChangeValues): string =>
  `NPS gikk fra ${before} til ${after}, en endring på ${change} poeng (${level} konfidensintervall ${lower} … ${upper}; p ${p}${comparisons.value > 1 ? ` ukorrigert, p ${corrected} korrigert for ${some(comparisons, COMPARISONS)}` : ''}).`;

const against = ({ benchmark, difference, lower, upper, level, p, corrected, comparisons }: BenchmarkValues): string =>
  `Referanseverdien er ${benchmark}, og forskjellen fra den er ${difference} poeng (${level} konfidensintervall ${lower} … ${upper}; p ${p}${comparisons.value > 1 ? ` ukorrigert, p ${corrected} korrigert for ${some(comparisons, COMPARISONS)}` : ''}).`;

const weighed = ({ nps, lower, upper, level, effective }: DesignValues): string =>
  `NPS ${nps} (${level} konfidensintervall ${lower} … ${upper}), like sikkert som ${some(effective, ANSWERS)} med lik vekt, alle fra ulike personer.`;

/** Norwegian phrases. */
export const phrases: Phrases = {
  'report.title': () => 'NPS-rapport',
  'report.part.relationship': () => 'Svar om kundeforholdet',
  'report.part.touchpoint': () => 'Svar om kontaktpunkter',
  'report.part.unspecified': () => 'Svar som ikke sier hva de gjelder',
  'report.basis': ({ zone, level, method, minimum }) =>
    `Kalender: ${zone}. Konfidensintervaller: ${level}, metode ${method}. Segmenter og perioder viser NPS når de har minst ${some(minimum, ANSWERS)}.`,
  'report.none': () => 'Det finnes ingen svar å lese.',
  'score.reading': ({ nps, lower, upper, level, n }) =>
    `NPS ${nps}, basert på ${some(n, ANSWERS)}. Svarene er forenlige med en virkelig NPS-verdi fra ${lower} til ${upper} (${level} konfidensintervall).`,
  'score.name': () => 'NPS',
  'score.answers': () => 'Svar',
  'score.interval': ({ level }) => `${level} konfidensintervall`,
  'score.share': () => 'Andel',
  'score.count': ({ n }) => some(n, ANSWERS),
  'withheld.no-responses': () => 'ingen svar',
  'withheld.below-minimum': ({ n }) => `for få svar til å vises (${n.text})`,
  'withheld.privacy': () => 'skjult, slik at ingen svar kan knyttes til en person',
  'score.weighted': (values) => `Når det tas hensyn til vektene på svarene: ${weighed(values)}`,
  'score.repeated': (values) => `Når flere svar fra samme person ses under ett: ${weighed(values)}`,
  'score.weighted-repeated': (values) =>
    `Når det tas hensyn til vektene på svarene, og flere svar fra samme person ses under ett: ${weighed(values)}`,
  'distribution.title': () => 'Slik fordelte svarene seg',
  'distribution.score': () => 'Karakter',
  'trend.title': ({ zone }) => `Utvikling over tid (${zone})`,
  'trend.period': () => 'Periode',
  'trend.partial': ({ share }) => `ikke over ennå, ${share} har gått`,
  'trend.began': ({ share }) => `svar ble samlet inn i ${share} av perioden`,
  'trend.gap': ({ from, to }) => `${from} … ${to}`,
  'trend.change': () => 'Endring (fet skrift: mer enn tilfeldig)',
  'trend.smoothed': () => 'Glattet',
  'trend.shift': ({ since, before, after, p }) =>
    `Nivået endret seg fra og med ${since}, fra ${before} til ${after}: Endringen er større enn tilfeldigheter forklarer (p ${p}).`,
  'trend.mix-shift': ({ since, p }) =>
    `Fra og med ${since} fordelte svarene seg annerledes mellom ambassadører, passive og kritikere (p ${p}), men uten at NPS ble tydelig høyere eller lavere.`,
  'trend.break': ({ since, before, after }) => `Et nytt nivå begynner med ${since}: fra ${before} til ${after}.`,
  'trend.earlier-shift': ({ since, before, after }) =>
    `En tidligere nivåendring: ${since}, fra ${before} til ${after}.`,
  'trend.drift': ({ since, slope, lower, upper, level, p }) =>
    `Endringen siden ${since} er større enn tilfeldigheter forklarer: ${slope} poeng fra én periode til den neste (${level} konfidensintervall ${lower} … ${upper}, p ${p}).`,
  'trend.steady': ({ since, p }) => `Endringen siden ${since} er innenfor tilfeldig variasjon (p ${p}).`,
  'trend.too-short': () =>
    'Færre enn fire avsluttede perioder har en NPS-verdi, så det kan ikke sies noe om utviklingen.',
  'trend.now': ({ smoothed, lower, upper, level, latest, nps, latestLower, latestUpper }) =>
    `Glattet ligger NPS nå på ${smoothed} (${level} konfidensintervall ${lower} … ${upper}). Den siste perioden alene, ${latest}, fikk ${nps} (${latestLower} … ${latestUpper}).`,
  'trend.next': ({ lower, upper, level, n }) =>
    `Hvis ingenting endrer seg, vil NPS for neste periode ligge mellom ${lower} og ${upper} med ${some(n, ANSWERS)} (${level} prediksjonsintervall).`,
  'trend.corrected': ({ comparisons, held, correction }) =>
    `Av ${some(comparisons, COMPARISONS)} mellom en periode og den forrige viser ${held.value === 0 ? 'ingen' : held.text} en endring som tilfeldigheter ikke forklarer. Korreksjon for antallet sammenligninger: ${correction}.`,
  'signal.1.higher': ({ from }) => `Perioden ${from} ligger over kontrollgrensene.`,
  'signal.1.lower': ({ from }) => `Perioden ${from} ligger under kontrollgrensene.`,
  'signal.2.higher': ({ from, to }) =>
    `Hver NPS-verdi fra ${from} til ${to} ligger over senterlinjen, minst ni på rad.`,
  'signal.2.lower': ({ from, to }) =>
    `Hver NPS-verdi fra ${from} til ${to} ligger under senterlinjen, minst ni på rad.`,
  'signal.3.higher': ({ from, to }) =>
    `Fra ${from} til ${to} er hver NPS-verdi høyere enn den forrige, minst seks på rad.`,
  'signal.3.lower': ({ from, to }) =>
    `Fra ${from} til ${to} er hver NPS-verdi lavere enn den forrige, minst seks på rad.`,
  'signal.4': ({ from, to }) => `Fra ${from} til ${to} går NPS vekselvis opp og ned, minst fjorten ganger.`,
  'signal.5.higher': ({ from, to }) =>
    `Fra ${from} til ${to} ligger to av tre NPS-verdier mer enn to sigma over senterlinjen.`,
  'signal.5.lower': ({ from, to }) =>
    `Fra ${from} til ${to} ligger to av tre NPS-verdier mer enn to sigma under senterlinjen.`,
  'signal.6.higher': ({ from, to }) =>
    `Fra ${from} til ${to} ligger fire av fem NPS-verdier mer enn én sigma over senterlinjen.`,
  'signal.6.lower': ({ from, to }) =>
    `Fra ${from} til ${to} ligger fire av fem NPS-verdier mer enn én sigma under senterlinjen.`,
  'signal.7': ({ from, to }) =>
    `Fra ${from} til ${to} ligger minst femten NPS-verdier på rad innenfor én sigma fra senterlinjen: De varierer mindre enn tilfeldigheter alene får dem til.`,
  'signal.8': ({ from, to }) =>
    `Fra ${from} til ${to} holder minst åtte NPS-verdier på rad seg unna senterlinjen, uansett side.`,
  'segments.title': ({ by }) => `Fordelt på ${by}`,
  'segments.missing': () => '(ikke oppgitt)',
  'segments.everybody': () => '(alle)',
  'segments.other': () => '(små segmenter samlet)',
  'segments.hidden': () => '(skjulte segmenter samlet)',
  'segments.name': () => 'Segment',
  'segments.shrunken': () => 'Krympet NPS',
  'segments.pull': () => 'Virkning på totalen',
  'segments.verdict': () => 'Sammenlignet med de andre',
  'segments.differ': ({ p, spread }) =>
    `Segmentene skiller seg mer fra hverandre enn tilfeldigheter forklarer (p ${p}). Spredningen mellom de virkelige NPS-verdiene er omtrent ${spread} poeng.`,
  'segments.alike': ({ p }) => `Segmentene skiller seg ikke mer fra hverandre enn tilfeldigheter forklarer (p ${p}).`,
  'segments.pulls': ({ segment, points, share }) =>
    `Trekker NPS mest ned: ${segment}, med ${points} poeng og ${share} av svarene.`,
  'segments.corrected': ({ comparisons, correction }) =>
    `Hvert segment sammenlignes med alle de andre samlet. Korreksjon for ${some(comparisons, COMPARISONS)}: ${correction}.`,
  'verdict.higher': ({ points, p }) => `høyere (${points}, p ${p})`,
  'verdict.lower': ({ points, p }) => `lavere (${points}, p ${p})`,
  'verdict.unclear': ({ points, p }) => `ingen tydelig forskjell (${points}, p ${p})`,
  'correction.holm': () => 'Holm',
  'correction.hochberg': () => 'Hochberg',
  'correction.bonferroni': () => 'Bonferroni',
  'correction.bh': () => 'Benjamini–Hochberg',
  'correction.by': () => 'Benjamini–Yekutieli',
  'correction.none': () => 'ingen',
  'touchpoints.title': () => 'Fordelt på kontaktpunkt',
  'touchpoints.name': () => 'Kontaktpunkt',
  'change.title': ({ from, to }) => `Hva som endret seg fra ${from} til ${to}`,
  'change.higher': (values) => `${movement(values)} Det er en oppgang som tilfeldigheter alene neppe forklarer.`,
  'change.lower': (values) => `${movement(values)} Det er en nedgang som tilfeldigheter alene neppe forklarer.`,
  'change.unclear': (values) => `${movement(values)} Det er innenfor tilfeldig variasjon.`,
  'change.people': ({ people }) =>
    `${some(people, PEOPLE)} svarte i begge periodene; for hver person sammenlignes det siste svaret i den ene perioden med det siste i den andre.`,
  'change.split': ({ by, rate, mix }) =>
    `Fordelt på ${by}: ${rate} poeng fordi segmentene svarte annerledes, ${mix} poeng fordi svarene kom fra andre segmenter.`,
  'change.rate': () => 'Virkning av svarene',
  'change.mix': () => 'Virkning av andelene',
  'change.scores': () => 'NPS',
  'change.shares': () => 'Andel',
  'change.total': () => 'Til sammen',
  'change.entered': () => 'ny i den andre perioden',
  'change.left': () => 'borte i den andre perioden',
  'reach.reading': ({ answered, invited, rate, lower, upper, level }) =>
    `Svarprosenten er ${rate} (${some(answered, ANSWERS)} på ${some(invited, INVITATIONS)}; ${level} konfidensintervall ${lower} … ${upper}).`,
  'reach.rate': () => 'Svarprosent',
  'reach.unsolicited': ({ n }) =>
    `${some(n, ANSWERS)} kom uten invitasjon eller før den og er ikke med i svarprosenten.`,
  'reach.bounds': ({ worst, best }) =>
    `Hvis alle som ikke svarte, var kritikere, ville NPS for alle vært ${worst}; hvis de var ambassadører, ville den vært ${best}.`,
  'reach.change': ({ before, after, change, lower, upper, level }) =>
    `Svarprosenten gikk fra ${before} til ${after}, en endring på ${change} prosentpoeng (${level} konfidensintervall ${lower} … ${upper}).`,
  'benchmark.title': () => 'Sammenlignet med referanseverdier',
  'benchmark.higher': (values) =>
    `${against(values)} NPS er høyere, og tilfeldigheter alene forklarer neppe forskjellen.`,
  'benchmark.lower': (values) =>
    `${against(values)} NPS er lavere, og tilfeldigheter alene forklarer neppe forskjellen.`,
  'benchmark.unclear': (values) => `${against(values)} Forskjellen er innenfor tilfeldig variasjon.`,
  'benchmark.withheld': ({ benchmark, reason }) => `Referanseverdien er ${benchmark}. Ikke sammenlignet: ${reason}.`,
  'benchmark.other-measure': () => 'verdien kommer fra en annen slags undersøkelse',
  'benchmark.widest': () =>
    'Det er ikke kjent hvor spredt svarene bak referanseverdien er, så intervallet bygger på den største spredningen som verdien tillater.',
  'benchmark.source': ({ source, date, method, n }) =>
    `Kilde: ${source}, ${date}. Metode: ${method}. Antall svar: ${n.text}.`,
  'benchmark.country': ({ country }) => `Land: ${country}.`,
  'benchmark.industry': ({ industry }) => `Bransje: ${industry}.`,
  'intake.title': () => 'Hva som ble lest inn',
  'intake.reading': ({ rows, accepted, rejected }) =>
    `${some(rows, ROWS)}: ${some(accepted, ANSWERS)}, ${some(rejected, REFUSED)}.`,
  'intake.reason': () => 'Årsak',
  'intake.rows': () => 'Rader',
  'intake.first': () => 'Første rader (overskriftsraden telles ikke)',
  'themes.title': () => 'Hva folk skriver om',
  'themes.person': () =>
    'Et program har sortert kommentarene etter ordene i dem. Før noen handler ut fra et tema, bør et menneske lese hva folk har skrevet, og bli enig med andre om hva temaet skal hete. Et tema som henger sammen med lave poeng, trenger ikke å være årsaken til dem.',
  'themes.read': ({ read, n }) =>
    `Av ${some(n, ANSWERS)} har ${read.text} en kommentar som sier noe. Andelene regnes av disse; en kommentar kan ha flere temaer.`,
  'themes.name': () => 'Tema',
  'themes.comments': () => 'Kommentarer',
  'themes.share': () => 'Andel av kommentarene',
  'themes.score': () => 'NPS (fet: mer enn tilfeldig)',
  'themes.impact': () => 'Virkning på NPS',
  'themes.movement': ({ from, to }) => `Andel, ${from} → ${to}`,
  'themes.higher': ({ before, after }) => `opp fra ${before} til ${after}`,
  'themes.lower': ({ before, after }) => `ned fra ${before} til ${after}`,
  'themes.unclear': () => 'ingen tydelig endring',
  'themes.pulls': ({ theme, points, n }) =>
    `Tynger NPS mest: ${theme}. Uten svarene som nevner temaet (${n.text}), ville NPS vært ${points} poeng høyere.`,
  'themes.corrected': ({ comparisons, correction }) =>
    `Svar som nevner et tema, sammenlignes med svar der kommentaren ikke gjør det. En verdi står i fet skrift når tilfeldigheter ikke forklarer forskjellen, korrigert for ${some(comparisons, COMPARISONS)} (${correction}).`,
  'themes.none': () => '(uten tema)',
  'themes.reasons': ({ n, reasons }) => `${some(n, COMMENTS)} uten tema (${reasons}).`,
  'themes.reason.empty': ({ n }) => `tomme: ${n.text}`,
  'themes.reason.no-words': ({ n }) => `uten ord: ${n.text}`,
  'themes.reason.no-answer': ({ n }) => `har ikke noe å si: ${n.text}`,
  'themes.reason.nothing-shared': ({ n }) => `ingen ord felles med andre kommentarer: ${n.text}`,
  'themes.reason.far': ({ n }) => `ligner ikke på noen andre: ${n.text}`,
  'themes.reason.no-theme': ({ n }) => `passer ikke i noen av kodebokens temaer: ${n.text}`,
  'themes.unassigned': ({ n }) => `${some(n, COMMENTS)} er ikke sortert og regnes ikke med her.`,
  'themes.quotes': () => 'Med kundenes egne ord',
  'themes.caution.unstable': () => 'Et nytt søk finner kanskje ikke dette temaet igjen.',
  'themes.caution.few-comments': () => 'Færre enn fem kommentarer har dette temaet.',
  'themes.detractors': () => 'Hva kritikerne skriver om over tid',
  'themes.detractors.about': () =>
    'Andeler av kommentarene som kritikerne skrev i hver periode. En større andel betyr ikke at det har blitt flere kritikere.',
  'themes.alarm': ({ theme, since, mentions, comments, share, date }) =>
    `Alarm ${date}: ${theme} har vært nevnt oftere enn vanlig, trolig siden ${since}, i ${mentions.text} av ${some(comments, COMMENTS)} (${share}).`,
  'themes.quiet': ({ from }) => `Ingen alarmer siden overvåkingen startet ${from}.`,
  'themes.watch': ({ comments }) =>
    `Så lenge ingenting endrer seg, kommer en falsk alarm i gjennomsnitt høyst én gang per ${some(comments, COMMENTS)} fra kritikere.`,
  'emerging.title': ({ from }) => `Nytt i kommentarene siden ${from}`,
  'emerging.none': () => 'Ingen ord skiller seg ut som folk ikke brukte før, og som ingen av temaene forklarer.',
  'emerging.too-few': () => 'For få har skrevet til å kunne si hva som er nytt.',
  'emerging.theme': ({ theme, n, share, before, words }) =>
    `${theme}: i ${some(n, COMMENTS)} som ingen av temaene forklarer (${share}; tidligere ${before}). Ord som brukes mer enn før: ${words}.`,
  'emerging.withheld': ({ n, words }) =>
    `For få kommentarer til å vises (${n.text}). Ord som brukes mer enn før: ${words}.`,
  'cautions.title': () => 'Verdt å merke seg',
  'caution.few-answers': () => 'Færre enn ti svar: Ett til kan flytte resultatet med ti poeng eller mer.',
  'caution.degenerate': () =>
    'Alle svarene er like, og da gir denne metoden et intervall uten bredde. Det betyr ikke at resultatet er sikkert.',
  'caution.repeated-subjects': () =>
    'Noen har svart mer enn én gang. Intervallene behandler hvert svar som en ny person og er derfor for smale.',
  'caution.several-measures': () =>
    'Svar om bedriften og svar om enkelte møter er ulike målinger. De leses hver for seg og legges aldri sammen.',
  'caution.unweighted': () => 'Noen svar har vekter. Disse tallene teller hvert svar som ett.',
  'caution.rejected-rows': () =>
    'Mer enn én av tjue rader ble avvist. Hvis de avviste radene skiller seg fra de andre, blir resultatet skjevt.',
  'caution.adjusted-clock': () =>
    'Noen lokale tider falt på en omstilling av klokken: En gjentatt time ble lest som den første av de to, og en time som ble hoppet over, ble flyttet framover.',
  'caution.future-answers': () =>
    'Noen svar er datert etter nåværende tidspunkt. Kontroller klokken til kilden og rekkefølgen på dag og måned.',
  'caution.mostly-empty': () =>
    'Mer enn halvparten av periodene har ingen svar: Undersøkelsen pågikk ikke, eller en dato er skrevet feil.',
  'caution.index-for-value': () =>
    'Verdien 11 forekommer, men ikke 0: Eksporten kan inneholde nummeret på hvert alternativ (1 til 11) og ikke karakteren. Kontroller før du bruker tallene.',
  'caution.one-to-ten': () =>
    'Ingen av svarene er 0: Spørsmålet kan ha blitt stilt på en skala fra 1 til 10, og den gir ingen NPS-verdi.',
  'caution.one-to-five': () =>
    'Ingen av svarene er høyere enn 5: Spørsmålet kan ha blitt stilt på en skala fra 1 til 5, og den gir ingen NPS-verdi.',
  'caution.unequal-spread': () =>
    'Svarene varierer mye mer i noen segmenter enn i andre. At segmentene skiller seg fra hverandre, kan da bety at det er spredningen som er ulik, og ikke NPS.',
  'caution.small-expected': () =>
    'Noen grupper er sjeldne i enkelte segmenter, så testen av fordelingenes form er omtrentlig.',
  'caution.confounded': () =>
    'Forskjellen skifter fortegn når likt sammenlignes med likt. Ikke les den rå forskjellen som en forskjell mellom gruppene.',
  'caution.atypical': () =>
    'Dette segmentet ligger langt fra de andre. Les først dets egen NPS-verdi og dets eget intervall: Den krympede verdien trekker det mot en gruppe det kanskje ikke hører til.',
  'caution.weak-pooling': () =>
    'Færre enn tre segmenter har svar, så det er knapt kjent hvor mye segmentene skiller seg fra hverandre.',
  'caution.wide-spread': () =>
    'Segmentene skiller seg så mye fra hverandre at de krympede verdiene er for sikre. Les segmentenes egne NPS-verdier.',
  'caution.overdispersed': () =>
    'Segmentene skiller seg mer fra hverandre enn tilfeldigheter forklarer, så vanlige grenser ville pekt ut for mange. Bruk de utvidede grensene.',
  'caution.simpson-reversal': () =>
    'Alle segmentene beveget seg den ene veien og totalen den andre: Det som endret seg, var hvem som svarte, ikke stemningen.',
  'caution.mix-driven': () => 'Mer av endringen skyldes hvem som svarte, enn hvordan segmentene svarte.',
  'caution.rough-errors': () =>
    'Et segment har færre enn ti svar i en av periodene, så feilmarginene for de to delene av endringen er for små. Slå sammen de små segmentene.',
  'caution.exploratory': () =>
    'De samme svarene har både valgt ut og beskrevet disse segmentene eller datoene, så forskjellene ser større ut enn de er. Prøv dem på nye svar.',
  'caution.unknown-tag': () => 'Ingen av svarene har denne etiketten. Kontroller navnet.',
  'caution.unequal-exposure': () =>
    'Folk møter et ulikt antall kontaktpunkter, så et kontaktpunkt med mange svar er ikke nødvendigvis viktig for mange.',
  'caution.few-clusters': () =>
    'Bildet av hvor mye klynger skiller seg fra hverandre, bygger på færre enn ti klynger, så intervallet er selv usikkert.',
  'caution.provisional': () =>
    'Et hopp i de siste periodene ville ennå sett ut som en helling her. For situasjonen nå: Les NPS for den siste perioden og dens eget intervall.',
  'caution.extra-variation': () =>
    'NPS beveger seg mer fra periode til periode enn utvalgsfeilen forklarer, så grensene er videre enn svarene alene ville gitt.',
  'caution.rough-limits': () =>
    'Nesten alle svarene hører til samme gruppe, så tilfeldigheter krysser disse grensene oftere enn de sier.',
  'caution.short-baseline': () =>
    'Bildet av hvor mye NPS varierer av seg selv, bygger på færre enn 24 perioder. Regn med falske signaler.',
  'caution.small-baseline': () =>
    'Utgangspunktet har færre enn 300 svar, så alarmen er treg, eller så bygger den lovede sikkerheten på en gjetning.',
  'caution.uneven-days': () =>
    'Andelen varierer mer fra dag til dag enn tilfeldigheter forklarer, så alarmen fikk en større margin og bruker lengre tid.',
  'caution.shift-or-drift': () =>
    'En langsom glidning ser ut som trappetrinn. Les «nivåendring eller glidning», og datoene som omtrentlige.',
  'caution.same-people': () =>
    'Minst en femdel av personene svarte i begge periodene, så de ble sammenlignet med seg selv.',
  'caution.reach-unknown': () =>
    'Det er ikke kjent hvor mange som ble invitert, så det står ingen svarprosent ved siden av NPS. NPS kan endre seg bare fordi andre personer blir spurt eller svarer.',
  'caution.reach-mismatch': () =>
    'Invitasjonene viser et annet antall svar enn det som ble lest inn, så svarprosenten hører ikke helt til denne NPS-verdien. Kontroller at invitasjoner og svar gjelder samme undersøkelse og samme tidsrom.',
  'caution.reach-moved': () =>
    'Svarprosenten endret seg mellom periodene, så en del av endringen i NPS kan skyldes hvem som svarte.',
  'caution.channel-mix-moved': () =>
    'Invitasjonene gikk ut i andre kanaler enn i den tidligere perioden, og folk svarer ulikt fra kanal til kanal. NPS kan ha endret seg bare av den grunn.',
  'caution.touchpoint-mix-moved': () =>
    'Invitasjonene gjaldt andre kontaktpunkter enn i den tidligere perioden. NPS kan ha endret seg bare av den grunn.',
  'caution.selected-after': () =>
    'En del invitasjoner ble sendt først etter at utfallet var kjent, så noen kan ha valgt ut hvem som ble spurt. NPS kan da se bedre ut enn den er.',
  'caution.culture-not-adjusted': () =>
    'Skalaen brukes ulikt i ulike land, kulturer og bransjer, og disse tallene er ikke justert for det. Ikke les forskjellen som en forskjell i hvor fornøyde kundene er.',
  ...planPhrases,
};
