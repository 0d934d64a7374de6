/**
 * Every sentence of the library, in Finnish.
 *
 * Names, periods and segments stand in the nominative beside a word that carries the case ("jaksosta 2024-03 alkaen").
 *
 * @module
 */
import type { BenchmarkValues, ChangeValues, Counted, DesignValues, Phrases } from '../locale.ts';
import { type WordForms, formOf } from '../word-forms.ts';
import { planPhrases } from './plan-phrases.ts';

const form = /* @__PURE__ */ formOf('fi');

const ANSWERS: WordForms = { one: 'vastaus', other: 'vastausta' };
const ROWS: WordForms = { one: 'rivi', other: 'riviä' };
const REFUSED: WordForms = { one: 'hylätty', other: 'hylättyä' };
const COMPARISONS: WordForms = { one: 'vertailu', other: 'vertailua' };
const COMMENTS: WordForms = { one: 'kommentti', other: 'kommenttia' };

const some = ({ text, value }: Counted, forms: WordForms): string => `${text} ${form(value, forms)}`;

const movement = ({ before, after, change, lower, upper, level, p, corrected, comparisons }: ChangeValues): string =>
  `NPS muuttui arvosta ${before} arvoon ${after} eli ${change} pistettä (${level}:n luottamusväli ${lower} … ${upper}; p ${p}${comparisons.value > 1 ? ` ilman korjausta, p ${corrected} korjattuna, kun tehtiin ${some(comparisons, COMPARISONS)}` : ''}).`;

const against = ({ benchmark, difference, lower, upper, level, p, corrected, comparisons }: BenchmarkValues): string =>
  `Vertailuarvo on ${benchmark}, ja ero siihen on ${difference} pistettä (${level}:n luottamusväli ${lower} … ${upper}; p ${p}${comparisons.value > 1 ? ` ilman korjausta, p ${corrected} korjattuna, kun tehtiin ${some(comparisons, COMPARISONS)}` : ''}).`;

const weighed = ({ nps, lower, upper, level, effective }: DesignValues): string =>
  `NPS on ${nps} (${level}:n luottamusväli ${lower} … ${upper}), ja tulos on yhtä varma kuin jos vastauksia olisi ${effective.text}, kaikki eri ihmisiltä ja samalla painolla.`;

