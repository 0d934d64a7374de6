/**
 * Every sentence of the library, in Swedish.
 *
 * @module
 */
import type { BenchmarkValues, ChangeValues, Counted, DesignValues, Phrases } from '../locale.ts';
import { type WordForms, formOf } from '../word-forms.ts';
import { planPhrases } from './plan-phrases.ts';

const form = /* @__PURE__ */ formOf('sv');

const ANSWERS: WordForms = { other: 'svar' };
const ROWS: WordForms = { one: 'rad', other: 'rader' };
const REFUSED: WordForms = { one: 'avvisad', other: 'avvisade' };
const PEOPLE: WordForms = { one: 'person', other: 'personer' };
const COMPARISONS: WordForms = { one: 'jämförelse', other: 'jämförelser' };
const INVITATIONS: WordForms = { one: 'inbjudan', other: 'inbjudningar' };
const COMMENTS: WordForms = { one: 'kommentar', other: 'kommentarer' };

const some = ({ text, value }: Counted, forms: WordForms): string => `${text} ${form(value, forms)}`;

const movement = ({ before, after, change, lower, upper, level, p, corrected, comparisons }: ChangeValues): string =>
  `NPS gick från ${before} till ${after}, en förändring på ${change} poäng (${level} konfidensintervall ${lower} … ${upper}; p ${p}${comparisons.value > 1 ? ` okorrigerat, p ${corrected} korrigerat för ${some(comparisons, COMPARISONS)}` : ''}).`;

const against = ({ benchmark, difference, lower, upper, level, p, corrected, comparisons }: BenchmarkValues): string =>
  `Referensvärdet är ${benchmark}, och skillnaden mot det är ${difference} poäng (${level} konfidensintervall ${lower} … ${upper}; p ${p}${comparisons.value > 1 ? ` okorrigerat, p ${corrected} korrigerat för ${some(comparisons, COMPARISONS)}` : ''}).`;

const weighed = ({ nps, lower, upper, level, effective }: DesignValues): string =>
  `NPS ${nps} (${level} konfidensintervall ${lower} … ${upper}), lika säkert som ${some(effective, ANSWERS)} med samma vikt, alla från olika personer.`;

