/**
 * What the library says about plans, in Finnish.
 *
 * @module
 */
import { type WordForms, formOf } from '../word-forms.ts';
import type { PlanPhraseValues } from '../plan-phrases.ts';

const form = /* @__PURE__ */ formOf('fi');

const TIMES: WordForms = { one: 'kerran', other: 'kertaa' };

/** Finnish phrases about plans. */
export const planPhrases: { readonly [Key in keyof PlanPhraseValues]: (values: PlanPhraseValues[Key]) => string } = {
  'plan.action.attend-immediately': () => 'Tartu asiaan heti',
  'plan.action.direct-action': () => 'Hoida asia suoraan ihmiseltä ihmiselle',
  'plan.action.contact': () => 'Ota yhteyttä',
  'plan.action.email-ask-better': () => 'Kysy sähköpostitse, mikä nostaisi arvosanaa',
  'plan.action.listen': () => 'Kuuntele',
  'plan.action.apologize': () => 'Pyydä anteeksi',
  'plan.action.compensate': () => 'Hyvitä vahinko',
  'plan.action.explain-prevention': () => 'Kerro, miten toistuminen estetään',
  'plan.action.tell-planned-actions': () => 'Kerro, mitä aiomme tehdä',
  'plan.action.thank': () => 'Kiitä asiakasta',
  'plan.action.turn-around': () => 'Käännä kokemus hyväksi',
  'plan.action.notify-account-manager': () => 'Kerro asiakaspäällikölle',
  'plan.action.log-customer-record': () => 'Kirjaa asiakastietoihin',
  'plan.action.follow-up-next-contact': () => 'Palaa asiaan seuraavassa yhteydenotossa',
  'plan.action.find-cause': () => 'Selvitä syy',
  'plan.action.offer-solution': () => 'Tarjoa ratkaisua',
  'plan.action.offer-upgrade': () => 'Tarjoa laajempaa tuotetta',
  'plan.action.offer-better-fit': () => 'Tarjoa paremmin sopivaa',
  'plan.action.state-why-contacting': () => 'Kerro, miksi otamme yhteyttä',
  'plan.action.take-their-view': () => 'Katso asiaa asiakkaan kannalta',
  'plan.action.name-the-product': () => 'Mainitse, mitä asiakas osti',
  'plan.action.explain-refusal': () => 'Perustele kielteinen vastaus',
  'plan.action.offer-alternative': () => 'Tarjoa vaihtoehtoa',
  'plan.action.check-solution': () => 'Kysy, oliko ratkaisu hyvä',
  'plan.action.standard-theme-response': () => 'Anna aiheesta sovittu vastaus',
  'plan.action.ask-specific-wish': () => 'Pyydä yksi parannustoive',
  'plan.action.ask-direct': () => 'Kysy, mitä voisimme tarjota ja mitä teemme väärin',
  'plan.action.ask-blocker': () => 'Kysy, mikä estää korkeamman arvosanan',
  'plan.action.tailor-offer': () => 'Tee tarpeeseen sopiva tarjous',
  'plan.action.feed-product-backlog': () => 'Välitä tieto tuotteen tekijöille',
  'plan.action.show-we-acted': () => 'Osoita, että asialle tehtiin jotain',
  'plan.action.show-difference': () => 'Osoita, mikä erottaa meidät muista',
  'plan.action.incentivize-recommendation': () => 'Tarjoa suosittelusta etu',
  'plan.action.reach-out-regularly': () => 'Pidä yhteyttä',
  'plan.action.reward': () => 'Palkitse asiakas',
  'plan.action.invite-referral': () => 'Pyydä suosittelemaan tutulle',
  'plan.action.personal-reply': () => 'Vastaa henkilökohtaisesti',
  'plan.action.give-staff-feedback': () => 'Välitä palaute työntekijälle',
  'plan.action.escalate': () => 'Vie asia ylemmälle tasolle',
  'plan.role.account-manager': () => 'asiakaspäällikkö',
  'plan.role.frontline-employee': () => 'asiakaspalvelija',
  'plan.role.team-lead': () => 'tiimin esihenkilö',
  'plan.role.cx-manager': () => 'asiakaskokemuspäällikkö',
  'plan.role.product-owner': () => 'tuoteomistaja',
  'plan.role.executive': () => 'johtaja',
  'plan.channel.email': () => 'sähköposti',
  'plan.channel.sms': () => 'tekstiviesti',
  'plan.channel.phone': () => 'puhelin',
  'plan.channel.letter': () => 'kirje',
  'plan.channel.social': () => 'sosiaalinen media',
  'plan.channel.in-app': () => 'sovellus',
  'plan.channel.web': () => 'verkkosivu',
  'plan.channel.store': () => 'myymälä',
  'plan.purpose.service': () => 'palvelu',
  'plan.purpose.research': () => 'tutkimus',
  'plan.purpose.marketing': () => 'markkinointi',
  'plan.value.yes': () => 'kyllä',
  'plan.value.no': () => 'ei',
  'plan.value.text': ({ value }) => `”${value}”`,
  'plan.moment.answered': () => 'asiakas on vastannut',
  'plan.moment.assigned': () => 'tapaukselle on nimetty vastuuhenkilö',
  'plan.moment.attempted': () => 'asiakasta on yritetty tavoittaa',
  'plan.moment.contacted': () => 'asiakas on tavoitettu',
  'plan.moment.resolving': () => 'ratkaisun työstäminen on alkanut',
  'plan.moment.resolved': () => 'ongelma on ratkaistu',
  'plan.moment.verified': () => 'asiakas on vahvistanut ratkaisun',
  'plan.moment.closed': () => 'tapaus on suljettu',
  'plan.asked.is': ({ fact, value }) => `${fact} = ${value}`,
  'plan.asked.oneOf': ({ fact, value }) => `${fact} on jokin näistä: ${value}`,
  'plan.asked.atLeast': ({ fact, value }) => `${fact} on vähintään ${value}`,
  'plan.asked.atMost': ({ fact, value }) => `${fact} on enintään ${value}`,
  'plan.asked.above': ({ fact, value }) => `${fact} on suurempi kuin ${value}`,
  'plan.asked.below': ({ fact, value }) => `${fact} on pienempi kuin ${value}`,
  'plan.asked.includes': ({ fact, value }) => `${fact} sisältää tämän: ${value}`,
  'plan.asked.includesAny': ({ fact, value }) => `${fact} sisältää jonkin näistä: ${value}`,
  'plan.asked.before': ({ fact, value }) => `${fact} on ennen ajankohtaa ${value}`,
  'plan.asked.after': ({ fact, value }) => `${fact} on ajankohdan ${value} jälkeen`,
  'plan.asked.somebody': ({ fact }) => `${fact} on nimetty`,
  'plan.asked.nobody': ({ fact }) => `${fact} ei ole nimetty`,
  'plan.because.base': ({ step, score, play }) =>
    `”${step}” on suunnitelmassa, koska arvosanan ${score} toimintamalli (${play}) edellyttää sitä.`,
  'plan.because.rule': ({ step, rule }) => `”${step}” on suunnitelmassa, koska sääntö ”${rule}” toteutuu ja lisää sen.`,
  'plan.because.added': ({ rule }) => `Sääntö ”${rule}” toteutuu ja antoi sille tämän muodon.`,
  'plan.because.changed': ({ rule }) => `Sääntö ”${rule}” toteutuu ja muutti sitä.`,
  'plan.left-out': ({ step }) => `”${step}” jätetään pois.`,
  'plan.put-off': ({ step, until }) => `”${step}” siirtyy myöhemmäksi, aikaisintaan ${until}.`,
  'plan.owner': ({ role }) => `Vastuussa: ${role}.`,
  'plan.channel': ({ channel }) => `Kanava: ${channel}.`,
  'plan.channel.others': ({ channels }) => `Muut kanavat, jos se ei onnistu: ${channels}.`,
  'plan.inside': () => 'Tämä on talon sisäistä työtä: asiakkaalle ei lähde mitään.',
  'plan.after': ({ steps }) => `Ensin tehdään: ${steps}.`,
  'plan.due.customer': ({ time }) => `Määräaika on ${time}, laskettuna ympäri vuorokauden, asiakkaan kannalta.`,
  'plan.due.team': ({ time }) => `Määräaika on ${time}, laskettuna tiimin työaikana.`,
  'plan.due.beside.customer': ({ time }) =>
    `Ympäri vuorokauden, asiakkaan kannalta laskettuna määräaika olisi ${time}; se ei ole ratkaiseva.`,
  'plan.due.beside.team': ({ time }) => `Tiimin työaikana laskettuna määräaika olisi ${time}; se ei ole ratkaiseva.`,
  'plan.due.overdue': () => 'Määräaika on jo ohi.',
  'plan.due.waits': ({ moment }) => `Aika alkaa kulua, kun tämä on tapahtunut: ${moment}.`,
  'plan.due.none': () => 'Toimintaohjeissa sille ei ole määräaikaa.',
  'plan.guard.erased': () => 'Asiakas on pyytänyt tietojensa poistamista, joten enää ei tehdä mitään.',
  'plan.guard.do-not-contact': () => 'Asiakkaaseen ei saa ottaa yhteyttä.',
  'plan.guard.channel-opt-out': ({ channels }) =>
    `Asiakas on kieltänyt kaikki kanavat, joita tähän voisi käyttää: ${channels}.`,
  'plan.guard.no-basis': ({ purpose }) => `Käyttötarkoitukselle ei ole ilmoitettu perustetta: ${purpose}.`,
  'plan.guard.quarantine': ({ at, until }) =>
    `Asiakkaan viimeisin kyselykutsu: ${at}. Hänet jätetään rauhaan tähän asti: ${until}.`,
  'plan.guard.open-case': ({ score }) =>
    `Avoinna on tapaus, jonka arvosana ${score} on matalampi, ja sen toimintamalli menee edelle.`,
  'plan.guard.incident-notice': ({ incident, at }) =>
    `Samaa virhettä koskeva tiedote (${incident}) on jo tavoittanut asiakkaan ja hoitanut tämän. Ajankohta: ${at}.`,
  'plan.guard.reward-cap': ({ rewards, days, until }) =>
    `Asiakas on palkittu ${rewards.text} ${form(rewards.value, TIMES)} ${days.text} päivän aikana, eivätkä toimintaohjeet salli enempää. Seuraavan kerran etuja voi tarjota aikaisintaan ${until}.`,
  'plan.guard.no-rewards': () => 'Toimintaohjeet eivät salli palkitsemista.',
  'plan.guard.blocked-by': ({ steps }) => `Se, mikä pitäisi tehdä ensin, jätetään pois: ${steps}.`,
  'plan.defer.quiet-hours': ({ channel, quietFrom, quietTo, zone }) =>
    `Tällä kanavalla ketään ei häiritä kello ${quietFrom}–${quietTo} (${zone}): ${channel}.`,
  'plan.defer.after-deferred': ({ steps }) => `Se, mikä pitää tehdä ensin, siirtyy: ${steps}.`,
  'plan.whynot.planned': ({ step }) => `”${step}” on suunnitelmassa.`,
  'plan.whynot.asked-before': ({ step }) => `”${step}” ei ole suunnitelmassa: asiakkaalta on kysytty tätä jo aiemmin.`,
  'plan.whynot.another-taken': ({ step, other }) =>
    `”${step}” ei ole suunnitelmassa: vaihtoehdoista valittiin ”${other}”.`,
  'plan.whynot.removed': ({ step, rule }) =>
    `”${step}” ei ole suunnitelmassa: sääntö ”${rule}” toteutuu ja poistaa sen.`,
  'plan.whynot.rule-false': ({ step, rule }) =>
    `”${step}” ei ole suunnitelmassa: sääntö ”${rule}” lisäisi sen mutta ei toteudu.`,
  'plan.whynot.rule-unknown': ({ step, rule, facts }) =>
    `”${step}” ei ole suunnitelmassa: sääntö ”${rule}” lisäisi sen, mutta ei tiedetä, toteutuuko se. Puuttuvat tiedot: ${facts}.`,
  'plan.whynot.leaf-false': ({ asked, actual }) => `Ehto: ${asked}. Tiedossa: ${actual}.`,
  'plan.whynot.leaf-unknown': ({ asked }) => `Ehto: ${asked}. Tiedossa: ei mitään.`,
  'plan.whynot.guidance': ({ step }) =>
    `”${step}” ei ole suunnitelmassa omana vaiheenaan: se pidetään mielessä muita vaiheita tehtäessä.`,
  'plan.whynot.absent': ({ step, score }) =>
    `”${step}” ei ole suunnitelmassa: sitä ei edellytä arvosanan ${score} toimintamalli eikä mikään sääntö.`,
};
