/**
 * The drafts in Norwegian Bokmål: each a beginning for the person who sends it.
 *
 * @module
 */
import { messagesOf } from '../../messages/compose.ts';
import type { Messages } from '../../messages/drafts.ts';

export type { Messages } from '../../messages/drafts.ts';

const NAME = '{{#name}}, {{name}}{{/name}}';
const ABOUT = '{{#product}} om {{product}}{{/product}}';
const WITH = '{{#product}} med {{product}}{{/product}}';
const PRODUCT = '{{#product}} ({{product}}){{/product}}';
const CALL = '{{#phone}} eller ring meg på {{phone}}{{/phone}}';
const WROTE = '{{#comment}}Du skrev: «{{comment}}»{{/comment}}';
const UNTIL = '{{#until}}Det gjelder til og med {{until}}.{{/until}}';
const OFFER_UNTIL = '{{#until}}Tilbudet gjelder til og med {{until}}.{{/until}}';
const SHORT_UNTIL = '{{#until}}\nGjelder til og med {{until}}.{{/until}}';
const SAY_UNTIL = '{{#until}}Si hvor lenge det gjelder: til og med {{until}}{{/until}}';

/** The drafts in Norwegian Bokmål. */
export const nbMessages: Messages = /* @__PURE__ */ (() =>
  messagesOf(
    {
      locale: 'nb',
      greeting: '{{#name}}Hei {{name}},{{/name}}{{^name}}Hei,{{/name}}',
      shortGreeting: '{{#name}}Hei {{name}}, {{/name}}{{^name}}Hei, {{/name}}',
      closing: 'Vennlig hilsen',
      customer: 'Kunde',
      about: 'Det gjelder',
      inTheirWords: 'Med kundens egne ord: «{{comment}}»',
    },
    {
      contact: {
        subject: `Svaret ditt${ABOUT}${NAME}`,
        body: [
          `Takk for at du svarte på undersøkelsen vår${ABOUT}. Jeg har lest svaret ditt selv og vil gjerne forstå det ordentlig før vi gjør noe som helst.`,
          WROTE,
          'Kan jeg ringe deg? Ti minutter er nok, og du må gjerne foreslå et tidspunkt som passer deg. Vil du heller skrive, er det like fint: Svar bare med dine egne ord, det er ikke noe skjema å fylle ut.',
          'Jeg tar hånd om saken din selv fra nå av, så du slipper å fortelle det samme to ganger.',
        ],
        sms: `takk for svaret ditt${ABOUT}. Jeg har lest det og vil gjerne høre mer. Når kan jeg ringe deg? Du kan også bare svare på denne meldingen.`,
        talk: [
          'Si hvem du er og hvorfor du ringer: Du har lest svaret og vil forstå det.',
          'Spør om det passer. Hvis ikke, avtal et annet tidspunkt.',
          'Spør hva som skjedde, og la kunden få snakke ut. Ikke avbryt, og ikke forsvar oss.',
          'Gjenta med egne ord hva du har forstått, til kunden er enig.',
          'Har noe gått galt hos oss, så si unnskyld rett ut, uten bortforklaringer.',
          'Ikke lov noen løsning ennå. Si hva som skjer videre, hvem som gjør det, og når du tar kontakt igjen.',
        ],
      },
      'email-ask-better': {
        subject: `Hva kan vi gjøre bedre${NAME}?`,
        body: [
          `Takk for svaret ditt${ABOUT}. Det høres ut som om vi er på rett vei, men ikke helt i mål, og jeg vil gjerne vite hva som mangler.`,
          WROTE,
          'Hva burde vi ha gjort annerledes for at du skulle ha blitt skikkelig fornøyd? Et par linjer er nok, og du må gjerne si det rett ut.',
          'Jeg leser alle svar selv og forteller deg hva vi gjør med saken.',
        ],
        sms: `takk for svaret ditt${ABOUT}. Hva burde vi ha gjort annerledes for at du skulle ha blitt skikkelig fornøyd? En linje eller to er nok, og jeg leser dem selv.`,
        talk: [
          'Takk for svaret, og si at du spør fordi vi vil bli bedre.',
          'Spør bare om én ting: hva vi burde ha gjort annerledes.',
          'La kunden snakke ut, og skriv ned kundens egne ord.',
          'Ikke trekk svaret i tvil, og be aldri om et annet.',
          'Si hva du gjør med saken, og når du tar kontakt igjen.',
        ],
      },
      listen: {
        subject: `Jeg vil gjerne høre hele historien${NAME}`,
        body: [
          `Jeg vil ikke gjette hva som ligger bak svaret ditt${ABOUT}. Jeg vil heller høre det fra deg.`,
          'Hvordan har det gått, fra begynnelse til slutt? Fortell hva som skjedde, hva du hadde ventet deg, og hva det betydde for deg. Skriv så langt du vil. Også småting er viktige.',
          'Jeg kommer ikke med noen rask løsning. Først vil jeg forstå helheten, så tar jeg kontakt igjen og forteller hva vi kan gjøre.',
        ],
        sms: `jeg vil gjerne høre hele historien${PRODUCT}: Hva skjedde, og hva hadde du ventet deg? Skriv det som det faller deg inn, eller si når jeg kan ringe.`,
        talk: [
          'La kunden snakke. Stillhet gjør ingenting, ikke fyll den.',
          'Er kunden opprørt, så la det være slik. Vær selv rolig og varm.',
          'Still åpne spørsmål: hva som skjedde, hva kunden hadde ventet seg, og hva det betydde.',
          'Ikke forklar, forsvar eller løs noe ennå.',
          'Oppsummer det du har hørt, og spør om du har forstått det riktig.',
          'Skriv ned kundens egne ord. De går til dem som kan endre noe.',
        ],
      },
      apologize: {
        subject: `Jeg beklager${NAME}`,
        body: [
          `Jeg har lest svaret ditt${ABOUT}, og jeg vil be om unnskyldning. Slik skulle det ikke ha blitt.`,
          WROTE,
          'Du stolte på oss, og vi levde ikke opp til det. Jeg forstår at du ble skuffet, og at det har kostet deg tid og bry. Jeg skal ikke komme med bortforklaringer.',
          `Jeg vil forstå nøyaktig hva som skjedde, og tar hånd om det selv til det er løst. Skriv til meg${CALL} når det passer deg.`,
        ],
        sms: `jeg har lest svaret ditt${ABOUT}, og jeg ber om unnskyldning. Slik skulle det ikke ha blitt. Jeg tar hånd om det selv og tar snart kontakt. Du kan også svare på denne meldingen.`,
        talk: [
          'Si unnskyld først, én gang og oppriktig: «Jeg er lei for at det ble slik.»',
          'Si hva som gikk galt, så langt du vet. Ikke bagatelliser det.',
          'Ingen «hvis», ingen «men», ingen bortforklaringer. Ikke skyld på kolleger eller leverandører.',
          'Vis at du forstår hva det betydde for kunden: tid, penger, bry.',
          'Gi plass til sinnet, og takk for at kunden sier det som det er.',
          'Si at du tar hånd om det selv, og hva som skjer videre.',
        ],
      },
      compensate: {
        subject: `Slik vil vi gjøre det godt igjen${NAME}`,
        body: [
          `Takk for at du fortalte hva som skjedde${WITH}. Det skal ikke gå ut over deg, så vi vil gjøre det godt igjen.`,
          'Dette tilbyr vi:\n{{offer}}',
          UNTIL,
          'Det er ditt uansett hva du sier om oss. Hvis det ikke veier opp for det som skjedde, så si det rett ut, og vi leter etter noe som gjør det.',
        ],
        sms: `takk for at du fortalte hva som skjedde${WITH}. Vi vil gjøre det godt igjen. Dette tilbyr vi: {{offer}}${SHORT_UNTIL}\nHvis det ikke er nok, så si det rett ut.`,
        talk: [
          'Finn først ut hva hele skaden er: penger, tid og bry.',
          'Si hva vi tilbyr: {{offer}}',
          SAY_UNTIL,
          'Si tydelig at det gjelder uansett hva kunden sier om oss.',
          'Spør om det veier opp for det som skjedde. Hvis ikke, spør hva som ville gjort det.',
          'Oppsummer hva dere er blitt enige om, og hvem som gjør hva og når.',
        ],
      },
      'explain-prevention': {
        subject: `For at det ikke skal skje igjen${NAME}`,
        body: [
          `Du fortalte hva som gikk galt${WITH}. Derfor vil jeg fortelle hva vi gjør for at det ikke skal skje igjen.`,
          '{{#cause}}Hva som skjedde:\n{{cause}}{{/cause}}',
          'Hva vi gjør med det:\n{{prevention}}',
          'Ingen kan love at ingenting noen gang går galt. Men dette har vi tatt på alvor, og hvis du merker at det ikke fungerer, vil jeg at du sier det direkte til meg.',
        ],
        sms: `du fortalte hva som gikk galt${WITH}. For at det ikke skal skje igjen, gjør vi dette: {{prevention}}\nSkjer det likevel, så si det direkte til meg.`,
        talk: [
          'Gå tilbake til det kunden fortalte, med kundens egne ord.',
          '{{#cause}}Forklar uten fagspråk hva som skjedde: {{cause}}{{/cause}}',
          'Si hva vi gjør med det: {{prevention}}',
          'Lov bare det som er sikkert. Si ærlig hva som fortsatt er åpent.',
          'Spør hva kunden synes om det, og om noe mangler.',
          'Gi kunden en direkte måte å nå deg på hvis det skulle skje igjen.',
        ],
      },
      'tell-planned-actions': {
        subject: `Dette fører svaret ditt til${NAME}`,
        body: [
          `Takk for at du fortalte hva som kan bli bedre${WITH}. Jeg har tatt det videre og vil at du skal vite hva det fører til.`,
          'Dette skal vi gjøre:\n{{plan}}',
          '{{#by}}Vi tar sikte på å være ferdige senest {{by}}.{{/by}}',
          'Har jeg misforstått noe, eller ser du saken på en annen måte, så skriv til meg. Du vet best hvordan det er for deg.',
        ],
        sms: `takk for at du fortalte hva som kan bli bedre${WITH}. Dette skal vi gjøre: {{plan}}{{#by}}\nVi tar sikte på å være ferdige senest {{by}}.{{/by}}\nHar jeg misforstått noe, så svar meg gjerne.`,
        talk: [
          'Takk for tilbakemeldingen, og si hva den gjaldt.',
          'Si hva vi skal gjøre: {{plan}}',
          '{{#by}}Si når det skal være ferdig: senest {{by}}{{/by}}',
          'Ikke lov mer enn det. Er det noe som ikke lar seg gjøre, så si det.',
          'Spør om du har forstått kunden riktig.',
          'Si at du gir beskjed når det er gjort.',
        ],
      },
      thank: {
        subject: `Takk${NAME}`,
        body: [
          `Takk for at du tok deg tid til å fortelle hva du synes${ABOUT}. Jeg vet at det ikke er noen selvfølge.`,
          'Jeg har selv lest svaret ditt, og vi tar det på alvor. Både ros og kritikk viser oss hvor vi skal legge kreftene.',
          `Kommer du på noe mer, godt eller dårlig, så skriv til meg${CALL}. Jeg hører gjerne fra deg.`,
        ],
        sms: `takk for at du fortalte hva du synes${ABOUT}. Jeg har selv lest svaret ditt, og vi tar det på alvor. Kommer du på noe mer, så skriv til meg.`,
        talk: [
          'Takk for at kunden tok seg tid, og mene det.',
          'Nevn én ting i svaret som var til hjelp. Ingen faste fraser.',
          'Si hvem som har lest svaret, og hva som skjer med det.',
          'Spør om det er noe mer du kan hjelpe med.',
          'Legg igjen navnet ditt og en direkte måte å nå deg på.',
        ],
      },
      'turn-around': {
        subject: `Jeg vil rette opp dette${NAME}`,
        body: [
          'Du har all grunn til å være skuffet{{#product}} over {{product}}{{/product}}, og jeg forventer ikke at noen vennlige ord endrer på det.',
          '{{#suggestion}}Dette foreslår jeg som neste skritt:\n{{suggestion}}{{/suggestion}}',
          'Jeg er kontakten din hos oss til alt er som det skal være. Du kan henvende deg direkte til meg, uten å gå gjennom noen andre og uten å måtte fortelle alt en gang til.',
          'Hva skal til for at du kan si at det endte godt? Si det som det er, så sier jeg ærlig hva vi kan gjøre.',
        ],
        sms: `jeg vil ikke at det skal ende slik${PRODUCT}. Jeg er kontakten din til alt er som det skal være. Hva skal til for at du kan si at det endte godt?{{#suggestion}} Mitt forslag: {{suggestion}}{{/suggestion}}`,
        talk: [
          'Ikke prøv å vinne en diskusjon eller å vinne kunden tilbake. Prøv å hjelpe.',
          'Si at kunden kan henvende seg direkte til deg til det er løst.',
          '{{#suggestion}}Foreslå neste skritt: {{suggestion}}{{/suggestion}}',
          'Spør hva som skal til for at det ender godt.',
          'Er det noe lite du kan gjøre for kunden med en gang, så gjør det. Ikke lov noe som er usikkert.',
          'Avtal dag og klokkeslett for neste skritt, og hold avtalen.',
          'Vil kunden likevel forlate oss, så gjør det enkelt og skilles som venner.',
        ],
      },
      'find-cause': {
        subject: `Et spørsmål om svaret ditt${NAME}`,
        body: [
          `Takk for svaret ditt${ABOUT}. Jeg vil gjerne forstå hva som ligger bak det.`,
          WROTE,
          'Hva var den viktigste grunnen til at du svarte som du gjorde? Det kan være noe lite: en funksjon som mangler, prisen eller bare at ingenting skilte seg ut. Fortell hvordan du ser det.',
          'En linje eller to er nok. Jeg leser det selv og tar det opp med dem som kan endre noe.',
        ],
        sms: `takk for svaret ditt${ABOUT}. Hva var den viktigste grunnen til det? Det kan være noe lite. En linje er nok, og jeg leser den selv.`,
        talk: [
          'Takk, og si at du vil forstå, ikke selge.',
          'Spør om én ting: hva som var den viktigste grunnen til svaret.',
          'Spør rolig videre til du kommer til bunns: siden når, sammenlignet med hva.',
          'Finn ut hva som ville gjort det bedre for kunden. Ikke lov det ennå.',
          'Skriv ned kundens egne ord.',
          'Si hva som skjer med svaret.',
        ],
      },
      'explain-refusal': {
        subject: `Om det du ba oss om${NAME}`,
        body: [
          `Jeg har gått nøye gjennom det du ba oss om${PRODUCT}. Dessverre kan vi ikke gjøre det, og jeg vil forklare hvorfor i stedet for bare å si nei.`,
          'Grunnen er denne:\n{{reason}}',
          'Jeg er lei for at det ikke var tydelig fra starten av, og jeg forstår at det er en skuffelse. Jeg respekterer hvordan du ser på saken, selv om vi har kommet fram til noe annet.',
          'Jeg vil ikke at det skal stoppe ved et nei. Jeg ser på hva jeg kan gjøre i stedet, og tar kontakt med deg.',
        ],
        sms: `jeg har gått nøye gjennom det du ba om${PRODUCT}. Dessverre kan vi ikke gjøre det. Jeg er lei for at det ikke var tydelig fra starten av. Grunnen: {{reason}}\nJeg tar kontakt igjen om hva jeg kan gjøre i stedet.`,
        talk: [
          'Si det med en gang. Ikke la kunden vente på et nei.',
          'Si at du forstår hvordan det ser ut fra kundens side, og mene det.',
          'Forklar rolig hvorfor det ikke går: {{reason}}',
          'Beklag misforståelsen. Ikke klandre kunden for ikke å ha lest vilkårene.',
          'La kunden være skuffet. Ikke diskuter hvem som har rett.',
          'Ikke stopp ved et nei: Gå videre til hva du kan tilby i stedet.',
        ],
      },
      'offer-alternative': {
        subject: `Hva jeg kan gjøre i stedet${NAME}`,
        body: [
          `Jeg måtte si nei til det du ba om${PRODUCT}, og det er jeg lei for. Jeg ville ikke at det skulle stoppe der.`,
          'Dette kan jeg tilby deg i stedet:\n{{offer}}',
          OFFER_UNTIL,
          'Du velger selv om du vil bruke det, og vi forventer ikke noe tilbake. Hvis det ikke hjelper deg, så si hva som ville gjort det, og jeg ser hva som er mulig.',
        ],
        sms: `jeg måtte si nei til det du ba om${PRODUCT}, men vil ikke at det skal stoppe der. Dette kan jeg tilby i stedet: {{offer}}${SHORT_UNTIL}\nHvis det ikke hjelper, så si hva som ville gjort det.`,
        talk: [
          'Gå kort tilbake til avslaget, og si at du forstår skuffelsen.',
          'Si hva du kan tilby: {{offer}}',
          SAY_UNTIL,
          'Si at vi ikke forventer noe tilbake.',
          'Spør om det hjelper. Hvis ikke, spør hva som ville gjort det.',
          'Vil kunden ikke ha det, så godta det og takk likevel.',
        ],
      },
      'check-solution': {
        subject: `Er alt i orden nå${NAME}?`,
        body: [
          `Vi ville ordne opp i saken${PRODUCT}, og jeg vil gjerne vite om vi har klart det.`,
          '{{#solution}}Dette gjorde vi:\n{{solution}}{{/solution}}',
          `Er du fornøyd med hvordan det ble løst? Er noe fortsatt uløst, eller er det noe som ikke føles riktig, så skriv til meg${CALL}. Da ser jeg på saken igjen.`,
          'Og er alt i orden, er det nok med et kort «ja».',
        ],
        sms: `vi ville ordne opp i saken${PRODUCT}. Er du fornøyd med hvordan det ble løst? Et kort ja eller nei er nok. Er noe fortsatt uløst, tar jeg hånd om det.`,
        talk: [
          '{{#solution}}Minn om hva vi gjorde: {{solution}}{{/solution}}',
          'Spør om kunden er fornøyd med hvordan det ble løst. Ikke be om noen karakter.',
          'Hvis ikke: La kunden snakke ut, si unnskyld og avtal neste skritt og en dag.',
          'Hvis ja: Takk for tålmodigheten.',
          'Skriv ned svaret med kundens ord, og avslutt først når kunden har sagt ja.',
        ],
      },
      'standard-theme-response': {
        subject: `Svaret vårt på det du fortalte${NAME}`,
        body: [
          `Takk for at du sa fra${PRODUCT}. Du er ikke den eneste det har skjedd med, og jeg er lei for at det skjedde med deg også.`,
          WROTE,
          'Alle som har opplevd dette, får det samme av oss:\n{{offer}}',
          UNTIL,
          'Det er likt for alle, så du trenger ikke å forhandle om det. Var det annerledes for deg, eller ligger det mer bak, så si det til meg, og jeg ser på det.',
        ],
        sms: `takk for at du sa fra${PRODUCT}. Jeg er lei for at det skjedde med deg. Alle som har opplevd dette, får det samme av oss: {{offer}}${SHORT_UNTIL}\nLigger det mer bak, så si det til meg.`,
        talk: [
          'Si at du har lest det kunden skrev, og at du er lei for at det skjedde.',
          'Si at det har skjedd med flere, og at alle får det samme av oss.',
          'Si hva kunden får: {{offer}}',
          SAY_UNTIL,
          'Ikke tilby verken mer eller mindre. Det er rettferdig fordi det er likt for alle.',
          'Spør om det lå mer bak. I så fall er det en egen sak.',
        ],
      },
      'ask-specific-wish': {
        subject: `Hvis du kunne endre én ting${NAME}`,
        body: [
          `Takk for at du fortalte hvordan det går${WITH}. Jeg ser det tydeligere nå, men det er én ting jeg fortsatt lurer på.`,
          'Hvis du kunne endre bare én ting hos oss, hva ville det være? Det kan være noe lite, og du trenger ikke å tenke på om det lar seg gjøre. Det er vår oppgave.',
          'En linje er nok. Jeg tar det opp med dem som kan gjøre noe med det, og forteller deg hva de sier.',
        ],
        sms: `hvis du kunne endre bare én ting hos oss${PRODUCT}, hva ville det være? Det kan være noe lite. En linje er nok, og jeg forteller hva det fører til.`,
        talk: [
          'Spør bare om én ting: hva kunden ville endret hvis det bare kunne være én ting.',
          'Gi tid til å tenke. Ikke foreslå svar.',
          'Spør hva det ville bety for kunden, så du forstår ønsket bak.',
          'Ikke vurder om det lar seg gjøre, og ikke lov det heller.',
          'Skriv ned ønsket med kundens ord, og si hvem som får det, og når du tar kontakt igjen.',
        ],
      },
      'ask-direct': {
        subject: `Si det rett ut${NAME}`,
        body: [
          `Jeg spør rett ut, for jeg tror at vi kan gjøre mer for deg${PRODUCT}. Ingen vet bedre enn du hvordan.`,
          'Hva gjør vi galt, eller hva savner du hos oss? Du trenger ikke å være høflig. Et ærlig svar hjelper oss mer enn et snilt.',
          'Jeg kommer ikke til å si deg imot. Jeg leser svaret ditt, tar det opp med de rette personene og forteller deg hva som skjer.',
        ],
        sms: `jeg spør rett ut: Hva gjør vi galt, eller hva savner du hos oss${PRODUCT}? En ærlig linje hjelper meg mer enn en snill.`,
        talk: [
          'Si at du vil spørre rett ut, og at et ærlig svar hjelper mest.',
          'Spør hva vi gjør galt, eller hva kunden savner. Ett spørsmål, så er du stille.',
          'Ikke forsvar oss, selv om du ser det annerledes.',
          'Be om et eksempel, så de rette personene forstår hva det dreier seg om.',
          'Takk for ærligheten, og si hva som skjer med svaret.',
        ],
      },
      'ask-blocker': {
        subject: `Hva mangler fortsatt${NAME}?`,
        body: [
          `Takk for at du er kunde hos oss{{#product}} og har valgt {{product}}{{/product}}. Jeg har en følelse av at du er ganske fornøyd, men ikke helt overbevist, og jeg vil gjerne vite hva det kommer av.`,
          'Hva får deg til å nøle når du tenker på om du ville anbefale oss? Ofte er det én ting: noe som tar for lang tid, noe som ikke ble slik du hadde tenkt deg, eller noe som andre gjør bedre.',
          'Jeg vil ikke overtale deg til noe. Jeg vil bare vite hva det er, så vi kan gjøre noe med det.',
        ],
        sms: `hva får deg til å nøle når du tenker på om du ville anbefale oss${PRODUCT}? Jeg vil ikke overtale deg, bare vite hva vi burde gjøre bedre.`,
        talk: [
          'Spør om én ting: hva som får kunden til å nøle med å anbefale oss.',
          'Ikke be om en ny karakter, og ikke nevn noe tall.',
          'Bli ved den første grunnen til du forstår den.',
          'Gjør andre noe bedre, så spør hva, og ta det på alvor.',
          'Takk, og si hva du gjør med saken.',
        ],
      },
      'tailor-offer': {
        subject: `Noe som kanskje passer deg bedre${NAME}`,
        body: [
          `Jeg har tenkt på det du fortalte${ABOUT}, og har kanskje funnet noe som passer deg bedre.`,
          '{{#need}}Dette trenger du, hvis jeg har forstått deg riktig:\n{{need}}{{/need}}',
          'Dette foreslår jeg:\n{{offer}}',
          OFFER_UNTIL,
          'Har jeg misforstått, så si fra, og jeg ser på det en gang til. Og vil du heller ha det som du har det, er det også helt i orden. Du forplikter deg ikke til noe.',
        ],
        sms: `jeg har tenkt på det du fortalte${ABOUT}, og har kanskje funnet noe som passer deg bedre: {{offer}}${SHORT_UNTIL}\nPasser det ikke, så bare si fra. Du forplikter deg ikke til noe.`,
        talk: [
          '{{#need}}Gjenta hva kunden trenger: {{need}}{{/need}}',
          'Spør om du har forstått det riktig før du foreslår noe.',
          'Foreslå det som passer: {{offer}}',
          SAY_UNTIL,
          'Si hva det koster, og hva det ikke kan brukes til. Ikke noe med liten skrift etterpå.',
          'La kunden velge. Ikke press.',
        ],
      },
      'show-we-acted': {
        subject: `Vi har lyttet til deg${NAME}`,
        body: [
          `Du fortalte hva som kunne bli bedre${WITH}. Nå vil jeg fortelle hva det har ført til.`,
          'Dette er endret:\n{{improvement}}',
          'Vi kan ikke endre alt på én gang, men dette er gjort. Du har en del av æren: Uten svaret ditt hadde vi oppdaget det mye senere. Takk for det. Fungerer det ikke slik du hadde tenkt deg, så si det til meg.',
        ],
        sms: `du fortalte hva som kunne bli bedre${WITH}. Nå er noe endret: {{improvement}}\nTakk, du har også en del av æren!`,
        talk: [
          'Minn om hva kunden fortalte, med kundens egne ord.',
          'Vis eller fortell hva som er endret: {{improvement}}',
          'Takk for kundens del i det.',
          'Spør om det ble slik kunden hadde tenkt seg.',
          'Vær ærlig om det som fortsatt gjenstår.',
        ],
      },
      'show-difference': {
        subject: `Hva du kan regne med hos oss${NAME}`,
        body: [
          `Det finnes flere å velge mellom, og da er det rimelig å spørre hva du får hos oss som du ikke får andre steder.`,
          'Her vil vi utgjøre en forskjell for deg:\n{{difference}}',
          `Det kan du kreve av oss. Hvis vi en dag ikke lever opp til det, så skriv til meg${CALL}, og jeg tar hånd om det selv.`,
          'Jeg vil ikke overtale deg til noe. Jeg vil bare at du skal vite hva du kan vente deg.',
        ],
        sms: 'det finnes flere å velge mellom, så det er rimelig å spørre hva du får nettopp hos oss: {{difference}}\nDet kan du kreve av oss. Hvis vi ikke lever opp til det, så skriv til meg.',
        talk: [
          'Begynn med det som er viktig for kunden, ikke med det vi er stolte av.',
          'Si hva som skiller oss fra andre: {{difference}}',
          'Gi et eksempel fra hverdagen, ikke et slagord.',
          'Ikke snakk nedsettende om konkurrenter, og ikke snakk bare om prisen.',
          'Si at kunden kan komme til deg hvis vi ikke lever opp til det.',
        ],
      },
      'incentivize-recommendation': {
        subject: `En liten takk til deg${NAME}`,
        body: [
          `Takk for at du er kunde hos oss og hjelper oss med å bli bedre. Som takk vil vi gi deg dette:\n{{offer}}`,
          UNTIL,
          'Det er ditt uansett, hva du enn sier om oss. Og hvis noen du kjenner, trenger det vi gjør, blir vi glade om du nevner oss, med dine egne ord.',
          'Lurer du på noe, så skriv til meg.',
        ],
        sms: `takk for at du hjelper oss med å bli bedre. Vi har noe til deg: {{offer}}${SHORT_UNTIL}\nDet er ditt uansett. Kjenner du noen som trenger oss, blir vi glade om du nevner oss.`,
        talk: [
          'Takk for at kunden er kunde hos oss, og for det kunden har fortalt.',
          'Gi kunden dette: {{offer}}',
          SAY_UNTIL,
          'Si at det er kundens, hva kunden enn sier om oss.',
          'Nevn at en anbefaling ville glede oss, og la det bli med den ene setningen.',
          'Ikke snakk om svar eller karakterer i samme åndedrag.',
        ],
      },
      'reach-out-regularly': {
        subject: `Hvordan går det${NAME}?`,
        body: [
          'Jeg ville ta kontakt uten noen spesiell grunn, så vi ikke bare skriver når noe har gått galt.',
          '{{#news}}Dette er kanskje noe for deg:\n{{news}}{{/news}}',
          `Hvordan går det${WITH}? Har du et ønske, en idé eller noe annet på hjertet, hører jeg det gjerne. Og er alt bra, er det bare hyggelig. Du trenger ikke å svare.`,
          'Det er hyggelig å ha deg som kunde.',
        ],
        sms: `jeg ville bare høre hvordan det går${WITH}. Har du et ønske eller en idé, så skriv til meg. Er alt bra, trenger du ikke å svare.{{#news}} Nytt for deg: {{news}}{{/news}}`,
        talk: [
          'Si at du ringer uten noen spesiell grunn, og spør om det passer.',
          'Spør hvordan det går, og lytt.',
          '{{#news}}Fortell hva som er nytt: {{news}}{{/news}}',
          'Spør om kunden har ønsker eller ideer.',
          'Takk for tilliten. Ikke selg noe i dag.',
          'Noter det du får vite, så nestemann slipper å spørre igjen.',
        ],
      },
      reward: {
        subject: `Vi har noe til deg${NAME}`,
        body: [
          `Takk for at du fortsatt er kunde hos oss. Det sier vi altfor sjelden, så denne gangen vil vi også gi deg noe:\n{{offer}}`,
          UNTIL,
          'Det er en takk og ikke noe annet. Du trenger ikke å gjøre noe for det, verken nå eller senere.',
          `Lurer du på noe, så skriv til meg${CALL}. Håper du får glede av det!`,
        ],
        sms: `takk for at du fortsatt er kunde hos oss! Vi har noe til deg: {{offer}}${SHORT_UNTIL}\nDu trenger ikke å gjøre noe for det. Håper du får glede av det!`,
        talk: [
          'Takk personlig, for noe du virkelig vet.',
          'Gi kunden dette: {{offer}}',
          SAY_UNTIL,
          'Si at kunden ikke trenger å gjøre noe for det.',
          'Ikke knytt det til et svar eller en karakter.',
          'Ikke selg noe samtidig.',
        ],
      },
      'invite-referral': {
        subject: `Kjenner du noen vi kan hjelpe${NAME}?`,
        body: [
          `Det er hyggelig å ha deg som kunde. Ingen forteller om oss like troverdig som en som kjenner oss.`,
          'Kjenner du noen som kunne ha nytte av oss, blir vi glade om du forteller om oss. Si det som du ser det, både det som er bra, og det som er mindre bra.',
          '{{#link}}Du kan sende videre denne lenken:\n{{link}}{{/link}}',
          'Og kommer du ikke på noen, er det helt i orden. Du skylder oss ingenting.',
        ],
        sms: 'kjenner du noen som kunne ha nytte av oss? Vi blir glade om du forteller om oss, akkurat som du ser det.{{#link}} {{link}}{{/link}}\nHvis ikke, er det helt i orden.',
        talk: [
          'Spør bare hvis samtalen går godt og kunden ikke har det travelt.',
          'Spør om kunden kjenner noen vi kan hjelpe.',
          'Be kunden fortelle det slik kunden selv ser det. Ikke legg rosende ord i munnen på noen.',
          '{{#link}}Gi lenken: {{link}}{{/link}}',
          'Ta et nei med et smil, og takk.',
        ],
      },
      'personal-reply': {
        subject: `Svar på meldingen din${NAME}`,
        body: [
          `Takk for meldingen din${ABOUT}. Den har kommet til meg, og jeg svarer deg selv.`,
          WROTE,
          '{{#answer}}Svaret mitt:\n{{answer}}{{/answer}}',
          '{{^answer}}Jeg vil gi deg et ordentlig svar og ikke bare et raskt, så jeg undersøker saken nå. Du hører fra meg så snart jeg vet mer, og også hvis det tar tid.{{/answer}}',
          `Har jeg misforstått deg, eller er noe fortsatt uklart, så skriv til meg${CALL}.`,
        ],
        sms: `takk for meldingen din${ABOUT}.{{#answer}} Svaret mitt: {{answer}}{{/answer}}{{^answer}} Jeg undersøker saken og svarer deg selv så snart jeg vet mer.{{/answer}}\nEr noe uklart, så bare skriv til meg.`,
        talk: [
          'Les meldingen en gang til før du ringer.',
          'Forsikre deg om at du har forstått spørsmålet. Spør hvis du er usikker.',
          '{{#answer}}Gi svaret: {{answer}}{{/answer}}',
          '{{^answer}}Vet du det ikke, så si det, og si når kunden hører fra deg.{{/answer}}',
          'Spør om det var til hjelp.',
          'Legg igjen navnet ditt og en direkte måte å nå deg på.',
        ],
      },
    },
  ))();
