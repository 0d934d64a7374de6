/**
 * What the library says about plans, in Swedish.
 *
 * @module
 */
import { type WordForms, formOf } from '../word-forms.ts';
import type { PlanPhraseValues } from '../plan-phrases.ts';

const form = /* @__PURE__ */ formOf('sv');

const TIMES: WordForms = { one: 'gång', other: 'gånger' };
const DAYS: WordForms = { one: 'dag', other: 'dagar' };

/** Swedish phrases about plans. */
export const planPhrases: { readonly [Key in keyof PlanPhraseValues]: (values: PlanPhraseValues[Key]) => string } = {
  'plan.action.attend-immediately': () => 'Ta tag i det genast',
  'plan.action.direct-action': () => 'Agera direkt, person till person',
  'plan.action.contact': () => 'Ta kontakt',
  'plan.action.email-ask-better': () => 'Fråga via e-post vad som skulle höja betyget',
  'plan.action.listen': () => 'Lyssna',
  'plan.action.apologize': () => 'Be om ursäkt',
  'plan.action.compensate': () => 'Gottgör skadan',
  'plan.action.explain-prevention': () => 'Förklara vad som hindrar att det händer igen',
  'plan.action.tell-planned-actions': () => 'Berätta vad vi tänker göra',
  'plan.action.thank': () => 'Tacka kunden',
  'plan.action.turn-around': () => 'Vänd upplevelsen till något bra',
  'plan.action.notify-account-manager': () => 'Informera kundansvarig',
  'plan.action.log-customer-record': () => 'Anteckna det i kundregistret',
  'plan.action.follow-up-next-contact': () => 'Återkom till det vid nästa kontakt',
  'plan.action.find-cause': () => 'Ta reda på orsaken',
  'plan.action.offer-solution': () => 'Erbjud en lösning',
  'plan.action.offer-upgrade': () => 'Erbjud en uppgradering',
  'plan.action.offer-better-fit': () => 'Erbjud något som passar bättre',
  'plan.action.state-why-contacting': () => 'Säg varför vi hör av oss',
  'plan.action.take-their-view': () => 'Se det med kundens ögon',
  'plan.action.name-the-product': () => 'Nämn vad kunden köpte',
  'plan.action.explain-refusal': () => 'Förklara avslaget',
  'plan.action.offer-alternative': () => 'Erbjud ett alternativ',
  'plan.action.check-solution': () => 'Fråga om lösningen var bra',
  'plan.action.standard-theme-response': () => 'Ge det överenskomna svaret på temat',
  'plan.action.ask-specific-wish': () => 'Fråga efter en sak att förbättra',
  'plan.action.ask-direct': () => 'Fråga vad vi kan erbjuda och vad som brister',
  'plan.action.ask-blocker': () => 'Fråga vad som hindrar ett högre betyg',
  'plan.action.tailor-offer': () => 'Ge ett erbjudande som möter behovet',
  'plan.action.feed-product-backlog': () => 'För det vidare till dem som gör produkten',
  'plan.action.show-we-acted': () => 'Visa att vi har agerat',
  'plan.action.show-difference': () => 'Visa vad som skiljer oss från andra',
  'plan.action.incentivize-recommendation': () => 'Erbjud något för en rekommendation',
  'plan.action.reach-out-regularly': () => 'Håll kontakten',
  'plan.action.reward': () => 'Ge en belöning',
  'plan.action.invite-referral': () => 'Be om en rekommendation till en bekant',
  'plan.action.personal-reply': () => 'Svara personligen',
  'plan.action.give-staff-feedback': () => 'För återkopplingen vidare till medarbetaren',
  'plan.action.escalate': () => 'Lyft ärendet uppåt',
  'plan.role.account-manager': () => 'kundansvarig',
  'plan.role.frontline-employee': () => 'kundnära medarbetare',
  'plan.role.team-lead': () => 'teamledare',
  'plan.role.cx-manager': () => 'kundupplevelseansvarig',
  'plan.role.product-owner': () => 'produktägare',
  'plan.role.executive': () => 'direktör',
  'plan.channel.email': () => 'e-post',
  'plan.channel.sms': () => 'sms',
  'plan.channel.phone': () => 'telefon',
  'plan.channel.letter': () => 'brev',
  'plan.channel.social': () => 'sociala medier',
  'plan.channel.in-app': () => 'app',
  'plan.channel.web': () => 'webbsida',
  'plan.channel.store': () => 'butik',
  'plan.purpose.service': () => 'service',
  'plan.purpose.research': () => 'undersökning',
  'plan.purpose.marketing': () => 'marknadsföring',
  'plan.value.yes': () => 'ja',
  'plan.value.no': () => 'nej',
  'plan.value.text': ({ value }) => `”${value}”`,
  'plan.moment.answered': () => 'kunden har svarat',
  'plan.moment.assigned': () => 'ärendet har fått en handläggare',
  'plan.moment.attempted': () => 'någon har försökt nå kunden',
  'plan.moment.contacted': () => 'kunden har nåtts',
  'plan.moment.resolving': () => 'arbetet med en lösning har börjat',
  'plan.moment.resolved': () => 'problemet är löst',
  'plan.moment.verified': () => 'kunden har bekräftat lösningen',
  'plan.moment.closed': () => 'ärendet är avslutat',
  'plan.asked.is': ({ fact, value }) => `${fact} = ${value}`,
  'plan.asked.oneOf': ({ fact, value }) => `${fact} är något av följande: ${value}`,
  'plan.asked.atLeast': ({ fact, value }) => `${fact} är minst ${value}`,
  'plan.asked.atMost': ({ fact, value }) => `${fact} är högst ${value}`,
  'plan.asked.above': ({ fact, value }) => `${fact} är större än ${value}`,
  'plan.asked.below': ({ fact, value }) => `${fact} är mindre än ${value}`,
  'plan.asked.includes': ({ fact, value }) => `${fact} innehåller ${value}`,
  'plan.asked.includesAny': ({ fact, value }) => `${fact} innehåller något av följande: ${value}`,
  'plan.asked.before': ({ fact, value }) => `${fact} ligger före ${value}`,
  'plan.asked.after': ({ fact, value }) => `${fact} ligger efter ${value}`,
  'plan.asked.somebody': ({ fact }) => `${fact} finns`,
  'plan.asked.nobody': ({ fact }) => `${fact} finns inte`,
  'plan.because.base': ({ step, score, play }) =>
    `”${step}” är planerat, eftersom handlingsplanen för betyget ${score} (${play}) kräver det.`,
  'plan.because.rule': ({ step, rule }) =>
    `”${step}” är planerat, eftersom regeln ”${rule}” är uppfylld och lägger till det.`,
  'plan.because.added': ({ rule }) => `Regeln ”${rule}” är uppfylld och gav det den här formen.`,
  'plan.because.changed': ({ rule }) => `Regeln ”${rule}” är uppfylld och ändrade det.`,
  'plan.left-out': ({ step }) => `”${step}” utgår.`,
  'plan.put-off': ({ step, until }) => `”${step}” skjuts upp till ${until}.`,
  'plan.owner': ({ role }) => `Ansvarig roll: ${role}.`,
  'plan.channel': ({ channel }) => `Kanal: ${channel}.`,
  'plan.channel.others': ({ channels }) => `Andra kanaler, om det inte går: ${channels}.`,
  'plan.inside': () => 'Det är internt arbete: inget går ut till kunden.',
  'plan.after': ({ steps }) => `Först kommer: ${steps}.`,
  'plan.due.customer': ({ time }) => `Det ska vara gjort senast ${time}, räknat dygnet runt, ur kundens synvinkel.`,
  'plan.due.team': ({ time }) => `Det ska vara gjort senast ${time}, räknat i teamets arbetstid.`,
  'plan.due.beside.customer': ({ time }) =>
    `Räknat dygnet runt, ur kundens synvinkel, skulle det vara gjort senast ${time}; den tiden är inte avgörande.`,
  'plan.due.beside.team': ({ time }) =>
    `Räknat i teamets arbetstid skulle det vara gjort senast ${time}; den tiden är inte avgörande.`,
  'plan.due.overdue': () => 'Den tiden har redan passerat.',
  'plan.due.waits': ({ moment }) => `Tiden börjar löpa när detta har inträffat: ${moment}.`,
  'plan.due.none': () => 'Handboken sätter ingen tid för det.',
  'plan.guard.erased': () => 'Kunden har bett om att få sina uppgifter raderade, så inget mer görs.',
  'plan.guard.do-not-contact': () => 'Kunden får inte kontaktas.',
  'plan.guard.channel-opt-out': ({ channels }) =>
    `Kunden har tackat nej till alla kanaler som det kunde gå genom: ${channels}.`,
  'plan.guard.no-basis': ({ purpose }) => `Ingen grund är angiven för ändamålet: ${purpose}.`,
  'plan.guard.quarantine': ({ at, until }) =>
    `Kunden bjöds senast in till en undersökning ${at} och lämnas i fred till ${until}.`,
  'plan.guard.open-case': ({ score }) =>
    `Ett ärende med det lägre betyget ${score} är öppet, och dess handlingsplan går före.`,
  'plan.guard.incident-notice': ({ incident, at }) =>
    `Ett meddelande om samma fel (${incident}) nådde kunden ${at} och har redan gjort detta.`,
  'plan.guard.reward-cap': ({ rewards, days, until }) =>
    `Kunden har belönats ${rewards.text} ${form(rewards.value, TIMES)} inom ${days.text} ${form(days.value, DAYS)}, och oftare tillåter handboken inte. Erbjudanden får ges igen från ${until}.`,
  'plan.guard.no-rewards': () => 'Handboken tillåter inga belöningar.',
  'plan.guard.blocked-by': ({ steps }) => `Det som måste komma först utgår: ${steps}.`,
  'plan.defer.quiet-hours': ({ channel, quietFrom, quietTo, zone }) =>
    `Ingen störs i den här kanalen från ${quietFrom} till ${quietTo} (${zone}): ${channel}.`,
  'plan.defer.after-deferred': ({ steps }) => `Det som måste komma först skjuts upp: ${steps}.`,
  'plan.whynot.planned': ({ step }) => `”${step}” är planerat.`,
  'plan.whynot.asked-before': ({ step }) => `”${step}” är inte planerat: kunden har redan fått den frågan.`,
  'plan.whynot.another-taken': ({ step, other }) => `”${step}” är inte planerat: bland alternativen valdes ”${other}”.`,
  'plan.whynot.removed': ({ step, rule }) =>
    `”${step}” är inte planerat: regeln ”${rule}” är uppfylld och tar bort det.`,
  'plan.whynot.rule-false': ({ step, rule }) =>
    `”${step}” är inte planerat: regeln ”${rule}” skulle lägga till det men är inte uppfylld.`,
  'plan.whynot.rule-unknown': ({ step, rule, facts }) =>
    `”${step}” är inte planerat: regeln ”${rule}” skulle lägga till det, men det är okänt om den är uppfylld. Uppgifter som saknas: ${facts}.`,
  'plan.whynot.leaf-false': ({ asked, actual }) => `Villkor: ${asked}. Känt: ${actual}.`,
  'plan.whynot.leaf-unknown': ({ asked }) => `Villkor: ${asked}. Känt: inget.`,
  'plan.whynot.guidance': ({ step }) =>
    `”${step}” är inte planerat som ett eget steg: det är något att ha i åtanke under de andra stegen.`,
  'plan.whynot.absent': ({ step, score }) =>
    `”${step}” är inte planerat: varken handlingsplanen för betyget ${score} eller någon regel kräver det.`,
};