/** Finnish phrases. */
export const phrases: Phrases = {
  'report.title': () => 'NPS-raportti',
  'report.part.relationship': () => 'Vastaukset asiakassuhteesta',
  'report.part.touchpoint': () => 'Vastaukset asiakaskohtaamisista',
  'report.part.unspecified': () => 'Vastaukset, joista ei käy ilmi, mitä ne koskevat',
  'report.basis': ({ zone, level, method, minimum }) =>
    `Kalenteri: ${zone}. Luottamusvälit: ${level}, menetelmä ${method}. Segmentin tai jakson NPS näytetään, kun sillä on vähintään ${some(minimum, ANSWERS)}.`,
  'report.none': () => 'Luettavia vastauksia ei ole.',
  'score.reading': ({ nps, lower, upper, level, n }) =>
    `NPS on ${nps} (${some(n, ANSWERS)}). Vastaukset sopivat yhteen sen kanssa, että todellinen NPS on välillä ${lower} … ${upper} (${level}:n luottamusväli).`,
  'score.name': () => 'NPS',
  'score.answers': () => 'Vastauksia',
  'score.interval': ({ level }) => `${level}:n luottamusväli`,
  'score.share': () => 'Osuus',
  'score.count': ({ n }) => some(n, ANSWERS),
  'withheld.no-responses': () => 'ei vastauksia',
  'withheld.below-minimum': ({ n }) => `liian vähän vastauksia näytettäväksi (${n.text})`,
  'withheld.privacy': () => 'piilotettu, jottei yhtäkään vastausta voida yhdistää henkilöön',
  'score.weighted': (values) => `Kun vastausten painot otetaan huomioon, ${weighed(values)}`,
  'score.repeated': (values) => `Kun saman henkilön vastaukset käsitellään yhdessä, ${weighed(values)}`,
  'score.weighted-repeated': (values) =>
    `Kun vastausten painot otetaan huomioon ja saman henkilön vastaukset käsitellään yhdessä, ${weighed(values)}`,
  'distribution.title': () => 'Vastausten jakauma',
  'distribution.score': () => 'Arvosana',
  'trend.title': ({ zone }) => `Kehitys ajan mittaan (${zone})`,
  'trend.period': () => 'Jakso',
  'trend.partial': ({ share }) => `kesken, kulunut ${share}`,
  'trend.began': ({ share }) => `vastausten keruu kattoi jaksosta ${share}`,
  'trend.gap': ({ from, to }) => `${from} … ${to}`,
  'trend.change': () => 'Muutos (lihavoitu: sattuma ei selitä)',
  'trend.smoothed': () => 'Tasoitettu',
  'trend.shift': ({ since, before, after, p }) =>
    `Taso muuttui jaksosta ${since} alkaen arvosta ${before} arvoon ${after}: muutos on suurempi kuin sattuma selittää (p ${p}).`,
  'trend.mix-shift': ({ since, p }) =>
    `Jaksosta ${since} alkaen vastaukset jakautuivat uudella tavalla suosittelijoihin, passiivisiin ja arvostelijoihin (p ${p}), mutta NPS ei selvästi noussut eikä laskenut.`,
  'trend.break': ({ since, before, after }) => `Uusi taso jaksosta ${since} alkaen: arvosta ${before} arvoon ${after}.`,
  'trend.earlier-shift': ({ since, before, after }) =>
    `Aiempi tason muutos jaksosta ${since} alkaen: arvosta ${before} arvoon ${after}.`,
  'trend.drift': ({ since, slope, lower, upper, level, p }) =>
    `Muutos jaksosta ${since} alkaen on suurempi kuin sattuma selittää: ${slope} pistettä jaksosta seuraavaan (${level}:n luottamusväli ${lower} … ${upper}, p ${p}).`,
  'trend.steady': ({ since, p }) => `Muutokset jaksosta ${since} alkaen ovat satunnaisvaihtelun rajoissa (p ${p}).`,
  'trend.too-short': () => 'NPS on alle neljältä päättyneeltä jaksolta, joten kehityksestä ei voi sanoa mitään.',
  'trend.now': ({ smoothed, lower, upper, level, latest, nps, latestLower, latestUpper }) =>
    `Tasoitettu NPS on nyt ${smoothed} (${level}:n luottamusväli ${lower} … ${upper}). Pelkän viimeisimmän jakson (${latest}) NPS on ${nps} (${latestLower} … ${latestUpper}).`,
  'trend.next': ({ lower, upper, level, n }) =>
    `Jos mikään ei muutu, seuraavan jakson NPS on välillä ${lower} … ${upper}, kun siltä saadaan ${some(n, ANSWERS)} (${level}:n ennusteväli).`,
  'trend.corrected': ({ comparisons, held, correction }) =>
    `Jaksoja verrattiin edeltävään jaksoon (${some(comparisons, COMPARISONS)}). ${held.value === 0 ? 'Yhdessäkään vertailussa ei näy muutosta' : `${held.text} vertailussa näkyy muutos`}, jota sattuma ei selitä. Monivertailukorjaus: ${correction}.`,
  'signal.1.higher': ({ from }) => `Jakso ${from} on valvontarajojen yläpuolella.`,
  'signal.1.lower': ({ from }) => `Jakso ${from} on valvontarajojen alapuolella.`,
  'signal.2.higher': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} NPS on joka jaksolla keskiviivan yläpuolella, vähintään yhdeksän kertaa peräkkäin.`,
  'signal.2.lower': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} NPS on joka jaksolla keskiviivan alapuolella, vähintään yhdeksän kertaa peräkkäin.`,
  'signal.3.higher': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} NPS on joka jaksolla edellistä korkeampi, vähintään kuusi kertaa peräkkäin.`,
  'signal.3.lower': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} NPS on joka jaksolla edellistä matalampi, vähintään kuusi kertaa peräkkäin.`,
  'signal.4': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} NPS nousee ja laskee vuorotellen vähintään neljätoista kertaa.`,
  'signal.5.higher': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} kaksi kolmesta NPS-luvusta on yli kaksi sigmaa keskiviivan yläpuolella.`,
  'signal.5.lower': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} kaksi kolmesta NPS-luvusta on yli kaksi sigmaa keskiviivan alapuolella.`,
  'signal.6.higher': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} neljä viidestä NPS-luvusta on yli yhden sigman keskiviivan yläpuolella.`,
  'signal.6.lower': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} neljä viidestä NPS-luvusta on yli yhden sigman keskiviivan alapuolella.`,
  'signal.7': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} vähintään viisitoista NPS-lukua peräkkäin on enintään yhden sigman päässä keskiviivasta: ne vaihtelevat vähemmän kuin pelkkä sattuma saisi ne vaihtelemaan.`,
  'signal.8': ({ from, to }) =>
    `Jaksosta ${from} jaksoon ${to} vähintään kahdeksan NPS-lukua peräkkäin pysyy etäällä keskiviivasta, sen kummalla puolella tahansa.`,
  'segments.title': ({ by }) => `Jaottelu: ${by}`,
  'segments.missing': () => '(ei tietoa)',
  'segments.everybody': () => '(kaikki)',
  'segments.other': () => '(pienet segmentit yhdessä)',
  'segments.hidden': () => '(piilotetut segmentit yhdessä)',
  'segments.name': () => 'Segmentti',
  'segments.shrunken': () => 'Kutistettu NPS',
  'segments.pull': () => 'Vaikutus koko tulokseen',
  'segments.verdict': () => 'Muihin verrattuna',
  'segments.differ': ({ p, spread }) =>
    `Segmenttien erot ovat suurempia kuin sattuma selittää (p ${p}). Niiden todellisten NPS-lukujen hajonta on noin ${spread} pistettä.`,
  'segments.alike': ({ p }) => `Segmenttien erot eivät ole suurempia kuin sattuma selittää (p ${p}).`,
  'segments.pulls': ({ segment, points, share }) =>
    `Eniten koko tulosta alentaa segmentti ${segment}: ${points} pistettä, osuus vastauksista ${share}.`,
  'segments.corrected': ({ comparisons, correction }) =>
    `Kutakin segmenttiä verrataan kaikkiin muihin yhdessä (${some(comparisons, COMPARISONS)}). Monivertailukorjaus: ${correction}.`,
  'verdict.higher': ({ points, p }) => `korkeampi (${points}, p ${p})`,
  'verdict.lower': ({ points, p }) => `matalampi (${points}, p ${p})`,
  'verdict.unclear': ({ points, p }) => `ei selvää eroa (${points}, p ${p})`,
  'correction.holm': () => 'Holm',
  'correction.hochberg': () => 'Hochberg',
  'correction.bonferroni': () => 'Bonferroni',
  'correction.bh': () => 'Benjamini–Hochberg',
  'correction.by': () => 'Benjamini–Yekutieli',
  'correction.none': () => 'ei korjausta',
  'touchpoints.title': () => 'Asiakaskohtaamisittain',
  'touchpoints.name': () => 'Asiakaskohtaaminen',
  'change.title': ({ from, to }) => `Mikä muuttui jaksosta ${from} jaksoon ${to}`,
  'change.higher': (values) => `${movement(values)} Pelkkä sattuma tuskin selittää tällaista nousua.`,
  'change.lower': (values) => `${movement(values)} Pelkkä sattuma tuskin selittää tällaista laskua.`,
  'change.unclear': (values) => `${movement(values)} Muutos on satunnaisvaihtelun rajoissa.`,
  'change.people': ({ people }) =>
    `Molemmilla jaksoilla vastanneita on ${people.text}; keskenään verrataan saman henkilön viimeisiä vastauksia kummaltakin jaksolta.`,
  'change.split': ({ by, rate, mix }) =>
    `Jaottelu ${by}: ${rate} pistettä siksi, että segmentit vastasivat toisin, ja ${mix} pistettä siksi, että vastaajat painottuivat eri segmentteihin.`,
  'change.rate': () => 'Vastausten vaikutus',
  'change.mix': () => 'Osuuksien vaikutus',
  'change.scores': () => 'NPS',
  'change.shares': () => 'Osuus',
  'change.total': () => 'Yhteensä',
  'change.entered': () => 'uusi jälkimmäisellä jaksolla',
  'change.left': () => 'poissa jälkimmäiseltä jaksolta',
  'reach.reading': ({ answered, invited, rate, lower, upper, level }) =>
    `Vastausprosentti on ${rate} (${some(answered, ANSWERS)} ${invited.text} kutsuun; ${level}:n luottamusväli ${lower} … ${upper}).`,
  'reach.rate': () => 'Vastausprosentti',
  'reach.unsolicited': ({ n }) =>
    `Ilman kutsua tai ennen sitä annettuja vastauksia on ${n.text}; niitä ei lasketa vastausprosenttiin.`,
  'reach.bounds': ({ worst, best }) =>
    `Jos kaikki vastaamatta jättäneet olisivat arvostelijoita, kaikkien NPS olisi ${worst}; jos he olisivat suosittelijoita, se olisi ${best}.`,
  'reach.change': ({ before, after, change, lower, upper, level }) =>
    `Vastausprosentti oli ensimmäisellä jaksolla ${before} ja jälkimmäisellä ${after}: muutos on ${change} prosenttiyksikköä (${level}:n luottamusväli ${lower} … ${upper}).`,
  'benchmark.title': () => 'Vertailuarvot',
  'benchmark.higher': (values) => `${against(values)} NPS on korkeampi, eikä pelkkä sattuma juuri selitä eroa.`,
  'benchmark.lower': (values) => `${against(values)} NPS on matalampi, eikä pelkkä sattuma juuri selitä eroa.`,
  'benchmark.unclear': (values) => `${against(values)} Ero on satunnaisvaihtelun rajoissa.`,
  'benchmark.withheld': ({ benchmark, reason }) => `Vertailuarvo on ${benchmark}. Vertailua ei tehty: ${reason}.`,
  'benchmark.other-measure': () => 'arvo on peräisin toisenlaisesta kyselystä',
  'benchmark.widest': () =>
    'Vertailuarvon taustalla olevien vastausten hajontaa ei tiedetä, joten luottamusväli on laskettu suurimmalla hajonnalla, jonka arvo sallii.',
  'benchmark.source': ({ source, date, method, n }) =>
    `Lähde: ${source}, ${date}. Menetelmä: ${method}. Vastauksia: ${n.text}.`,
  'benchmark.country': ({ country }) => `Maa: ${country}.`,
  'benchmark.industry': ({ industry }) => `Toimiala: ${industry}.`,
  'intake.title': () => 'Mitä luettiin',
  'intake.reading': ({ rows, accepted, rejected }) =>
    `${some(rows, ROWS)}: ${some(accepted, ANSWERS)}, ${some(rejected, REFUSED)}.`,
  'intake.reason': () => 'Syy',
  'intake.rows': () => 'Rivejä',
  'intake.first': () => 'Ensimmäiset rivit (otsikkoriviä ei lasketa)',
  'themes.title': () => 'Mistä kirjoitetaan',
  'themes.person': () =>
    'Ohjelma lajitteli kommentit niiden sanojen perusteella. Ennen kuin teemojen pohjalta toimitaan, jonkun pitää lukea, mitä on kirjoitettu, ja teemojen nimistä pitää sopia. Teema, johon liittyy matalia pisteitä, ei välttämättä ole niiden syy.',
  'themes.read': ({ read, n }) =>
    `Vastauksia on ${n.text}, ja niistä ${read.text} sisältää kommentin, joka sanoo jotain. Osuudet lasketaan näistä; kommentilla voi olla useita teemoja.`,
  'themes.name': () => 'Teema',
  'themes.comments': () => 'Kommentteja',
  'themes.share': () => 'Osuus kommenteista',
  'themes.score': () => 'NPS (lihavoitu: ei selity sattumalla)',
  'themes.impact': () => 'Vaikutus NPS-lukuun',
  'themes.movement': ({ from, to }) => `Osuus, ${from} → ${to}`,
  'themes.higher': ({ before, after }) => `nousi: ${before} → ${after}`,
  'themes.lower': ({ before, after }) => `laski: ${before} → ${after}`,
  'themes.unclear': () => 'ei selvää muutosta',
  'themes.pulls': ({ theme, points, n }) =>
    `Laskee NPS:ää eniten: ${theme}. Jos teeman mainitsevia vastauksia (${n.text}) ei laskettaisi mukaan, NPS olisi ${points} pistettä korkeampi.`,
  'themes.corrected': ({ comparisons, correction }) =>
    `Teeman mainitsevia vastauksia verrataan vastauksiin, joiden kommentissa teemaa ei mainita. Luku on lihavoitu, kun sattuma ei selitä eroa; tässä on otettu huomioon ${some(comparisons, COMPARISONS)} (${correction}).`,
  'themes.none': () => '(ei teemaa)',
  'themes.reasons': ({ n, reasons }) => `Ilman teemaa jäi ${some(n, COMMENTS)}: ${reasons}.`,
  'themes.reason.empty': ({ n }) => `tyhjiä ${n.text}`,
  'themes.reason.no-words': ({ n }) => `sanattomia ${n.text}`,
  'themes.reason.no-answer': ({ n }) => `ilman sanottavaa ${n.text}`,
  'themes.reason.nothing-shared': ({ n }) => `ilman yhteisiä sanoja muiden kanssa ${n.text}`,
  'themes.reason.far': ({ n }) => `kaikista muista poikkeavia ${n.text}`,
  'themes.reason.no-theme': ({ n }) => `koodikirjan teemoihin sopimattomia ${n.text}`,
  'themes.unassigned': ({ n }) =>
    `Lajittelematta on ${some(n, COMMENTS)}, eikä ${n.value === 1 ? 'sitä' : 'niitä'} lasketa tähän.`,
  'themes.quotes': () => 'Asiakkaiden omin sanoin',
  'themes.caution.unstable': () => 'Uusi haku ei ehkä löydä tätä teemaa.',
  'themes.caution.few-comments': () => 'Teemalla on alle viisi kommenttia.',
  'themes.detractors': () => 'Mistä arvostelijat kirjoittavat eri jaksoina',
  'themes.detractors.about': () =>
    'Osuudet ovat arvostelijoiden kunkin jakson kommenteista. Suurempi osuus ei tarkoita, että arvostelijoita olisi enemmän.',
  'themes.alarm': ({ theme, since, mentions, comments, share, date }) =>
    `Hälytys ${date}: ${theme} on tullut esiin tavallista useammin, todennäköisesti ${since} alkaen (mainintoja ${mentions.text}, kommentteja ${comments.text}, osuus ${share}).`,
  'themes.quiet': ({ from }) => `Seuranta alkoi ${from}, eikä hälytyksiä ole tullut.`,
  'themes.watch': ({ comments }) =>
    `Jos mikään ei muutu, väärä hälytys tulee keskimäärin enintään kerran, kun arvostelijoilta on saatu ${some(comments, COMMENTS)}.`,
  'emerging.title': ({ from }) => `Uutta kommenteissa ${from} alkaen`,
  'emerging.none': () => 'Mikään sana ei erotu sellaiseksi, jota ei ennen käytetty ja jota mikään teema ei selitä.',
  'emerging.too-few': () => 'Kirjoittajia on liian vähän, jotta uusia aiheita voisi nimetä.',
  'emerging.theme': ({ theme, n, share, before, words }) =>
    `${theme}: ${some(n, COMMENTS)}, ${n.value === 1 ? 'jota' : 'joita'} mikään teema ei selitä (${share}; aiemmin ${before}). Aiempaa useammin käytetyt sanat: ${words}.`,
  'emerging.withheld': ({ n, words }) =>
    `Liian vähän kommentteja näytettäväksi (${n.text}). Aiempaa useammin käytetyt sanat: ${words}.`,
  'cautions.title': () => 'Huomioitavaa',
  'caution.few-answers': () =>
    'Vastauksia on alle kymmenen: yksikin lisää voi siirtää tulosta kymmenen pistettä tai enemmän.',
  'caution.degenerate': () =>
    'Kaikki vastaukset ovat samanlaisia, ja silloin tämä menetelmä antaa luottamusvälin, jolla ei ole leveyttä. Se ei tarkoita varmuutta.',
  'caution.repeated-subjects': () =>
    'Osa ihmisistä vastasi useammin kuin kerran. Luottamusväleissä jokainen vastaus lasketaan uudeksi ihmiseksi, joten ne ovat liian kapeita.',
  'caution.several-measures': () =>
    'Vastaukset yrityksestä ja vastaukset yksittäisistä kohtaamisista ovat eri mittauksia. Ne luetaan erikseen eikä niitä koskaan lasketa yhteen.',
  'caution.unweighted': () => 'Osalla vastauksista on paino. Näissä luvuissa jokainen vastaus lasketaan yhdeksi.',
  'caution.rejected-rows': () =>
    'Useampi kuin yksi rivi kahdestakymmenestä hylättiin. Jos hylätyt rivit poikkeavat muista, tulos on vinossa.',
  'caution.adjusted-clock': () =>
    'Osa paikallisista ajoista osui kellojen siirtoon: kahdesti esiintyvä tunti luettiin aiemmaksi, ja kokonaan puuttuva siirrettiin eteenpäin.',
  'caution.future-answers': () =>
    'Osa vastauksista on päivätty nykyhetken jälkeen. Tarkista lähteen kello sekä päivän ja kuukauden järjestys.',
  'caution.mostly-empty': () =>
    'Yli puolelta jaksoista ei ole vastauksia: kysely ei ollut käynnissä, tai jokin päivämäärä on kirjoitettu väärin.',
  'caution.index-for-value': () =>
    'Aineistossa on 11 mutta ei yhtään nollaa: siinä voi olla vaihtoehtojen järjestysnumerot (1–11) eikä arvosanoja. Tarkista asia ennen kuin käytät lukuja.',
  'caution.one-to-ten': () =>
    'Yksikään vastaus ei ole 0: kysymys on ehkä esitetty asteikolla 1–10, jolla NPS-lukua ei saada.',
  'caution.one-to-five': () =>
    'Yksikään vastaus ei ole yli 5: kysymys on ehkä esitetty asteikolla 1–5, jolla NPS-lukua ei saada.',
  'caution.unequal-spread': () =>
    'Vastaukset vaihtelevat joissakin segmenteissä paljon enemmän kuin toisissa. Segmenttien ero voi silloin tarkoittaa, että hajonta eroaa, ei NPS.',
  'caution.small-expected': () =>
    'Jotkin ryhmät ovat joissakin segmenteissä harvinaisia, joten jakaumien muotoa vertaava testi on likimääräinen.',
  'caution.confounded': () =>
    'Eron etumerkki vaihtuu, kun verrataan samanlaisia keskenään. Älä tulkitse raakaa eroa ryhmien väliseksi eroksi.',
  'caution.atypical': () =>
    'Tämä segmentti on kaukana muista. Katso ensin sen omaa NPS-lukua ja luottamusväliä: kutistettu arvo vetää sitä kohti joukkoa, johon se ei ehkä kuulu.',
  'caution.weak-pooling': () =>
    'Vastauksia on alle kolmesta segmentistä, joten segmenttien erojen suuruudesta ei tiedetä juuri mitään.',
  'caution.wide-spread': () =>
    'Segmentit eroavat niin paljon, että kutistetut arvot ovat liian varmoja. Katso segmenttien omia NPS-lukuja.',
  'caution.overdispersed': () =>
    'Segmenttien erot ovat suurempia kuin sattuma selittää, joten tavalliset rajat merkitsisivät liian monta. Käytä levennettyjä rajoja.',
  'caution.simpson-reversal': () =>
    'Jokainen segmentti liikkui yhteen suuntaan ja koko tulos toiseen: muuttui se, ketkä vastasivat, ei mieliala.',
  'caution.mix-driven': () =>
    'Muutoksesta suurempi osa johtuu siitä, ketkä vastasivat, kuin siitä, miten segmentit vastasivat.',
  'caution.rough-errors': () =>
    'Jollakin segmentillä on jommallakummalla jaksolla alle kymmenen vastausta, joten muutoksen kahden osan virherajat ovat liian pieniä. Yhdistä pienet segmentit.',
  'caution.exploratory': () =>
    'Nämä segmentit tai ajankohdat on valittu ja kuvattu samojen vastausten perusteella, joten erot näyttävät todellista suuremmilta. Tarkista ne uusilla vastauksilla.',
  'caution.unknown-tag': () => 'Missään vastauksessa ei ole tätä tunnistetta. Tarkista sen nimi.',
  'caution.unequal-exposure': () =>
    'Ihmisillä on eri määrä asiakaskohtaamisia, joten kohtaaminen, josta on paljon vastauksia, ei välttämättä ole monelle tärkeä.',
  'caution.few-clusters': () =>
    'Käsitys ryppäiden eroista perustuu alle kymmeneen ryppääseen, joten luottamusväli on itsekin epävarma.',
  'caution.provisional': () =>
    'Hyppäys viimeisillä jaksoilla näyttäisi tässä vielä loivalta nousulta tai laskulta. Nykytilanteesta kertovat viimeisimmän jakson NPS ja sen oma luottamusväli.',
  'caution.extra-variation': () =>
    'NPS liikkuu jaksosta toiseen enemmän kuin otantavirhe selittää, joten rajat ovat leveämmät kuin pelkistä vastauksista laskettuina.',
  'caution.rough-limits': () =>
    'Lähes kaikki vastaukset ovat samassa ryhmässä, joten sattuma ylittää nämä rajat useammin kuin ne lupaavat.',
  'caution.short-baseline': () =>
    'Käsitys siitä, kuinka paljon NPS vaihtelee itsestään, perustuu alle 24 jaksoon. Vääriä hälytyksiä on odotettavissa.',
  'caution.small-baseline': () =>
    'Lähtötasossa on alle 300 vastausta, joten hälytys on hidas tai sen luvattu luotettavuus perustuu arvaukseen.',
  'caution.uneven-days': () =>
    'Osuus vaihtelee päivästä toiseen enemmän kuin sattuma selittää, joten hälytykselle annettiin suurempi marginaali ja se tulee myöhemmin.',
  'caution.shift-or-drift': () =>
    'Hidas liukuma näyttää portailta. Ajattele ”tason muutos tai liukuma” ja pidä ajankohtia likimääräisinä.',
  'caution.same-people': () =>
    'Vähintään viidennes ihmisistä vastasi molemmilla jaksoilla, joten heitä verrattiin itseensä.',
  'caution.reach-unknown': () =>
    'Ei tiedetä, kuinka moni sai kutsun, joten NPS-luvun rinnalla ei ole vastausprosenttia. NPS voi muuttua pelkästään siksi, että kysytään eri ihmisiltä tai eri ihmiset vastaavat.',
  'caution.reach-mismatch': () =>
    'Kutsutiedoissa on eri määrä vastauksia kuin luettiin, joten vastausprosentti ei täysin vastaa tätä NPS-lukua. Tarkista, että kutsut ja vastaukset ovat samasta kyselystä ja samalta ajalta.',
  'caution.reach-moved': () =>
    'Vastausprosentti muuttui jaksojen välillä, joten osa NPS-luvun muutoksesta voi johtua siitä, ketkä vastasivat.',
  'caution.channel-mix-moved': () =>
    'Kutsut lähetettiin eri kanavissa kuin aiemmalla jaksolla, ja eri kanavissa vastataan eri tavoin. NPS on voinut muuttua jo siksi.',
  'caution.touchpoint-mix-moved': () =>
    'Kutsut koskivat eri asiakaskohtaamisia kuin aiemmalla jaksolla. NPS on voinut muuttua jo siksi.',
  'caution.selected-after': () =>
    'Osa kutsuista lähetettiin vasta, kun lopputulos oli jo tiedossa, joten kutsuttavat on voitu valita. NPS voi silloin näyttää todellista paremmalta.',
  'caution.culture-not-adjusted': () =>
    'Asteikkoa käytetään eri maissa, kulttuureissa ja toimialoilla eri tavoin, eikä näitä lukuja ole korjattu sen mukaan. Älä tulkitse eroa eroksi asiakkaiden tyytyväisyydessä.',
  ...planPhrases,
};