/** Swedish phrases. */
export const phrases: Phrases = {
  'report.title': () => 'NPS-rapport',
  'report.part.relationship': () => 'Svar om kundrelationen',
  'report.part.touchpoint': () => 'Svar om kontaktpunkter',
  'report.part.unspecified': () => 'Svar som inte anger vad de gäller',
  'report.basis': ({ zone, level, method, minimum }) =>
    `Kalender: ${zone}. Konfidensintervall: ${level}, metod ${method}. Segment och perioder visar NPS om de har minst ${some(minimum, ANSWERS)}.`,
  'report.none': () => 'Det finns inga svar att läsa.',
  'score.reading': ({ nps, lower, upper, level, n }) =>
    `NPS ${nps}, baserat på ${some(n, ANSWERS)}. Svaren är förenliga med ett verkligt NPS-värde från ${lower} till ${upper} (${level} konfidensintervall).`,
  'score.name': () => 'NPS',
  'score.answers': () => 'Svar',
  'score.interval': ({ level }) => `${level} konfidensintervall`,
  'score.share': () => 'Andel',
  'score.count': ({ n }) => some(n, ANSWERS),
  'withheld.no-responses': () => 'inga svar',
  'withheld.below-minimum': ({ n }) => `för få svar för att visas (${n.text})`,
  'withheld.privacy': () => 'dolt, så att inget svar kan kopplas till en person',
  'score.weighted': (values) => `Med hänsyn till svarens vikter: ${weighed(values)}`,
  'score.repeated': (values) => `När flera svar från samma person behandlas tillsammans: ${weighed(values)}`,
  'score.weighted-repeated': (values) =>
    `Med hänsyn till svarens vikter, och när flera svar från samma person behandlas tillsammans: ${weighed(values)}`,
  'distribution.title': () => 'Så fördelade sig svaren',
  'distribution.score': () => 'Betyg',
  'trend.title': ({ zone }) => `Utveckling över tid (${zone})`,
  'trend.period': () => 'Period',
  'trend.partial': ({ share }) => `inte slut än, ${share} har gått`,
  'trend.began': ({ share }) => `svar samlades in under ${share} av perioden`,
  'trend.gap': ({ from, to }) => `${from} … ${to}`,
  'trend.change': () => 'Förändring (fet stil: mer än slumpen)',
  'trend.smoothed': () => 'Utjämnat',
  'trend.shift': ({ since, before, after, p }) =>
    `Nivån ändrades från och med ${since}, från ${before} till ${after}: förändringen är större än slumpen förklarar (p ${p}).`,
  'trend.mix-shift': ({ since, p }) =>
    `Från och med ${since} fördelade sig svaren annorlunda mellan förespråkare, passiva och kritiker (p ${p}), men utan att NPS blev tydligt högre eller lägre.`,
  'trend.break': ({ since, before, after }) => `En ny nivå börjar med ${since}: från ${before} till ${after}.`,
  'trend.earlier-shift': ({ since, before, after }) =>
    `En tidigare nivåförändring: ${since}, från ${before} till ${after}.`,
  'trend.drift': ({ since, slope, lower, upper, level, p }) =>
    `Förändringen sedan ${since} är större än slumpen förklarar: ${slope} poäng från en period till nästa (${level} konfidensintervall ${lower} … ${upper}, p ${p}).`,
  'trend.steady': ({ since, p }) => `Förändringen sedan ${since} ryms inom slumpmässig variation (p ${p}).`,
  'trend.too-short': () =>
    'Färre än fyra avslutade perioder har ett NPS-värde, så det går inte att säga något om utvecklingen.',
  'trend.now': ({ smoothed, lower, upper, level, latest, nps, latestLower, latestUpper }) =>
    `Utjämnat ligger NPS nu på ${smoothed} (${level} konfidensintervall ${lower} … ${upper}). Den senaste perioden för sig, ${latest}, fick ${nps} (${latestLower} … ${latestUpper}).`,
  'trend.next': ({ lower, upper, level, n }) =>
    `Om inget förändras hamnar NPS för nästa period mellan ${lower} och ${upper} med ${some(n, ANSWERS)} (${level} prognosintervall).`,
  'trend.corrected': ({ comparisons, held, correction }) =>
    `Av ${some(comparisons, COMPARISONS)} mellan en period och den föregående visar ${held.value === 0 ? 'ingen' : held.text} en förändring som slumpen inte förklarar. Korrigering för antalet jämförelser: ${correction}.`,
  'signal.1.higher': ({ from }) => `Perioden ${from} ligger över styrgränserna.`,
  'signal.1.lower': ({ from }) => `Perioden ${from} ligger under styrgränserna.`,
  'signal.2.higher': ({ from, to }) =>
    `Varje NPS-värde från ${from} till ${to} ligger över mittlinjen, minst nio i rad.`,
  'signal.2.lower': ({ from, to }) =>
    `Varje NPS-värde från ${from} till ${to} ligger under mittlinjen, minst nio i rad.`,
  'signal.3.higher': ({ from, to }) =>
    `Från ${from} till ${to} är varje NPS-värde högre än det föregående, minst sex i rad.`,
  'signal.3.lower': ({ from, to }) =>
    `Från ${from} till ${to} är varje NPS-värde lägre än det föregående, minst sex i rad.`,
  'signal.4': ({ from, to }) => `Från ${from} till ${to} går NPS omväxlande upp och ned, minst fjorton gånger.`,
  'signal.5.higher': ({ from, to }) =>
    `Från ${from} till ${to} ligger två av tre NPS-värden mer än två sigma över mittlinjen.`,
  'signal.5.lower': ({ from, to }) =>
    `Från ${from} till ${to} ligger två av tre NPS-värden mer än två sigma under mittlinjen.`,
  'signal.6.higher': ({ from, to }) =>
    `Från ${from} till ${to} ligger fyra av fem NPS-värden mer än ett sigma över mittlinjen.`,
  'signal.6.lower': ({ from, to }) =>
    `Från ${from} till ${to} ligger fyra av fem NPS-värden mer än ett sigma under mittlinjen.`,
  'signal.7': ({ from, to }) =>
    `Från ${from} till ${to} ligger minst femton NPS-värden i rad inom ett sigma från mittlinjen: de varierar mindre än slumpen ensam får dem att göra.`,
  'signal.8': ({ from, to }) =>
    `Från ${from} till ${to} håller sig minst åtta NPS-värden i rad borta från mittlinjen, på vilken sida som helst.`,
  'segments.title': ({ by }) => `Uppdelat efter ${by}`,
  'segments.missing': () => '(uppgift saknas)',
  'segments.everybody': () => '(alla)',
  'segments.other': () => '(små segment tillsammans)',
  'segments.hidden': () => '(dolda segment tillsammans)',
  'segments.name': () => 'Segment',
  'segments.shrunken': () => 'Krympt NPS',
  'segments.pull': () => 'Påverkan på helheten',
  'segments.verdict': () => 'Jämfört med de andra',
  'segments.differ': ({ p, spread }) =>
    `Segmenten skiljer sig åt mer än slumpen förklarar (p ${p}). Spridningen mellan deras verkliga NPS-värden är ungefär ${spread} poäng.`,
  'segments.alike': ({ p }) => `Segmenten skiljer sig inte åt mer än slumpen förklarar (p ${p}).`,
  'segments.pulls': ({ segment, points, share }) =>
    `Drar ned NPS mest: ${segment}, med ${points} poäng och ${share} av svaren.`,
  'segments.corrected': ({ comparisons, correction }) =>
    `Varje segment jämförs med alla andra tillsammans. Korrigering för ${some(comparisons, COMPARISONS)}: ${correction}.`,
  'verdict.higher': ({ points, p }) => `högre (${points}, p ${p})`,
  'verdict.lower': ({ points, p }) => `lägre (${points}, p ${p})`,
  'verdict.unclear': ({ points, p }) => `ingen tydlig skillnad (${points}, p ${p})`,
  'correction.holm': () => 'Holm',
  'correction.hochberg': () => 'Hochberg',
  'correction.bonferroni': () => 'Bonferroni',
  'correction.bh': () => 'Benjamini–Hochberg',
  'correction.by': () => 'Benjamini–Yekutieli',
  'correction.none': () => 'ingen',
  'touchpoints.title': () => 'Uppdelat efter kontaktpunkt',
  'touchpoints.name': () => 'Kontaktpunkt',
  'change.title': ({ from, to }) => `Vad som ändrades från ${from} till ${to}`,
  'change.higher': (values) => `${movement(values)} Det är en uppgång som slumpen ensam knappast förklarar.`,
  'change.lower': (values) => `${movement(values)} Det är en nedgång som slumpen ensam knappast förklarar.`,
  'change.unclear': (values) => `${movement(values)} Det ryms inom slumpmässig variation.`,
  'change.people': ({ people }) =>
    `${some(people, PEOPLE)} svarade under båda perioderna; för varje person jämförs det sista svaret i den ena perioden med det sista i den andra.`,
  'change.split': ({ by, rate, mix }) =>
    `Uppdelat efter ${by}: ${rate} poäng eftersom segmenten svarade annorlunda, ${mix} poäng eftersom svaren kom från andra segment.`,
  'change.rate': () => 'Effekt av svaren',
  'change.mix': () => 'Effekt av andelarna',
  'change.scores': () => 'NPS',
  'change.shares': () => 'Andel',
  'change.total': () => 'Tillsammans',
  'change.entered': () => 'ny i den andra perioden',
  'change.left': () => 'borta i den andra perioden',
  'reach.reading': ({ answered, invited, rate, lower, upper, level }) =>
    `Svarsfrekvensen är ${rate} (${some(answered, ANSWERS)} på ${some(invited, INVITATIONS)}; ${level} konfidensintervall ${lower} … ${upper}).`,
  'reach.rate': () => 'Svarsfrekvens',
  'reach.unsolicited': ({ n }) =>
    `${some(n, ANSWERS)} kom utan inbjudan eller före den och ingår inte i svarsfrekvensen.`,
  'reach.bounds': ({ worst, best }) =>
    `Om alla som inte svarade vore kritiker skulle NPS för alla vara ${worst}; om de vore förespråkare skulle det vara ${best}.`,
  'reach.change': ({ before, after, change, lower, upper, level }) =>
    `Svarsfrekvensen gick från ${before} till ${after}, en förändring på ${change} procentenheter (${level} konfidensintervall ${lower} … ${upper}).`,
  'benchmark.title': () => 'Jämfört med referensvärden',
  'benchmark.higher': (values) => `${against(values)} NPS är högre, och slumpen ensam förklarar knappast skillnaden.`,
  'benchmark.lower': (values) => `${against(values)} NPS är lägre, och slumpen ensam förklarar knappast skillnaden.`,
  'benchmark.unclear': (values) => `${against(values)} Skillnaden ryms inom slumpmässig variation.`,
  'benchmark.withheld': ({ benchmark, reason }) =>
    `Referensvärdet är ${benchmark}. Ingen jämförelse gjordes: ${reason}.`,
  'benchmark.other-measure': () => 'värdet kommer från en annan sorts undersökning',
  'benchmark.widest': () =>
    'Det är inte känt hur spridda svaren bakom referensvärdet är, så intervallet utgår från den största spridning som värdet tillåter.',
  'benchmark.source': ({ source, date, method, n }) =>
    `Källa: ${source}, ${date}. Metod: ${method}. Antal svar: ${n.text}.`,
  'benchmark.country': ({ country }) => `Land: ${country}.`,
  'benchmark.industry': ({ industry }) => `Bransch: ${industry}.`,
  'intake.title': () => 'Vad som lästes in',
  'intake.reading': ({ rows, accepted, rejected }) =>
    `${some(rows, ROWS)}: ${some(accepted, ANSWERS)}, ${some(rejected, REFUSED)}.`,
  'intake.reason': () => 'Orsak',
  'intake.rows': () => 'Rader',
  'intake.first': () => 'Första raderna (rubrikraden räknas inte)',
  'themes.title': () => 'Vad folk skriver om',
  'themes.person': () =>
    'Ett program har sorterat kommentarerna efter deras ord. Innan någon agerar utifrån ett tema bör en människa läsa vad folk har skrivit och enas med andra om vad temat ska heta. Ett tema som hör ihop med låga poäng behöver inte vara orsaken till dem.',
  'themes.read': ({ read, n }) =>
    `Av ${some(n, ANSWERS)} har ${read.text} en kommentar som säger något. Andelarna räknas på dessa; en kommentar kan ha flera teman.`,
  'themes.name': () => 'Tema',
  'themes.comments': () => 'Kommentarer',
  'themes.share': () => 'Andel av kommentarerna',
  'themes.score': () => 'NPS (fetstil: mer än slump)',
  'themes.impact': () => 'Effekt på NPS',
  'themes.movement': ({ from, to }) => `Andel, ${from} → ${to}`,
  'themes.higher': ({ before, after }) => `upp från ${before} till ${after}`,
  'themes.lower': ({ before, after }) => `ned från ${before} till ${after}`,
  'themes.unclear': () => 'ingen tydlig förändring',
  'themes.pulls': ({ theme, points, n }) =>
    `Tynger NPS mest: ${theme}. Utan de svar som nämner temat (${n.text}) skulle NPS vara ${points} poäng högre.`,
  'themes.corrected': ({ comparisons, correction }) =>
    `Svar som nämner ett tema jämförs med svar vars kommentarer inte gör det. Ett värde står i fetstil när slumpen inte förklarar skillnaden, korrigerat för ${some(comparisons, COMPARISONS)} (${correction}).`,
  'themes.none': () => '(inget tema)',
  'themes.reasons': ({ n, reasons }) => `${some(n, COMMENTS)} utan tema (${reasons}).`,
  'themes.reason.empty': ({ n }) => `tomma: ${n.text}`,
  'themes.reason.no-words': ({ n }) => `utan ord: ${n.text}`,
  'themes.reason.no-answer': ({ n }) => `har inget att säga: ${n.text}`,
  'themes.reason.nothing-shared': ({ n }) => `inga ord gemensamma med andra kommentarer: ${n.text}`,
  'themes.reason.far': ({ n }) => `liknar inga andra: ${n.text}`,
  'themes.reason.no-theme': ({ n }) => `passar inte i något av kodbokens teman: ${n.text}`,
  'themes.unassigned': ({ n }) => `${some(n, COMMENTS)} har inte sorterats och räknas inte här.`,
  'themes.quotes': () => 'Med kundernas egna ord',
  'themes.caution.unstable': () => 'En ny sökning hittar kanske inte det här temat igen.',
  'themes.caution.few-comments': () => 'Färre än fem kommentarer har det här temat.',
  'themes.detractors': () => 'Vad kritikerna skriver om över tid',
  'themes.detractors.about': () =>
    'Andelar av de kommentarer som kritikerna skrev under varje period. En större andel betyder inte att kritikerna har blivit fler.',
  'themes.alarm': ({ theme, since, mentions, comments, share, date }) =>
    `Larm ${date}: ${theme} har nämnts oftare än vanligt, troligen sedan ${since}, i ${mentions.text} av ${some(comments, COMMENTS)} (${share}).`,
  'themes.quiet': ({ from }) => `Inga larm sedan bevakningen började ${from}.`,
  'themes.watch': ({ comments }) =>
    `Så länge inget förändras kommer ett falsklarm i genomsnitt högst en gång på ${some(comments, COMMENTS)} från kritiker.`,
  'emerging.title': ({ from }) => `Nytt i kommentarerna sedan ${from}`,
  'emerging.none': () => 'Inget ord sticker ut som folk inte har använt tidigare och som inget tema förklarar.',
  'emerging.too-few': () => 'För få har skrivit för att det ska gå att säga vad som är nytt.',
  'emerging.theme': ({ theme, n, share, before, words }) =>
    `${theme}: i ${some(n, COMMENTS)} som inget tema förklarar (${share}; tidigare ${before}). Ord som används mer än tidigare: ${words}.`,
  'emerging.withheld': ({ n, words }) =>
    `För få kommentarer för att visas (${n.text}). Ord som används mer än tidigare: ${words}.`,
  'cautions.title': () => 'Att tänka på',
  'caution.few-answers': () => 'Färre än tio svar: ett enda till kan flytta resultatet med tio poäng eller mer.',
  'caution.degenerate': () =>
    'Alla svar är lika, och då ger den här metoden ett intervall utan bredd. Det betyder inte att resultatet är säkert.',
  'caution.repeated-subjects': () =>
    'En del har svarat mer än en gång. Intervallen behandlar varje svar som en ny person och är därför för smala.',
  'caution.several-measures': () =>
    'Svar om företaget och svar om enskilda möten är olika mätningar. De läses var för sig och läggs aldrig ihop.',
  'caution.unweighted': () => 'En del svar har vikter. De här siffrorna räknar varje svar som ett.',
  'caution.rejected-rows': () =>
    'Mer än en av tjugo rader avvisades. Om de avvisade raderna skiljer sig från de andra blir resultatet skevt.',
  'caution.adjusted-clock': () =>
    'En del lokala tider inföll vid en omställning av klockan: en upprepad timme lästes som den första av de två, en överhoppad timme flyttades framåt.',
  'caution.future-answers': () =>
    'En del svar är daterade efter nuvarande tidpunkt. Kontrollera källans klocka och ordningen på dag och månad.',
  'caution.mostly-empty': () =>
    'Mer än hälften av perioderna saknar svar: undersökningen pågick inte, eller så är ett datum felskrivet.',
  'caution.index-for-value': () =>
    'Värdet 11 förekommer men inte 0: exporten kan innehålla alternativens ordningsnummer (1 till 11) och inte betygen. Kontrollera innan du använder siffrorna.',
  'caution.one-to-ten': () =>
    'Inget svar är 0: frågan kan ha ställts på en skala från 1 till 10, och den ger inget NPS-värde.',
  'caution.one-to-five': () =>
    'Inget svar är högre än 5: frågan kan ha ställts på en skala från 1 till 5, och den ger inget NPS-värde.',
  'caution.unequal-spread': () =>
    'Svaren varierar mycket mer i vissa segment än i andra. Att segmenten skiljer sig åt kan då betyda att det är spridningen som skiljer sig och inte NPS.',
  'caution.small-expected': () =>
    'Vissa grupper är sällsynta i en del segment, så testet av fördelningarnas form är ungefärligt.',
  'caution.confounded': () =>
    'Skillnaden byter tecken när lika jämförs med lika. Läs inte den råa skillnaden som en skillnad mellan grupperna.',
  'caution.atypical': () =>
    'Det här segmentet ligger långt från de andra. Läs först dess eget NPS-värde och intervall: det krympta värdet drar det mot en grupp som det kanske inte hör till.',
  'caution.weak-pooling': () => 'Färre än tre segment har svar, så man vet knappt hur mycket segmenten skiljer sig åt.',
  'caution.wide-spread': () =>
    'Segmenten skiljer sig åt så mycket att de krympta värdena är för säkra. Läs segmentens egna NPS-värden.',
  'caution.overdispersed': () =>
    'Segmenten skiljer sig åt mer än slumpen förklarar, så vanliga gränser skulle peka ut för många. Använd de vidgade gränserna.',
  'caution.simpson-reversal': () =>
    'Alla segment rörde sig åt ena hållet och helheten åt det andra: det som ändrades var vilka som svarade, inte stämningen.',
  'caution.mix-driven': () => 'Mer av förändringen beror på vilka som svarade än på hur segmenten svarade.',
  'caution.rough-errors': () =>
    'Ett segment har färre än tio svar i en av perioderna, så felmarginalerna för förändringens två delar är för små. Slå ihop de små segmenten.',
  'caution.exploratory': () =>
    'Samma svar har både valt ut och beskrivit de här segmenten eller datumen, så skillnaderna ser större ut än de är. Pröva dem på nya svar.',
  'caution.unknown-tag': () => 'Inget svar har den här etiketten. Kontrollera namnet.',
  'caution.unequal-exposure': () =>
    'Människor möter olika många kontaktpunkter, så en kontaktpunkt med många svar är inte nödvändigtvis viktig för många.',
  'caution.few-clusters': () =>
    'Bilden av hur mycket kluster skiljer sig åt bygger på färre än tio kluster, så intervallet är självt osäkert.',
  'caution.provisional': () =>
    'Ett hopp i de senaste perioderna skulle ännu se ut som en lutning här. För läget just nu: läs den senaste periodens NPS och dess eget intervall.',
  'caution.extra-variation': () =>
    'NPS rör sig mer från period till period än urvalsfelet förklarar, så gränserna är vidare än vad enbart svaren skulle ge.',
  'caution.rough-limits': () =>
    'Nästan alla svar hör till samma grupp, så slumpen överskrider de här gränserna oftare än de anger.',
  'caution.short-baseline': () =>
    'Bilden av hur mycket NPS varierar av sig självt bygger på färre än 24 perioder. Räkna med falska signaler.',
  'caution.small-baseline': () =>
    'Utgångsläget har färre än 300 svar, så larmet är långsamt, eller så bygger dess utlovade säkerhet på en gissning.',
  'caution.uneven-days': () =>
    'Andelen varierar mer från dag till dag än slumpen förklarar, så larmet fick en större marginal och tar längre tid.',
  'caution.shift-or-drift': () =>
    'En långsam glidning ser ut som trappsteg. Läs ”nivåförändring eller glidning”, och datumen som ungefärliga.',
  'caution.same-people': () =>
    'Minst en femtedel av personerna svarade under båda perioderna, så de jämfördes med sig själva.',
  'caution.reach-unknown': () =>
    'Det är inte känt hur många som fick en inbjudan, så det finns ingen svarsfrekvens vid sidan av NPS. NPS kan ändras bara för att andra personer tillfrågas eller svarar.',
  'caution.reach-mismatch': () =>
    'Uppgifterna om inbjudningar visar ett annat antal svar än det som lästes in, så svarsfrekvensen hör inte riktigt till detta NPS-värde. Kontrollera att inbjudningar och svar gäller samma undersökning och samma tid.',
  'caution.reach-moved': () =>
    'Svarsfrekvensen ändrades mellan perioderna, så en del av förändringen i NPS kan bero på vilka som svarade.',
  'caution.channel-mix-moved': () =>
    'Inbjudningarna skickades i andra kanaler än under den tidigare perioden, och svaren skiljer sig mellan kanaler. NPS kan ha ändrats bara därför.',
  'caution.touchpoint-mix-moved': () =>
    'Inbjudningarna gällde andra kontaktpunkter än under den tidigare perioden. NPS kan ha ändrats bara därför.',
  'caution.selected-after': () =>
    'En del inbjudningar skickades först när utfallet var känt, så någon kan ha valt ut vilka som tillfrågades. NPS kan då se bättre ut än det är.',
  'caution.culture-not-adjusted': () =>
    'Skalan används olika i olika länder, kulturer och branscher, och dessa värden är inte justerade för det. Läs inte skillnaden som en skillnad i hur nöjda kunderna är.',
  ...planPhrases,
};
