/**
 * What the library says about plans, in Norwegian.
 *
 * @module
 */
import { type WordForms, formOf } from '../word-forms.ts';
import type { PlanPhraseValues } from '../plan-phrases.ts';

const form = /* @__PURE__ */ formOf('nb');

const TIMES: WordForms = { one: 'gang', other: 'ganger' };
const DAYS: WordForms = { one: 'dag', other: 'dager' };

/** Norwegian phrases about plans. */
export const planPhrases: { readonly [Key in keyof PlanPhraseValues]: (values: PlanPhraseValues[Key]) => string } = {
  'plan.action.attend-immediately': () => 'Ta tak i det straks',
  'plan.action.direct-action': () => 'Handle direkte, person til person',
  'plan.action.contact': () => 'Ta kontakt',
  'plan.action.email-ask-better': () => 'Spør på e-post hva som ville gitt en bedre karakter',
  'plan.action.listen': () => 'Lytt',
  'plan.action.apologize': () => 'Be om unnskyldning',
  'plan.action.compensate': () => 'Gjør opp for skaden',
  'plan.action.explain-prevention': () => 'Forklar hva som hindrer at det skjer igjen',
  'plan.action.tell-planned-actions': () => 'Fortell hva vi kommer til å gjøre',
  'plan.action.thank': () => 'Takk kunden',
  'plan.action.turn-around': () => 'Snu opplevelsen til noe bra',
  'plan.action.notify-account-manager': () => 'Si fra til kundeansvarlig',
  'plan.action.log-customer-record': () => 'Noter det i kundekortet',
  'plan.action.follow-up-next-contact': () => 'Kom tilbake til det ved neste kontakt',
  'plan.action.find-cause': () => 'Finn årsaken',
  'plan.action.offer-solution': () => 'Tilby en løsning',
  'plan.action.offer-upgrade': () => 'Tilby en oppgradering',
  'plan.action.offer-better-fit': () => 'Tilby noe som passer bedre',
  'plan.action.state-why-contacting': () => 'Si hvorfor vi tar kontakt',
  'plan.action.take-their-view': () => 'Se det med kundens øyne',
  'plan.action.name-the-product': () => 'Nevn hva kunden kjøpte',
  'plan.action.explain-refusal': () => 'Forklar avslaget',
  'plan.action.offer-alternative': () => 'Tilby et alternativ',
  'plan.action.check-solution': () => 'Spør om løsningen var god',
  'plan.action.standard-theme-response': () => 'Gi det avtalte svaret på temaet',
  'plan.action.ask-specific-wish': () => 'Be om én ting å forbedre',
  'plan.action.ask-direct': () => 'Spør hva vi kan tilby og hva som svikter',
  'plan.action.ask-blocker': () => 'Spør hva som hindrer en høyere karakter',
  'plan.action.tailor-offer': () => 'Gi et tilbud som møter behovet',
  'plan.action.feed-product-backlog': () => 'Gi det videre til dem som lager produktet',
  'plan.action.show-we-acted': () => 'Vis at vi har handlet',
  'plan.action.show-difference': () => 'Vis hva som skiller oss fra andre',
  'plan.action.incentivize-recommendation': () => 'Tilby noe for en anbefaling',
  'plan.action.reach-out-regularly': () => 'Hold kontakten',
  'plan.action.reward': () => 'Gi en belønning',
  'plan.action.invite-referral': () => 'Be om en anbefaling til en bekjent',
  'plan.action.personal-reply': () => 'Svar personlig',
  'plan.action.give-staff-feedback': () => 'Gi tilbakemeldingen videre til medarbeideren',
  'plan.action.escalate': () => 'Løft saken oppover',
  'plan.role.account-manager': () => 'kundeansvarlig',
  'plan.role.frontline-employee': () => 'medarbeider i førstelinjen',
  'plan.role.team-lead': () => 'teamleder',
  'plan.role.cx-manager': () => 'leder for kundeopplevelse',
  'plan.role.product-owner': () => 'produkteier',
  'plan.role.executive': () => 'direktør',
  'plan.channel.email': () => 'e-post',
  'plan.channel.sms': () => 'SMS',
  'plan.channel.phone': () => 'telefon',
  'plan.channel.letter': () => 'brev',
  'plan.channel.social': () => 'sosiale medier',
  'plan.channel.in-app': () => 'app',
  'plan.channel.web': () => 'nettside',
  'plan.channel.store': () => 'butikk',
  'plan.purpose.service': () => 'service',
  'plan.purpose.research': () => 'undersøkelse',
  'plan.purpose.marketing': () => 'markedsføring',
  'plan.value.yes': () => 'ja',
  'plan.value.no': () => 'nei',
  'plan.value.text': ({ value }) => `«${value}»`,
  'plan.moment.answered': () => 'kunden har svart',
  'plan.moment.assigned': () => 'saken har fått en saksbehandler',
  'plan.moment.attempted': () => 'noen har forsøkt å nå kunden',
  'plan.moment.contacted': () => 'kunden er nådd',
  'plan.moment.resolving': () => 'arbeidet med en løsning har begynt',
  'plan.moment.resolved': () => 'problemet er løst',
  'plan.moment.verified': () => 'kunden har bekreftet løsningen',
  'plan.moment.closed': () => 'saken er lukket',
  'plan.asked.is': ({ fact, value }) => `${fact} = ${value}`,
  'plan.asked.oneOf': ({ fact, value }) => `${fact} er én av disse: ${value}`,
  'plan.asked.atLeast': ({ fact, value }) => `${fact} er minst ${value}`,
  'plan.asked.atMost': ({ fact, value }) => `${fact} er høyst ${value}`,
  'plan.asked.above': ({ fact, value }) => `${fact} er større enn ${value}`,
  'plan.asked.below': ({ fact, value }) => `${fact} er mindre enn ${value}`,
  'plan.asked.includes': ({ fact, value }) => `${fact} inneholder ${value}`,
  'plan.asked.includesAny': ({ fact, value }) => `${fact} inneholder én av disse: ${value}`,
  'plan.asked.before': ({ fact, value }) => `${fact} er før ${value}`,
  'plan.asked.after': ({ fact, value }) => `${fact} er etter ${value}`,
  'plan.asked.somebody': ({ fact }) => `${fact} finnes`,
  'plan.asked.nobody': ({ fact }) => `${fact} finnes ikke`,
  'plan.because.base': ({ step, score, play }) =>
    `«${step}» er planlagt fordi handlingsplanen for karakteren ${score} (${play}) krever det.`,
  'plan.because.rule': ({ step, rule }) =>
    `«${step}» er planlagt fordi regelen «${rule}» er oppfylt og legger det til.`,
  'plan.because.added': ({ rule }) => `Regelen «${rule}» er oppfylt og ga det denne formen.`,
  'plan.because.changed': ({ rule }) => `Regelen «${rule}» er oppfylt og endret det.`,
  'plan.left-out': ({ step }) => `«${step}» utelates.`,
  'plan.put-off': ({ step, until }) => `«${step}» utsettes til ${until}.`,
  'plan.owner': ({ role }) => `Ansvarlig rolle: ${role}.`,
  'plan.channel': ({ channel }) => `Kanal: ${channel}.`,
  'plan.channel.others': ({ channels }) => `Andre kanaler, hvis det ikke går: ${channels}.`,
  'plan.inside': () => 'Dette er internt arbeid: Ingenting går til kunden.',
  'plan.after': ({ steps }) => `Først kommer: ${steps}.`,
  'plan.due.customer': ({ time }) => `Fristen er ${time}, regnet døgnet rundt, fra kundens ståsted.`,
  'plan.due.team': ({ time }) => `Fristen er ${time}, regnet i teamets arbeidstid.`,
  'plan.due.beside.customer': ({ time }) =>
    `Regnet døgnet rundt, fra kundens ståsted, ville fristen vært ${time}; den fristen er ikke avgjørende.`,
  'plan.due.beside.team': ({ time }) =>
    `Regnet i teamets arbeidstid ville fristen vært ${time}; den fristen er ikke avgjørende.`,
  'plan.due.overdue': () => 'Det tidspunktet er allerede passert.',
  'plan.due.waits': ({ moment }) => `Tiden begynner å løpe når dette har skjedd: ${moment}.`,
  'plan.due.none': () => 'Håndboken setter ingen frist for det.',
  'plan.guard.erased': () => 'Kunden har bedt om å få opplysningene sine slettet, så det gjøres ikke noe mer.',
  'plan.guard.do-not-contact': () => 'Kunden skal ikke kontaktes.',
  'plan.guard.channel-opt-out': ({ channels }) =>
    `Kunden har reservert seg mot alle kanalene det kunne gått gjennom: ${channels}.`,
  'plan.guard.no-basis': ({ purpose }) => `Det er ikke oppgitt noe grunnlag for formålet: ${purpose}.`,
  'plan.guard.quarantine': ({ at, until }) =>
    `Kunden ble sist invitert til en undersøkelse ${at} og får være i fred til ${until}.`,
  'plan.guard.open-case': ({ score }) =>
    `En sak med den lavere karakteren ${score} er åpen, og dens handlingsplan går foran.`,
  'plan.guard.incident-notice': ({ incident, at }) =>
    `En melding om den samme feilen (${incident}) nådde kunden ${at} og har allerede gjort dette.`,
  'plan.guard.reward-cap': ({ rewards, days, until }) =>
    `Kunden er belønnet ${rewards.text} ${form(rewards.value, TIMES)} i løpet av ${days.text} ${form(days.value, DAYS)}, og oftere tillater håndboken ikke. Tilbud kan gis igjen fra ${until}.`,
  'plan.guard.no-rewards': () => 'Håndboken tillater ingen belønninger.',
  'plan.guard.blocked-by': ({ steps }) => `Det som må komme først, utelates: ${steps}.`,
  'plan.defer.quiet-hours': ({ channel, quietFrom, quietTo, zone }) =>
    `Ingen forstyrres i denne kanalen fra ${quietFrom} til ${quietTo} (${zone}): ${channel}.`,
  'plan.defer.after-deferred': ({ steps }) => `Det som må komme først, utsettes: ${steps}.`,
  'plan.whynot.planned': ({ step }) => `«${step}» er planlagt.`,
  'plan.whynot.asked-before': ({ step }) => `«${step}» er ikke planlagt: Kunden har fått dette spørsmålet før.`,
  'plan.whynot.another-taken': ({ step, other }) =>
    `«${step}» er ikke planlagt: Blant alternativene ble «${other}» valgt.`,
  'plan.whynot.removed': ({ step, rule }) => `«${step}» er ikke planlagt: Regelen «${rule}» er oppfylt og fjerner det.`,
  'plan.whynot.rule-false': ({ step, rule }) =>
    `«${step}» er ikke planlagt: Regelen «${rule}» ville lagt det til, men er ikke oppfylt.`,
  'plan.whynot.rule-unknown': ({ step, rule, facts }) =>
    `«${step}» er ikke planlagt: Regelen «${rule}» ville lagt det til, men det er ikke kjent om den er oppfylt. Opplysninger som mangler: ${facts}.`,
  'plan.whynot.leaf-false': ({ asked, actual }) => `Vilkår: ${asked}. Kjent: ${actual}.`,
  'plan.whynot.leaf-unknown': ({ asked }) => `Vilkår: ${asked}. Kjent: ingenting.`,
  'plan.whynot.guidance': ({ step }) =>
    `«${step}» er ikke planlagt som et eget steg: Det er noe å ha i tankene under de andre stegene.`,
  'plan.whynot.absent': ({ step, score }) =>
    `«${step}» er ikke planlagt: Verken handlingsplanen for karakteren ${score} eller noen regel krever det.`,
};
