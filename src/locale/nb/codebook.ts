/**
 * The starter codebook in Norwegian Bokmål: words and comments as customers write them, good and bad.
 *
 * @module
 */
import type { Codebook } from '../../themes/codebook.ts';
import { starterCodebook } from '../../themes/starter.ts';

/** Common service themes and the typical reasons for a score, in Bokmål; written for this library, not taken from customers. */
export const nbCodebook: Codebook = /* @__PURE__ */ starterCodebook('nb', {
  price: {
    terms: `pris, prisen, priser, prisene, prisøkning, prisnivå, prissetting, dyr, dyrt, dyre, dyrere, billig, billige,
      billigere, rimelig, rimelige, rabatt, rabatter, tilbud, koster, kostnad, godt kjøp, koster mer, kostet, billigst,
      dyrest, prislapp, avgift, avgifter, takst, salg, avslag, prisnedgang, stiger i pris, for mye betalt, kostbart, gebyr,
      gebyrer, steget i pris, har steget, satt opp prisen`,
    examples: `
      Altfor dyrt sammenlignet med andre.
      Gode priser, billigere enn andre steder.
      Prisen gikk opp igjen uten forvarsel.
      Rimelig pris for det man får.
      Frakten koster nesten like mye som varen.
      Gode rabatter til faste kunder.
      Jeg ville handlet oftere hvis det var billigere.`,
  },
  delivery: {
    terms: `levering, leveringen, leveringer, leveringstid, leveringstiden, levert, leverer, leveranse, hjemlevering,
      frakt, frakten, fraktkostnad, pakke, pakken, pakker, forsendelse, hentested, utleveringssted, sporing, bud,
      rask levering, kom for sent, sen levering, forsinket levering, leveringen forsinket, kom frem i tide, ankom,
      postkasse, senere enn lovet, kom fram, leveringsdato`,
    examples: `
      Rask levering, kom allerede neste dag.
      Leveringen tok to uker i stedet for tre dager.
      Budet satte pakken hos naboen uten å si fra.
      Jeg kunne følge forsendelsen hele veien.
      Kom til rett tid og var godt pakket.
      Frakten er treg.
      Fint at man kan velge hentested selv.`,
  },
  quality: {
    terms: `kvalitet, kvaliteten, høy kvalitet, god kvalitet, dårlig kvalitet, materiale, materialet, materialer, holdbar,
      holdbart, holdbarhet, slitesterk, solid, solide, forseggjort, dårlig laget, godt laget, falt fra hverandre,
      røk i sømmen, utslitt, utslitte, slitt, håndverk, gedigent, gedigen, stoff, stoffet, tynt, sømmer, sprakk, revnet,
      falmet, bleknet, billig laget, holder i årevis, robust, søm, sømmene`,
    examples: `
      Utmerket kvalitet, den har holdt i årevis.
      Dårlig kvalitet, falt fra hverandre etter to vask.
      Materialet føles billig.
      Veldig forseggjort.
      Kvaliteten er blitt dårligere med årene.
      Solid og holdbar, akkurat det jeg ville ha.
      Sømmen røk etter en måned.`,
  },
  support: {
    terms: `kundeservice, kundeservicen, kundestøtte, kundebehandler, kundebehandleren, support, teknisk støtte,
      brukerstøtte, rådgivning, rådgiver, råd, chat, chatten, hjelpsom, hjelpsomme, hjalp meg, fikk hjelp, god hjelp,
      kunnskapsrik, brukerstøtten, ordnet opp, ordnet alt, løste problemet mitt, forklarte, forklarte alt,
      svarte på spørsmålet mitt, svarte på spørsmålene mine, hjelpelinje, veileder, assistanse, hjalp oss, god rådgivning`,
    examples: `
      Kundeservice hjalp meg med en gang.
      Brukerstøtten visste nøyaktig hva som måtte gjøres.
      Fikk tre forskjellige svar fra kundeservice.
      Rask hjelp i chatten.
      Rådgiveren kunne ikke svare på spørsmålet mitt.
      Fikk gode råd da jeg skulle velge størrelse.
      Den beste kundeservicen jeg har møtt.`,
  },
  'waiting-time': {
    terms: `vente, ventet, venter, venting, ventetid, ventetiden, ventetider, kø, køen, køer, telefonkø, stod i kø,
      sto i kø, tok lang tid, tok evigheter, forsinket, forsinkelse, forsinkelser, treg service, rask service, raskt svar,
      timevis, sen, sent, for sent, sent ute, alltid for sen, alltid forsinket, kom sent, time for sent, dager for sent,
      minutter for sent, presis, presist, i tide, rutetabell, evighet, tok en evighet, tregt, treg, langsom,
      langsomt, drøyde, drøyer, ventetida, venterom, venterommet`,
    examples: `
      Ventet i telefonkø i førti minutter.
      Ingen kø, jeg fikk hjelp med en gang.
      Måtte vente tre uker på time.
      De svarte innen en time.
      Køen i kassen er alltid lang.
      Det tok evigheter å få svar.
      Kort ventetid, bra jobbet.`,
  },
  'staff-manner': {
    terms: `betjening, betjeningen, personale, personalet, ansatte, medarbeider, medarbeidere, ekspeditør, selger,
      selgeren, hyggelig, hyggelige, vennlig, vennlige, høflig, høflige, uhøflig, uhøflige, frekk, frekke, ufin, arrogant,
      holdning, smil, imøtekommende, sur, sure, grinete, gretten, koselig, koselige, blid, blide, snill, snille, hjertelig,
      freste, ropte, kjeftet, kassadame, kassadamen, resepsjonist, resepsjonisten, kelner, kelneren, servitør, sykepleier,
      nedlatende, kjempehyggelig, omtenksom, serviceinnstilt, selgerne, blidt`,
    examples: `
      Hyggelig og profesjonelt personale.
      Mannen i skranken var frekk mot meg.
      Alltid et smil og et vennlig ord.
      De fikk meg til å føle meg dum da jeg spurte.
      Høflige og tålmodige folk.
      Holdningen til de ansatte var arrogant.
      Jeg følte meg velkommen fra første stund.`,
  },
  usability: {
    terms: `lett å bruke, enkel å bruke, enkelt å bruke, vanskelig å bruke, brukervennlig, brukervennlighet, nettside,
      nettsiden, nettsidene, hjemmeside, nettbutikk, app, appen, grensesnitt, rotete, uoversiktlig, oversiktlig, tungvint,
      kronglete, logge inn, innlogging, innloggingen, søkefunksjon, meny, nettsted, nettstedet, labyrint, skjermen frøs,
      frøs, henger seg opp, skjema, skjemaet, passord, finner ingenting, finner ikke fram, finner aldri frem, lett å finne,
      vanskelig å finne, klønete, bookingsystem, bestillingssystem, klikk, for mange klikk, mange trinn,
      for mange trinn`,
    examples: `
      Appen er lett å bruke.
      Jeg fant ingenting på nettsiden.
      For mange trinn før man får bestilt.
      Tydelig og logisk, trengte ingen bruksanvisning.
      Det nye oppsettet er rotete.
      Innloggingen feiler annenhver gang.
      Bestillingen tok ett minutt.`,
  },
  returns: {
    terms: `retur, returen, returer, returnere, returnerte, returnering, returfrakt, returgebyr, returlapp, angrerett,
      pengene tilbake, penger tilbake, refusjon, refundert, tilbakebetaling, bytte, byttet, bytterett, åpent kjøp,
      sende tilbake, sendte tilbake, sendte jeg tilbake, jeg sendte tilbake, fått pengene, større størrelse,
      mindre størrelse, ta tilbake, tok tilbake, ombytting, erstatning`,
    examples: `
      Det var enkelt å returnere skoene.
      Venter fortsatt på pengene tilbake etter en måned.
      De nektet å ta varen tilbake.
      Byttet til en annen størrelse uten problemer.
      Måtte betale returen selv.
      Pengene tilbake innen tre dager.
      Det lå ingen returlapp i pakken.`,
  },
  communication: {
    terms: `kommunikasjon, kommunikasjonen, informasjon, informasjonen, informert, ikke informert, beskjed,
      fikk ikke beskjed, ingen sa fra, oppdatering, oppdateringer, varsel, varslet, nyhetsbrev, uklar, uklart, misvisende,
      instruksjoner, veiledning, svarer ikke på e-post, ga beskjed, ingen ga beskjed, sier aldri fra, sa ikke fra,
      ingen sa noe, bekreftelse, ordrebekreftelse, e-post, e-poster, innboks, innboksen, søppelpost, varsle, informere,
      informerte, informerer, kunngjort, uten varsel, uten forvarsel, forvarsel, advart, åpningstider, åpningstidene,
      ingen fortalte`,
    examples: `
      De holdt meg informert hele veien.
      Ingen sa fra om at tiden var endret.
      Tydelig informasjon både før og etter kjøpet.
      E-postene mine er aldri blitt besvart.
      Instruksjonene var uklare.
      For mange nyhetsbrev.
      Jeg skulle gjerne hatt en oppdatering om bestillingen.`,
  },
  reliability: {
    terms: `pålitelig, pålitelige, pålitelighet, upålitelig, upålitelige, til å stole på, stole på, stoler på, tillit,
      tilliten, holder det de lover, holder ord, fungerer alltid, driftssikker, driftsstans, brudd, faller ut, krasjer,
      nede, ustabil, stabil, stabilt, brytes, bryter sammen, nettet, forbindelse, forbindelsen, tilkobling, avbrudd,
      forstyrrelser, hakker, svikter, innstilt, innstilte`,
    examples: `
      Fungerer alltid, de er til å stole på.
      Forbindelsen faller ut hver kveld.
      De gjør det de lover.
      Tjenesten var nede to ganger denne måneden.
      Jeg har ikke tillit til dem lenger.
      Pålitelige år etter år.
      Appen krasjer hele tiden.`,
  },
  billing: {
    terms: `faktura, fakturaen, fakturaer, fakturering, faktureringen, fakturert, fakturagebyr, regning, regningen,
      regninger, belastet, belastet to ganger, betaling, betalingen, betalingspåminnelse, purring, purregebyr, inkasso,
      skjulte gebyrer, avtalegiro, kvittering, kortbetaling, trakk penger, trukket penger, penger fra kontoen, dobbelt,
      fakturerte, betalt to ganger, betalte to ganger, trukket dobbelt, ekstra gebyrer, kontoutskrift`,
    examples: `
      Jeg ble belastet to ganger for samme bestilling.
      Fakturaen er oversiktlig og alltid riktig.
      Fikk purring på en regning jeg allerede hadde betalt.
      Skjulte gebyrer på sluttfakturaen.
      Det går greit å betale med kort.
      Det er umulig å forstå fakturaen.
      De rettet den gale fakturaen med en gang.`,
  },
  experience: {
    terms: `dårlig opplevelse, forferdelig opplevelse, forferdelig, grusom, grusomt, fryktelig, katastrofe, mareritt,
      aldri mer, aldri igjen, verste, verst, dårligste, ubehagelig, ødela, styr unna, hold dere unna, grusomme, fæl, fælt,
      avskyelig, redselsfull, elendig opplevelse, vi gikk derfra, hater, grufull, grufullt`,
    examples: `
      En forferdelig opplevelse fra begynnelse til slutt.
      Aldri mer.
      Det verste firmaet jeg har hatt med å gjøre.
      Det ødela hele ferien vår.
      Et mareritt, hold dere unna.
      Hele besøket var ubehagelig.`,
  },
  'unmet-expectation': {
    terms: `forventet mer, forventet bedre, hadde forventet, ventet meg mer, svarte ikke til forventningene,
      levde ikke opp til forventningene, skuffet, skuffende, skuffelse, ikke som beskrevet, så ikke ut som på bildet,
      lovet mer, lovet noe annet, tomme løfter, dårligere enn før, reklamen viste, reklamen lovet, ikke som lovet,
      enn lovet, hadde håpet på mer, håpet på mer, ikke som på bildet, overvurdert, overdrevet, lurt,
      holdt ikke det den lovet`,
    examples: `
      Slett ikke det jeg hadde forventet.
      Jeg ble lovet mer enn jeg fikk.
      Produktet så ikke ut som på bildet.
      Etter all skryten hadde jeg håpet på noe bedre.
      Det var en skuffelse.
      Reklamen lovet noe annet.
      Av et så kjent merke forventet jeg mer.`,
  },
  'poor-service': {
    terms: `dårlig service, elendig service, ingen service, servicen var dårlig, servicen er elendig, uprofesjonell,
      uprofesjonelt, inkompetent, inkompetente, likegyldig, likegyldige, brydde seg ikke, bryr seg ikke, uinteressert,
      uinteresserte, overså meg, dårlig behandling, dårlig behandlet, treg betjening, frekk service, ingen hjalp oss,
      ingen hjalp, ingen hjelp, ingen brydde seg, ble ignorert, ignorerte oss, ville ikke hjelpe, slurvete service,
      overlatt til oss selv`,
    examples: `
      Dårlig service, ingen brydde seg.
      Byens dårligste service.
      Jeg ble behandlet som om jeg var i veien.
      Alle andre fikk hjelp før meg.
      Inkompetent og likegyldig.
      Ingen tok ansvar for noe.`,
  },
  'hard-to-get-help': {
    terms: `får ikke tak i, ikke mulig å få tak i, umulig å få tak i, vanskelig å få tak i, umulig å nå, vanskelig å nå,
      ingen svarer, svarer ikke på telefonen, tar ikke telefonen, ikke noe telefonnummer, kommer ikke gjennom, chatbot,
      chatboten, robot, ekte menneske, kasteball, satt over, sendt rundt, ringer og ringer, ingen tar telefonen,
      ingen svarte, svarer aldri, ringer aldri tilbake, ringte aldri tilbake, ringer ikke tilbake, telefonsvarer,
      tastevalg, får aldri tak i, tar aldri telefonen`,
    examples: `
      Det er umulig å få tak i et ekte menneske.
      Ingen svarer på telefonen.
      Jeg ble kasteball mellom avdelingene.
      Chatboten forsto ikke spørsmålet mitt.
      Det står ikke noe telefonnummer på siden.
      Jeg prøvde i tre dager å nå noen.`,
  },
  'failed-delivery': {
    terms: `kom aldri, kom aldri frem, kom ikke frem, aldri levert, ikke levert, pakken forsvant, pakken ble borte,
      borte i posten, feil vare, feil varer, feil produkt, feil adresse, manglet varer, vare manglet,
      ufullstendig levering, kansellerte bestillingen, bestillingen ble kansellert, dukket aldri opp, dukket ikke opp,
      feil dør, feil størrelse, feil farge, mistet pakken, tapt pakke, noe manglet, fikk aldri, fikk ikke bestillingen,
      har ikke kommet, ble aldri levert, manglet i bestillingen, varer manglet, ringte ikke på`,
    examples: `
      Bestillingen min kom aldri frem.
      Jeg fikk feil vare.
      Halve bestillingen manglet.
      Pakken ble levert på feil adresse.
      De kansellerte bestillingen uten å si fra.
      Det står levert, men ingenting har kommet.`,
  },
  defect: {
    terms: `ødelagt, ødelagte, defekt, defekte, i stykker, gikk i stykker, knust, skadet, skadd, virker ikke,
      fungerer ikke, funker ikke, sluttet å virke, sluttet å fungere, fabrikasjonsfeil, riper, sprekk, lekker,
      sluttet å varme, starter ikke, løsnet, knakk, brakk, bulk, bulker, lekket, lekkasje, lekkende, hull, ute av drift,
      sprukket, brent, kortslutning`,
    examples: `
      Den var ødelagt da jeg åpnet pakken.
      Sluttet å virke etter en uke.
      Skjermen var knust.
      Jeg fikk et defekt apparat, og erstatningen var like dårlig.
      Batteriet fungerer ikke.
      Flasken lekker.`,
  },
  'unsolved-problem': {
    terms: `ikke løst, løste ikke problemet, ble ikke løst, uløst, uløste, ingen løsning, ikke utbedret, aldri utbedret,
      ikke fikset, problemet er der fortsatt, samme problem igjen, samme feil igjen, ingenting skjer, det skjer ingenting,
      tredje gang, ingen oppfølging, saken ble lukket, lekker fortsatt, lekker ennå, fortsatt ødelagt, fortsatt samme,
      tre reparasjoner, ble aldri reparert, reparert tre ganger, reklamasjon, reklamasjonen, klage, klagen, saken er åpen,
      kom tilbake igjen, samme feil, den samme feilen, meldt feilen, meldt samme feil, meldt fra igjen,
      meldt flere ganger`,
    examples: `
      Problemet mitt er fortsatt ikke løst.
      Jeg har ringt fem ganger, og ingenting skjer.
      De lukket saken uten å gjøre noe.
      Samme feil kom tilbake etter reparasjonen.
      Ingen fulgte opp klagen min.
      Ingen løsning etter tre måneder.`,
  },
  'partial-fit': {
    terms: `mangler funksjon, mangler funksjoner, funksjon mangler, funksjoner mangler, passer ikke, passer ikke mitt behov, uegnet,
      for liten, for stor, bare delvis, halvparten av det jeg trenger, ikke kompatibel, kompatibilitet, begrenset utvalg,
      lite utvalg, smalt utvalg, savner funksjoner, utsolgt, utsolgte, på lager, ikke på lager, tomt på lager,
      alltid tomt, tomme for varer, ikke tilgjengelig, tilgjengelighet, sortiment, sortimentet, utvalg, utvalget,
      vareutvalg, å velge mellom, størrelser, størrelse, størrelser mangler, mangler størrelser, store størrelser,
      ingen størrelser, tomme hyller, hyllene er tomme, fører ikke`,
    examples: `
      Den gjør bare halvparten av det jeg trenger.
      En nyttig funksjon mangler.
      Virker, men passer ikke til måten vi jobber på.
      Utvalget er for smalt for meg.
      Ikke kompatibel med telefonen min.
      Bra for nybegynnere, men jeg trenger mer.
      Ofte utsolgt, og knapt noen størrelser igjen.`,
  },
  'expectations-met': {
    terms: `som forventet, som ventet, som jeg trodde, svarte til forventningene, ikke noe spesielt, ingenting spesielt,
      helt ok, ok, helt greit, greit, grei, middels, gjennomsnittlig, vanlig, godt nok, bra nok, gjør jobben,
      verken bra eller dårlig, ganske vanlig, sånn passe, akseptabelt, brukbart, brukbar, middelmådig,
      intet utenom det vanlige, ordinært`,
    examples: `
      Som forventet, verken mer eller mindre.
      Gjør jobben.
      Helt ok, men ikke noe spesielt.
      Et vanlig besøk i en vanlig butikk.
      Godt nok for meg.
      Svarte til forventningene, men ikke mer enn det.`,
  },
  'no-major-problem': {
    terms: `ingen problemer, ingen større problemer, uten problemer, ikke noe å klage på, ingenting å klage på,
      ingen klager, ingenting å utsette, småting, småfeil, små mangler, alt fungerte, alt gikk bra, alt virket, alt er bra,
      gikk smidig, alt i orden, ikke noe problem, ingen bekymringer, problemfritt, smertefritt, gikk fint,
      gikk som planlagt, knirkefritt, fungerte fint`,
    examples: `
      Ikke noe å klage på.
      Alt fungerte, ingen problemer så langt.
      Småting kan bli bedre, men ikke noe alvorlig.
      Alt er bra.
      Ingenting å utsette på noe.
      Det gikk uten problemer.`,
  },
  apathetic: {
    terms: `ikke noe alternativ, ingen alternativer, eneste alternativ, eneste alternativet, eneste butikken,
      finnes ikke noe annet, av gammel vane, av vane, vant til, alle er like, lik de andre, samme som alle andre,
      spiller ingen rolle, anbefaler aldri noe, anbefaler ikke firmaer, tilfeldigvis i nærheten, ingen annen buss,
      ikke noe valg, har ikke noe valg, ingen konkurrenter, bryr meg ikke, alltid handlet, ligger på veien, må bruke,
      finnes ingen andre`,
    examples: `
      Det finnes ikke noe alternativ her.
      Jeg går dit av gammel vane.
      Alle er like uansett.
      Det er den eneste butikken i nærheten.
      Jeg anbefaler aldri firmaer til noen.
      Det spiller ingen rolle for meg hvilken jeg bruker.`,
  },
  'needs-more-time': {
    terms: `for tidlig, for tidlig å si, ny kunde, fersk kunde, akkurat begynt, nettopp begynt, nylig begynt, første gang,
      første bestilling, ikke brukt det nok, ikke brukt så mye, ikke rukket, ikke fått prøvd, ikke prøvd ennå,
      liten erfaring, gjenstår å se, tiden vil vise, spør igjen senere, nylig startet, akkurat meldt meg inn,
      vanskelig å bedømme, fortsatt ny, kan ikke si ennå, ikke brukt ennå, nytt for meg, vet ikke ennå`,
    examples: `
      For tidlig å si.
      Jeg har akkurat begynt å bruke den.
      Dette var min første bestilling.
      Jeg har ikke rukket å prøve den ennå.
      Tiden vil vise hvor lenge den holder.
      Spør meg igjen om et halvt år.`,
  },
  'poor-value': {
    terms: `verdt pengene, ikke verdt pengene, ikke verdt prisen, ikke verdt det, valuta for pengene, lite for pengene,
      mindre for pengene, overpriset, overprisede, bortkastede penger, sløsing med penger, betaler mer for mindre,
      koster ekstra, betale ekstra, ågerpris, svindel, for det man betaler, for det man får, for lite for pengene,
      liten porsjon, mye penger for lite, ikke prisverdig, dårlig handel`,
    examples: `
      Ikke verdt pengene.
      Man betaler mer og får mindre for hvert år.
      Bra, men overpriset for det man får.
      Jeg får det samme for mindre andre steder.
      Grunnleggende funksjoner koster ekstra.
      Dårlig valuta for pengene sammenlignet med konkurrentene.`,
  },
});
