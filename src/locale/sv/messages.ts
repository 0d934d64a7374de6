/**
 * The drafts in Swedish: each a beginning for the person who sends it.
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
const CALL = '{{#phone}} eller ring mig på {{phone}}{{/phone}}';
const WROTE = '{{#comment}}Du skrev: ”{{comment}}”{{/comment}}';
const UNTIL = '{{#until}}Det gäller till och med den {{until}}.{{/until}}';
const OFFER_UNTIL = '{{#until}}Erbjudandet gäller till och med den {{until}}.{{/until}}';
const SHORT_UNTIL = '{{#until}}\nGäller till och med den {{until}}.{{/until}}';
const SAY_UNTIL = '{{#until}}Säg hur länge det gäller: till och med den {{until}}{{/until}}';

/** The drafts in Swedish. */
export const svMessages: Messages = /* @__PURE__ */ (() =>
  messagesOf(
    {
      locale: 'sv',
      greeting: '{{#name}}Hej {{name}},{{/name}}{{^name}}Hej,{{/name}}',
      shortGreeting: '{{#name}}Hej {{name}}, {{/name}}{{^name}}Hej, {{/name}}',
      closing: 'Vänliga hälsningar',
      customer: 'Kund',
      about: 'Det gäller',
      inTheirWords: 'Med kundens egna ord: ”{{comment}}”',
    },
    {
      contact: {
        subject: `Ditt svar${ABOUT}${NAME}`,
        body: [
          `Tack för att du svarade på vår enkät${ABOUT}. Jag har själv läst ditt svar och vill förstå det ordentligt innan vi gör någonting.`,
          WROTE,
          'Får jag ringa dig? Tio minuter räcker, och du får gärna föreslå en tid som passar dig. Vill du hellre skriva går det lika bra: svara bara med egna ord, det finns inget formulär att fylla i.',
          'Jag tar själv hand om ditt ärende från och med nu, så att du slipper berätta samma sak två gånger.',
        ],
        sms: `tack för ditt svar${ABOUT}. Jag har läst det och vill gärna höra mer. När får jag ringa dig? Du kan också bara svara på det här meddelandet.`,
        talk: [
          'Säg vem du är och varför du ringer: du har läst svaret och vill förstå det.',
          'Fråga om det passar. Om inte, kom överens om en annan tid.',
          'Fråga vad som hände och låt kunden berätta färdigt. Avbryt inte och försvara oss inte.',
          'Upprepa med egna ord vad du har förstått, tills kunden håller med.',
          'Har något gått fel hos oss, så be om ursäkt rakt ut och utan bortförklaringar.',
          'Lova ingen lösning ännu. Säg vad som händer härnäst, vem som gör det och när du hör av dig.',
        ],
      },
      'email-ask-better': {
        subject: `Vad kan vi göra bättre${NAME}?`,
        body: [
          `Tack för ditt svar${ABOUT}. Det låter som om vi är på rätt väg men inte riktigt framme, och jag vill gärna veta vad som saknas.`,
          WROTE,
          'Vad borde vi ha gjort annorlunda för att du skulle ha blivit riktigt nöjd? Ett par rader räcker, och du får gärna säga det rakt ut.',
          'Jag läser alla svar själv och berättar för dig vad vi gör åt saken.',
        ],
        sms: `tack för ditt svar${ABOUT}. Vad borde vi ha gjort annorlunda för att du skulle ha blivit riktigt nöjd? En rad eller två räcker, och jag läser dem själv.`,
        talk: [
          'Tacka för svaret och säg att du frågar för att vi vill bli bättre.',
          'Fråga bara en sak: vad vi borde ha gjort annorlunda.',
          'Lyssna färdigt och skriv ner kundens egna ord.',
          'Ifrågasätt inte svaret och be aldrig om ett annat.',
          'Säg vad du gör åt saken och när du hör av dig.',
        ],
      },
      listen: {
        subject: `Jag vill gärna höra hela historien${NAME}`,
        body: [
          `Jag vill inte gissa vad som ligger bakom ditt svar${ABOUT}. Jag vill hellre höra det från dig.`,
          'Hur har det gått, från början till slut? Berätta vad som hände, vad du hade väntat dig och vad det betydde för dig. Skriv så långt du vill. Även småsaker är viktiga.',
          'Jag kommer inte med någon snabb lösning. Först vill jag förstå helheten, sedan hör jag av mig och berättar vad vi kan göra.',
        ],
        sms: `jag vill gärna höra hela historien${PRODUCT}: vad hände, och vad hade du väntat dig? Skriv som det faller sig, eller säg när jag får ringa.`,
        talk: [
          'Låt kunden tala. Tystnad gör inget, fyll inte ut den.',
          'Om kunden är upprörd, låt det vara så. Var själv lugn och varm.',
          'Ställ öppna frågor: vad som hände, vad kunden hade väntat sig och vad det betydde.',
          'Förklara, försvara och lös ingenting ännu.',
          'Sammanfatta vad du har hört och fråga om du har förstått rätt.',
          'Skriv ner kundens egna ord. De går till dem som kan ändra på något.',
        ],
      },
      apologize: {
        subject: `Jag ber om ursäkt${NAME}`,
        body: [
          `Jag har läst ditt svar${ABOUT}, och jag ber om ursäkt. Så här skulle det inte ha blivit.`,
          WROTE,
          'Du litade på oss, och vi levde inte upp till det. Jag förstår att du blev besviken och att det har kostat dig tid och besvär. Jag tänker inte komma med några bortförklaringar.',
          `Jag vill förstå exakt vad som hände och tar själv hand om det tills det är löst. Skriv till mig${CALL} när det passar dig.`,
        ],
        sms: `jag har läst ditt svar${ABOUT}, och jag ber om ursäkt. Så här skulle det inte ha blivit. Jag tar själv hand om det och hör av mig snart. Du kan också svara på det här meddelandet.`,
        talk: [
          'Be om ursäkt först, en gång och uppriktigt: ”Jag är ledsen att det blev så här.”',
          'Säg vad som gick fel, så långt du vet. Förringa det inte.',
          'Inget ”om”, inget ”men”, inga bortförklaringar. Skyll inte på kollegor eller leverantörer.',
          'Visa att du förstår vad det betydde för kunden: tid, pengar, besvär.',
          'Ge plats åt ilskan och tacka för att kunden säger som det är.',
          'Säg att du själv tar hand om det och vad som händer härnäst.',
        ],
      },
      compensate: {
        subject: `Så vill vi gottgöra dig${NAME}`,
        body: [
          `Tack för att du berättade vad som hände${WITH}. Det ska inte gå ut över dig, så vi vill gottgöra dig.`,
          'Det här erbjuder vi:\n{{offer}}',
          UNTIL,
          'Det är ditt, vad du än säger om oss. Om det inte uppväger det som hände, säg det rakt ut, så letar vi efter något som gör det.',
        ],
        sms: `tack för att du berättade vad som hände${WITH}. Vi vill gottgöra dig. Det här erbjuder vi: {{offer}}${SHORT_UNTIL}\nOm det inte räcker, säg det rakt ut.`,
        talk: [
          'Ta först reda på hela skadan: pengar, tid och besvär.',
          'Säg vad vi erbjuder: {{offer}}',
          SAY_UNTIL,
          'Säg tydligt att det inte beror på vad kunden säger om oss.',
          'Fråga om det uppväger det som hände. Om inte, fråga vad som skulle göra det.',
          'Sammanfatta vad ni har kommit överens om och vem som gör vad och när.',
        ],
      },
      'explain-prevention': {
        subject: `För att det inte ska hända igen${NAME}`,
        body: [
          `Du berättade vad som gick fel${WITH}. Därför vill jag berätta vad vi gör för att det inte ska hända igen.`,
          '{{#cause}}Vad som hände:\n{{cause}}{{/cause}}',
          'Vad vi gör åt det:\n{{prevention}}',
          'Ingen kan lova att inget någonsin går fel. Men det här har vi tagit på allvar, och om du märker att det inte fungerar vill jag att du säger det direkt till mig.',
        ],
        sms: `du berättade vad som gick fel${WITH}. För att det inte ska hända igen gör vi så här: {{prevention}}\nHänder det ändå, så säg det direkt till mig.`,
        talk: [
          'Gå tillbaka till det kunden berättade, med kundens egna ord.',
          '{{#cause}}Förklara utan fackspråk vad som hände: {{cause}}{{/cause}}',
          'Säg vad vi gör åt det: {{prevention}}',
          'Lova bara det som är säkert. Säg ärligt vad som ännu är öppet.',
          'Fråga vad kunden tycker om det och om något saknas.',
          'Ge kunden ett direkt sätt att nå dig om det skulle hända igen.',
        ],
      },
      'tell-planned-actions': {
        subject: `Det här leder ditt svar till${NAME}`,
        body: [
          `Tack för att du berättade vad som kan bli bättre${WITH}. Jag har fört det vidare och vill att du ska veta vad det leder till.`,
          'Det här tänker vi göra:\n{{plan}}',
          '{{#by}}Vi siktar på att vara klara senast den {{by}}.{{/by}}',
          'Har jag missförstått något, eller ser du saken på ett annat sätt, så skriv gärna till mig. Du vet bäst hur det är för dig.',
        ],
        sms: `tack för att du berättade vad som kan bli bättre${WITH}. Det här tänker vi göra: {{plan}}{{#by}}\nVi siktar på att vara klara senast den {{by}}.{{/by}}\nHar jag missförstått något, så svara mig gärna.`,
        talk: [
          'Tacka för synpunkten och säg vad den gällde.',
          'Säg vad vi tänker göra: {{plan}}',
          '{{#by}}Säg när det ska vara klart: senast den {{by}}{{/by}}',
          'Lova inget mer än så. Går något inte att göra, så säg det.',
          'Fråga om du har förstått kunden rätt.',
          'Säg att du hör av dig när det är klart.',
        ],
      },
      thank: {
        subject: `Tack${NAME}`,
        body: [
          `Tack för att du tog dig tid att berätta vad du tycker${ABOUT}. Jag vet att det inte är någon självklarhet.`,
          'Jag har själv läst ditt svar, och vi tar det på allvar. Både beröm och kritik visar oss var vi ska lägga kraften.',
          `Kommer du att tänka på något mer, bra eller dåligt, så skriv till mig${CALL}. Jag hör gärna från dig.`,
        ],
        sms: `tack för att du berättade vad du tycker${ABOUT}. Jag har själv läst ditt svar, och vi tar det på allvar. Kommer du på något mer, så skriv till mig.`,
        talk: [
          'Tacka för att kunden tog sig tid, och mena det.',
          'Nämn en sak i svaret som var till hjälp. Inga färdiga fraser.',
          'Säg vem som har läst svaret och vad som händer med det.',
          'Fråga om du kan hjälpa till med något mer.',
          'Lämna ditt namn och ett direkt sätt att nå dig.',
        ],
      },
      'turn-around': {
        subject: `Jag vill ställa det här till rätta${NAME}`,
        body: [
          'Du har all anledning att vara besviken{{#product}} på {{product}}{{/product}}, och jag väntar mig inte att några vänliga ord ändrar på det.',
          '{{#suggestion}}Det här föreslår jag som nästa steg:\n{{suggestion}}{{/suggestion}}',
          'Jag är din kontakt hos oss tills allt är som det ska. Du kan vända dig direkt till mig, utan att gå via någon annan och utan att behöva berätta allt en gång till.',
          'Vad skulle behöva hända för att du ska tycka att det slutade väl? Säg som det är, så säger jag ärligt vad vi kan göra.',
        ],
        sms: `jag vill inte att det slutar så här${PRODUCT}. Jag är din kontakt tills allt är som det ska. Vad skulle behöva hända för att du ska tycka att det slutade väl?{{#suggestion}} Mitt förslag: {{suggestion}}{{/suggestion}}`,
        talk: [
          'Försök inte vinna en diskussion eller vinna kunden tillbaka. Försök hjälpa.',
          'Säg att kunden kan vända sig direkt till dig tills det är löst.',
          '{{#suggestion}}Föreslå nästa steg: {{suggestion}}{{/suggestion}}',
          'Fråga vad som skulle behöva hända för att det ska sluta väl.',
          'Finns det något litet som du kan göra för kunden genast, så gör det. Lova inget som är osäkert.',
          'Bestäm dag och klockslag för nästa steg, och håll det.',
          'Vill kunden ändå lämna oss, så gör det enkelt och skiljs som vänner.',
        ],
      },
      'find-cause': {
        subject: `En fråga om ditt svar${NAME}`,
        body: [
          `Tack för ditt svar${ABOUT}. Jag vill gärna förstå vad som ligger bakom det.`,
          WROTE,
          'Vad var den viktigaste orsaken till att du svarade som du gjorde? Det kan vara något litet: en funktion som saknas, priset eller bara att inget stack ut. Berätta hur du ser det.',
          'En rad eller två räcker. Jag läser det själv och tar upp det med dem som kan ändra på något.',
        ],
        sms: `tack för ditt svar${ABOUT}. Vad var den viktigaste orsaken till det? Det kan vara något litet. En rad räcker, och jag läser den själv.`,
        talk: [
          'Tacka och säg att du vill förstå, inte sälja.',
          'Fråga en sak: vad som var den viktigaste orsaken till svaret.',
          'Fråga lugnt vidare tills du når grunden: sedan när, jämfört med vad.',
          'Ta reda på vad som skulle göra det bättre för kunden. Lova det inte ännu.',
          'Skriv ner kundens egna ord.',
          'Säg vad som händer med svaret.',
        ],
      },
      'explain-refusal': {
        subject: `Om det du bad oss om${NAME}`,
        body: [
          `Jag har noga gått igenom det du bad oss om${PRODUCT}. Tyvärr kan vi inte göra det, och jag vill förklara varför i stället för att bara säga nej.`,
          'Skälet är det här:\n{{reason}}',
          'Jag är ledsen att det inte var tydligt från början, och jag förstår att det är en besvikelse. Jag respekterar hur du ser på saken, även om vi har kommit fram till något annat.',
          'Jag vill inte att det ska stanna vid ett nej. Jag ser efter vad jag kan göra i stället och hör av mig till dig.',
        ],
        sms: `jag har noga gått igenom det du bad om${PRODUCT}. Tyvärr kan vi inte göra det. Jag är ledsen att det inte var tydligt från början. Skälet: {{reason}}\nJag hör av mig om vad jag kan göra i stället.`,
        talk: [
          'Säg det direkt. Låt inte kunden vänta på ett nej.',
          'Säg att du förstår hur det ser ut från kundens håll, och mena det.',
          'Förklara lugnt varför det inte går: {{reason}}',
          'Beklaga missförståndet. Klandra inte kunden för att inte ha läst villkoren.',
          'Låt kunden vara besviken. Diskutera inte vem som har rätt.',
          'Stanna inte vid ett nej: gå vidare till vad du kan erbjuda i stället.',
        ],
      },
      'offer-alternative': {
        subject: `Vad jag kan göra i stället${NAME}`,
        body: [
          `Jag var tvungen att säga nej till det du bad om${PRODUCT}, och det är jag ledsen för. Jag ville inte att det skulle stanna där.`,
          'Det här kan jag erbjuda dig i stället:\n{{offer}}',
          OFFER_UNTIL,
          'Du väljer själv om du vill använda det, och vi förväntar oss inget i gengäld. Om det inte hjälper dig, säg vad som skulle göra det, så ser jag vad som är möjligt.',
        ],
        sms: `jag fick säga nej till det du bad om${PRODUCT}, men vill inte att det stannar där. I stället kan jag erbjuda: {{offer}}${SHORT_UNTIL}\nOm det inte hjälper, säg vad som skulle göra det.`,
        talk: [
          'Gå kort tillbaka till ditt nej och säg att du förstår besvikelsen.',
          'Säg vad du kan erbjuda: {{offer}}',
          SAY_UNTIL,
          'Säg att vi inte förväntar oss något i gengäld.',
          'Fråga om det hjälper. Om inte, fråga vad som skulle göra det.',
          'Vill kunden inte ha det, så acceptera det och tacka ändå.',
        ],
      },
      'check-solution': {
        subject: `Är allt bra nu${NAME}?`,
        body: [
          `Vi ville ställa saken till rätta${PRODUCT}, och jag vill gärna veta om vi har lyckats.`,
          '{{#solution}}Det här gjorde vi:\n{{solution}}{{/solution}}',
          `Är du nöjd med hur det löstes? Är något fortfarande olöst, eller känns något inte rätt, så skriv till mig${CALL}. Då ser jag på saken igen.`,
          'Och är allt bra räcker det med ett kort ”ja”.',
        ],
        sms: `vi ville ställa saken till rätta${PRODUCT}. Är du nöjd med hur det löstes? Ett kort ja eller nej räcker. Är något fortfarande olöst tar jag hand om det.`,
        talk: [
          '{{#solution}}Påminn om vad vi gjorde: {{solution}}{{/solution}}',
          'Fråga om kunden är nöjd med hur det löstes. Be inte om något betyg.',
          'Om inte: lyssna färdigt, be om ursäkt och bestäm nästa steg och en dag.',
          'Om ja: tacka för tålamodet.',
          'Skriv ner svaret med kundens ord och avsluta först när kunden har sagt ja.',
        ],
      },
      'standard-theme-response': {
        subject: `Vårt svar på det du berättade${NAME}`,
        body: [
          `Tack för att du berättade${PRODUCT}. Du är inte den enda som det har hänt, och jag är ledsen att det hände dig också.`,
          WROTE,
          'Alla som har råkat ut för detta får samma sak av oss:\n{{offer}}',
          UNTIL,
          'Det är lika för alla, så du behöver inte förhandla om det. Om det var annorlunda för dig, eller om det ligger mer bakom, säg det till mig, så tittar jag på det.',
        ],
        sms: `tack för att du berättade${PRODUCT}. Jag är ledsen att det hände dig. Alla som har råkat ut för detta får samma sak av oss: {{offer}}${SHORT_UNTIL}\nLigger det mer bakom, så säg det till mig.`,
        talk: [
          'Säg att du har läst vad kunden skrev och att du är ledsen att det hände.',
          'Säg att det har hänt fler och att alla får samma sak av oss.',
          'Säg vad kunden får: {{offer}}',
          SAY_UNTIL,
          'Erbjud varken mer eller mindre. Det är rättvist eftersom det är lika för alla.',
          'Fråga om det låg mer bakom. I så fall är det ett eget ärende.',
        ],
      },
      'ask-specific-wish': {
        subject: `Om du fick ändra på en sak${NAME}`,
        body: [
          `Tack för att du berättade hur det går${WITH}. Jag ser det tydligare nu, men en sak undrar jag fortfarande över.`,
          'Om du fick ändra på en enda sak hos oss, vad skulle det vara? Det får vara något litet, och du behöver inte fundera på om det går att göra. Det är vår uppgift.',
          'En rad räcker. Jag tar upp det med dem som kan göra något åt saken och berättar för dig vad de säger.',
        ],
        sms: `om du fick ändra på en enda sak hos oss${PRODUCT}, vad skulle det vara? Det får vara något litet. En rad räcker, och jag berättar vad det leder till.`,
        talk: [
          'Fråga bara en sak: vad kunden skulle ändra på om det bara fick vara en enda sak.',
          'Ge tid att tänka. Föreslå inga svar.',
          'Fråga vad det skulle göra för nytta, så att du förstår önskan bakom.',
          'Bedöm inte om det går att göra, och lova det inte heller.',
          'Skriv ner önskan med kundens ord och säg vem som får den och när du hör av dig.',
        ],
      },
      'ask-direct': {
        subject: `Säg det rakt ut${NAME}`,
        body: [
          `Jag frågar rakt ut, för jag tror att vi kan göra mer för dig${PRODUCT}. Ingen vet bättre än du hur.`,
          'Vad gör vi fel, eller vad saknar du hos oss? Du behöver inte vara artig. Ett ärligt svar hjälper oss mer än ett snällt.',
          'Jag kommer inte att säga emot. Jag läser ditt svar, tar upp det med rätt personer och berättar för dig vad som händer.',
        ],
        sms: `jag frågar rakt ut: vad gör vi fel, eller vad saknar du hos oss${PRODUCT}? En ärlig rad hjälper mig mer än en snäll.`,
        talk: [
          'Säg att du vill fråga rakt ut och att ett ärligt svar hjälper mest.',
          'Fråga vad vi gör fel eller vad kunden saknar. En fråga, sedan är du tyst.',
          'Försvara oss inte, även om du ser det annorlunda.',
          'Be om ett exempel, så att rätt personer förstår vad det handlar om.',
          'Tacka för ärligheten och säg vad som händer med svaret.',
        ],
      },
      'ask-blocker': {
        subject: `Vad saknas fortfarande${NAME}?`,
        body: [
          `Tack för att du är kund hos oss{{#product}} och har valt {{product}}{{/product}}. Jag har en känsla av att du är ganska nöjd men inte riktigt övertygad, och jag vill gärna veta vad det beror på.`,
          'Vad får dig att tveka när du funderar på om du skulle rekommendera oss? Ofta är det en enda sak: något som tar för lång tid, något som inte blev som du hade tänkt dig eller något som andra gör bättre.',
          'Jag vill inte övertala dig till något. Jag vill bara veta vad det är, så att vi kan göra något åt det.',
        ],
        sms: `vad får dig att tveka när du funderar på om du skulle rekommendera oss${PRODUCT}? Jag vill inte övertala dig, bara veta vad vi borde göra bättre.`,
        talk: [
          'Fråga en sak: vad som får kunden att tveka att rekommendera oss.',
          'Be inte om ett nytt betyg och nämn ingen siffra.',
          'Stanna vid det första skälet tills du förstår det.',
          'Gör andra något bättre, så fråga vad, och ta det på allvar.',
          'Tacka och säg vad du gör åt saken.',
        ],
      },
      'tailor-offer': {
        subject: `Något som kanske passar dig bättre${NAME}`,
        body: [
          `Jag har tänkt på det du berättade${ABOUT} och har kanske hittat något som passar dig bättre.`,
          '{{#need}}Det här behöver du, om jag har förstått dig rätt:\n{{need}}{{/need}}',
          'Det här föreslår jag:\n{{offer}}',
          OFFER_UNTIL,
          'Om jag har missat poängen, säg till, så tittar jag en gång till. Och vill du hellre ha det som du har det, så går det också bra. Du förbinder dig inte till något.',
        ],
        sms: `jag har tänkt på det du berättade${ABOUT} och har kanske hittat något som passar dig bättre: {{offer}}${SHORT_UNTIL}\nPassar det inte, så säg bara till. Du förbinder dig inte till något.`,
        talk: [
          '{{#need}}Upprepa vad kunden behöver: {{need}}{{/need}}',
          'Fråga om du har förstått rätt innan du föreslår något.',
          'Föreslå det som passar: {{offer}}',
          SAY_UNTIL,
          'Säg vad det kostar och vad det inte klarar. Inget finstilt efteråt.',
          'Låt kunden välja. Pressa inte.',
        ],
      },
      'show-we-acted': {
        subject: `Vi har lyssnat på dig${NAME}`,
        body: [
          `Du berättade vad som kunde bli bättre${WITH}. Nu vill jag berätta vad det har lett till.`,
          'Det här har ändrats:\n{{improvement}}',
          'Vi kan inte ändra allt på en gång, men det här är gjort. Du har del i det: utan ditt svar hade vi upptäckt det mycket senare. Tack för det. Fungerar det inte som du hade tänkt dig, så säg det till mig.',
        ],
        sms: `du berättade vad som kunde bli bättre${WITH}. Nu har något ändrats: {{improvement}}\nTack, det är din förtjänst också!`,
        talk: [
          'Påminn om vad kunden berättade, med kundens egna ord.',
          'Visa eller berätta vad som har ändrats: {{improvement}}',
          'Tacka för kundens del i det.',
          'Fråga om det blev som kunden hade tänkt sig.',
          'Var ärlig med vad som ännu återstår.',
        ],
      },
      'show-difference': {
        subject: `Vad du kan räkna med hos oss${NAME}`,
        body: [
          `Det finns fler att välja på, och då är det rimligt att fråga vad du får hos oss som du inte får någon annanstans.`,
          'Här vill vi göra skillnad för dig:\n{{difference}}',
          `Det får du kräva av oss. Om vi någon dag inte lever upp till det, skriv till mig${CALL}, så tar jag själv hand om det.`,
          'Jag vill inte övertala dig till något. Jag vill bara att du ska veta vad du kan vänta dig.',
        ],
        sms: 'det finns fler att välja på, så det är rimligt att fråga vad du får just hos oss: {{difference}}\nDet får du kräva av oss. Om vi inte lever upp till det, skriv till mig.',
        talk: [
          'Börja i det som är viktigt för kunden, inte i det vi är stolta över.',
          'Säg vad som skiljer oss från andra: {{difference}}',
          'Ge ett exempel ur vardagen, inte en slogan.',
          'Tala inte illa om konkurrenter och prata inte bara om priset.',
          'Säg att kunden kan vända sig till dig om vi inte lever upp till det.',
        ],
      },
      'incentivize-recommendation': {
        subject: `Ett tack till dig${NAME}`,
        body: [
          `Tack för att du är kund hos oss och hjälper oss att bli bättre. Som tack vill vi ge dig det här:\n{{offer}}`,
          UNTIL,
          'Det är ditt i vilket fall som helst, vad du än säger om oss. Och om någon i din närhet behöver det vi gör, blir vi glada om du nämner oss, med dina egna ord.',
          'Undrar du över något, så skriv till mig.',
        ],
        sms: `tack för att du hjälper oss att bli bättre. Vi har något till dig: {{offer}}${SHORT_UNTIL}\nDet är ditt i vilket fall som helst. Känner du någon som behöver oss blir vi glada om du nämner oss.`,
        talk: [
          'Tacka för att kunden är kund hos oss och för det kunden har berättat.',
          'Ge kunden det här: {{offer}}',
          SAY_UNTIL,
          'Säg att det är kundens, vad kunden än säger om oss.',
          'Nämn att en rekommendation skulle glädja oss, och låt det stanna vid den meningen.',
          'Tala inte om svar eller betyg i samma andetag.',
        ],
      },
      'reach-out-regularly': {
        subject: `Hur går det${NAME}?`,
        body: [
          'Jag ville höra av mig utan någon särskild anledning, så att vi inte bara skriver när något har gått fel.',
          '{{#news}}Det här kanske intresserar dig:\n{{news}}{{/news}}',
          `Hur går det för dig${WITH}? Har du ett önskemål, en idé eller något annat på hjärtat hör jag det gärna. Och är allt bra, så gläder det oss. Du behöver inte svara.`,
          'Det är roligt att ha dig som kund.',
        ],
        sms: `jag ville bara höra hur det går${WITH}. Har du ett önskemål eller en idé, så skriv till mig. Är allt bra behöver du inte svara.{{#news}} Nytt för dig: {{news}}{{/news}}`,
        talk: [
          'Säg att du ringer utan särskild anledning och fråga om det passar.',
          'Fråga hur det går, och lyssna.',
          '{{#news}}Berätta vad som är nytt: {{news}}{{/news}}',
          'Fråga om kunden har några önskemål eller idéer.',
          'Tacka för förtroendet. Sälj ingenting i dag.',
          'Anteckna vad du får veta, så att nästa slipper fråga igen.',
        ],
      },
      reward: {
        subject: `Vi har något till dig${NAME}`,
        body: [
          `Tack för att du är kvar hos oss. Det säger vi alltför sällan, så den här gången vill vi också ge dig något:\n{{offer}}`,
          UNTIL,
          'Det är ett tack och inget annat. Du behöver inte göra något för det, varken nu eller senare.',
          `Undrar du över något, så skriv till mig${CALL}. Hoppas att du får glädje av det!`,
        ],
        sms: `tack för att du är kvar hos oss! Vi har något till dig: {{offer}}${SHORT_UNTIL}\nDu behöver inte göra något för det. Hoppas att du får glädje av det!`,
        talk: [
          'Tacka personligen, för något som du verkligen vet.',
          'Ge kunden det här: {{offer}}',
          SAY_UNTIL,
          'Säg att kunden inte behöver göra något för det.',
          'Koppla det inte till ett svar eller ett betyg.',
          'Sälj ingenting samtidigt.',
        ],
      },
      'invite-referral': {
        subject: `Känner du någon som vi kan hjälpa${NAME}?`,
        body: [
          `Det är roligt att ha dig som kund. Ingen berättar om oss lika trovärdigt som den som känner oss.`,
          'Känner du någon som skulle kunna ha nytta av oss blir vi glada om du berättar om oss. Säg det som du ser det, både det som är bra och det som är mindre bra.',
          '{{#link}}Du kan skicka vidare den här länken:\n{{link}}{{/link}}',
          'Och kommer du inte att tänka på någon är det helt i sin ordning. Du är inte skyldig oss något.',
        ],
        sms: 'känner du någon som skulle kunna ha nytta av oss? Vi blir glada om du berättar om oss, precis som du ser det.{{#link}} {{link}}{{/link}}\nAnnars är det helt i sin ordning.',
        talk: [
          'Fråga bara om samtalet går bra och kunden inte har bråttom.',
          'Fråga om kunden känner någon som vi kan hjälpa.',
          'Be kunden berätta så som kunden själv ser det. Ge inga färdiga lovord.',
          '{{#link}}Ge länken: {{link}}{{/link}}',
          'Ta ett nej med lätthet och tacka.',
        ],
      },
      'personal-reply': {
        subject: `Svar på ditt meddelande${NAME}`,
        body: [
          `Tack för ditt meddelande${ABOUT}. Det har kommit till mig, och jag svarar dig själv.`,
          WROTE,
          '{{#answer}}Mitt svar:\n{{answer}}{{/answer}}',
          '{{^answer}}Jag vill ge dig ett ordentligt svar och inte bara ett snabbt, så jag tar reda på saken nu. Du hör från mig så snart jag vet mer, och även om det dröjer.{{/answer}}',
          `Har jag missförstått dig, eller är något fortfarande oklart, så skriv till mig${CALL}.`,
        ],
        sms: `tack för ditt meddelande${ABOUT}.{{#answer}} Mitt svar: {{answer}}{{/answer}}{{^answer}} Jag tar reda på saken och svarar dig själv så snart jag vet mer.{{/answer}}\nÄr något oklart, så skriv bara till mig.`,
        talk: [
          'Läs meddelandet en gång till innan du ringer.',
          'Försäkra dig om att du har förstått frågan. Fråga om du är osäker.',
          '{{#answer}}Ge svaret: {{answer}}{{/answer}}',
          '{{^answer}}Vet du inte, så säg det, och säg när kunden hör från dig.{{/answer}}',
          'Fråga om det var till hjälp.',
          'Lämna ditt namn och ett direkt sätt att nå dig.',
        ],
      },
    },
  ))();
