/**
 * The starter codebook in Swedish: words and comments as customers write them, good and bad.
 *
 * @module
 */
import type { Codebook } from '../../themes/codebook.ts';
import { starterCodebook } from '../../themes/starter.ts';

/** Common service themes and the typical reasons for a score, in Swedish; written for this library, not taken from customers. */
export const svCodebook: Codebook = /* @__PURE__ */ starterCodebook('sv', {
  price: {
    terms: `pris, priset, priser, priserna, prishöjning, prisvärd, prisvärt, prissättning, dyr, dyrt, dyra, dyrare, billig,
      billigt, billiga, billigare, rabatt, rabatter, erbjudande, erbjudanden, kostar, kostnad, fynd, kostar mer, kostade,
      billigast, dyrast, prislapp, prisnivå, avgift, avgifter, taxa, taxan, rea, prissänkning, höjda priser, stiger i pris,
      för mycket betalt, prisbilligt, gått upp i pris, har gått upp, höjt priset`,
    examples: `
      Alldeles för dyrt jämfört med andra.
      Bra priser, billigare än på andra ställen.
      Priset höjdes igen utan förvarning.
      Rimligt pris för det man får.
      Frakten kostar nästan lika mycket som varan.
      Bra rabatter för stamkunder.
      Jag skulle handla oftare om det var billigare.`,
  },
  delivery: {
    terms: `leverans, leveransen, leveranser, leveranstid, leveranstiden, levererades, leverera, hemleverans, frakt,
      frakten, fraktkostnad, paket, paketet, försändelse, utlämningsställe, ombud, spårning, bud, snabb leverans,
      kom för sent, sen leverans, leveransen försenad, kom fram, ankom, brevlåda, försenad leverans, senare än utlovat,
      postlåda, kom i tid`,
    examples: `
      Snabb leverans, kom redan nästa dag.
      Leveransen tog två veckor i stället för tre dagar.
      Budet ställde paketet hos grannen utan att säga något.
      Jag kunde följa försändelsen hela vägen.
      Kom i tid och var bra inslaget.
      Frakten är långsam.
      Bra att man får välja utlämningsställe själv.`,
  },
  quality: {
    terms: `kvalitet, kvaliteten, kvalité, kvalitén, högkvalitativ, dålig kvalitet, bra kvalitet, material, materialet,
      hållbar, hållbart, hållbarhet, slitstark, välgjord, välgjort, slarvigt gjord, föll isär, gick upp i sömmarna, stabil,
      utsliten, utslitna, utslitet, slits, slets, hantverk, gediget, gedigen, tyg, tyget, tunt, sömmar, sprack, blekt,
      bleknade, billigt gjord, håller i åratal, söm, sömmarna`,
    examples: `
      Utmärkt kvalitet, den har hållit i flera år.
      Dålig kvalitet, föll isär efter två tvättar.
      Materialet känns billigt.
      Verkligen välgjort.
      Kvaliteten har blivit sämre med åren.
      Stabil och hållbar, precis vad jag ville ha.
      Sömmen gick upp inom en månad.`,
  },
  support: {
    terms: `kundtjänst, kundtjänsten, kundservice, kundsupport, support, supporten, teknisk support, rådgivning, rådgivare,
      råd, chatt, chatten, hjälpsam, hjälpsamma, hjälpte mig, hjälpte till, fick hjälp, kunnig, kunniga, redde ut,
      redde ut min fråga, löste allt, löste mitt problem, förklarade, förklarade allt, svarade på min fråga,
      svarade på mina frågor, hjälplinje, kundtjänstmedarbetare, vägledning, assistans, hjälpte oss`,
    examples: `
      Kundtjänsten hjälpte mig direkt.
      Supporten visste precis vad som skulle göras.
      Fick tre olika svar av kundtjänst.
      Snabb hjälp i chatten.
      Rådgivaren kunde inte svara på min fråga.
      Fick bra råd när jag skulle välja storlek.
      Den bästa kundservice jag har mött.`,
  },
  'waiting-time': {
    terms: `vänta, väntade, väntat, väntan, väntetid, väntetiden, väntetider, kö, kön, köer, köa, köade, kötid, telefonkö,
      tog lång tid, tog evigheter, försenad, försenat, försening, förseningar, långsam service, snabb service, snabbt svar,
      sena, sent, för sent, sent igen, alltid sen, kom sent, timme sen, minuter sen, timme för sent, dagar för sent,
      utsatt tid, i tid, tidtabell, dröjde, dröjer, dröjsmål, evighet, tog en evighet, långsam,
      långsamt, seg, segt, köade länge, väntar, är sen, var sen, blev sen, är sena, var sena, väntrum, väntrummet`,
    examples: `
      Satt i telefonkö i fyrtio minuter.
      Ingen kö alls, jag blev betjänad direkt.
      Fick vänta tre veckor på en tid.
      De svarade inom en timme.
      Kön till kassan är alltid lång.
      Det tog evigheter att få svar.
      Kort väntetid, bra jobbat.`,
  },
  'staff-manner': {
    terms: `personal, personalen, medarbetare, anställda, expedit, säljare, säljaren, bemötande, bemötandet, bemött,
      trevlig, trevliga, trevligt, vänlig, vänliga, vänligt, artig, artiga, otrevlig, otrevliga, otrevligt, oförskämd,
      ohövlig, arrogant, attityd, leende, sur, sura, butter, vresig, rar, rara, snäll, snälla, hjärtlig, snäste, skrek,
      skällde, kassör, kassörska, kassörskan, receptionist, receptionisten, servitör, servitören, sjuksköterska,
      chaufförens, nedlåtande, jättevänlig, jättetrevlig, charmig, omtänksam, glada människor, glad personal,
      säljarna, gullig, gulliga`,
    examples: `
      Trevlig och professionell personal.
      Mannen i disken var otrevlig mot mig.
      Alltid ett leende och ett vänligt ord.
      De fick mig att känna mig dum när jag frågade.
      Artiga och tålmodiga människor.
      Personalens attityd var arrogant.
      Jag kände mig välkommen från första stund.`,
  },
  usability: {
    terms: `lätt att använda, enkel att använda, enkelt att använda, svår att använda, användarvänlig, användarvänligt,
      webbplats, webbplatsen, hemsida, hemsidan, sajten, app, appen, gränssnitt, rörig, rörigt, krånglig, krångligt,
      överskådlig, logga in, inloggning, inloggningen, sökfunktion, meny, webbsida, webbsidan, labyrint, skärmen frös,
      frös, hänger sig, formulär, formuläret, lösenord, hittar ingenting, hittar aldrig rätt, lätt att hitta,
      svårt att hitta, klumpig, bokningssystem, webbshop, nätbutik, klick, för många klick, många steg,
      för många steg`,
    examples: `
      Appen är lätt att använda.
      Jag hittade ingenting på hemsidan.
      För många steg innan man kan beställa.
      Tydligt och logiskt, behövde ingen manual.
      Den nya layouten är rörig.
      Inloggningen krånglar varannan gång.
      Beställningen tog en minut.`,
  },
  returns: {
    terms: `retur, returer, returen, returnera, returnerade, returnering, returfrakt, returavgift, returetikett, ångerrätt,
      pengarna tillbaka, pengar tillbaka, återbetalning, återbetalningen, byta, byte, bytte, öppet köp, skicka tillbaka,
      skickade tillbaka, skickade jag tillbaka, jag skickade tillbaka, fått pengarna, större storlek, mindre storlek,
      ta tillbaka, tog tillbaka, utbyte, ersättning`,
    examples: `
      Det var enkelt att returnera skorna.
      Väntar fortfarande på min återbetalning efter en månad.
      De vägrade ta tillbaka varan.
      Bytte till en annan storlek utan krångel.
      Fick betala returen själv.
      Pengarna tillbaka inom tre dagar.
      Det låg ingen returetikett i paketet.`,
  },
  communication: {
    terms: `kommunikation, kommunikationen, information, informationen, informerad, informerade, inte informerad, besked,
      uppdatering, uppdateringar, fick veta, ingen berättade, meddelande, meddelades, nyhetsbrev, otydlig, otydligt,
      missvisande, instruktioner, svarar inte på mejl, sa till, ingen sa till, ingen sa något, bekräftelse,
      orderbekräftelse, mejl, mejlet, e-post, reklamutskick, utskick, skräppost, meddela, meddelat, informera,
      informerades, informerar, aviserades, avisering, utan förvarning, förvarning, förvarnade, varnat, öppettider,
      öppettiderna`,
    examples: `
      De höll mig informerad hela vägen.
      Ingen berättade att tiden hade ändrats.
      Tydlig information både före och efter köpet.
      Mina mejl har aldrig besvarats.
      Instruktionerna var otydliga.
      För många nyhetsbrev.
      Jag hade velat få en uppdatering om min beställning.`,
  },
  reliability: {
    terms: `pålitlig, pålitliga, pålitligt, pålitlighet, opålitlig, opålitligt, tillförlitlig, lita på, förtroende,
      förtroendet, håller vad de lovar, håller sina löften, fungerar alltid, driftsäker, driftstörning, avbrott, kraschar,
      krasch, ligger nere, låg nere, bryts, bröts, nätet, uppkoppling, anslutning, störningar, instabil, hackar, 
      strular, krånglar ofta, inställd, inställda`,
    examples: `
      Fungerar alltid, man kan lita på dem.
      Uppkopplingen bryts varje kväll.
      De gör vad de lovar.
      Tjänsten låg nere två gånger den här månaden.
      Jag har inget förtroende för dem längre.
      Pålitliga år efter år.
      Appen kraschar hela tiden.`,
  },
  billing: {
    terms: `faktura, fakturan, fakturor, fakturering, faktureringen, fakturerades, fakturaavgift, räkning, räkningen,
      debiterad, debiterades, dubbelt debiterad, betalning, betalningen, betalningspåminnelse, påminnelseavgift,
      dolda avgifter, autogiro, kvitto, kortbetalning, drog pengar, dragit pengar, pengar från mitt konto, dubbelt,
      fakturerad, fakturerats, betala två gånger, inkasso, extra avgifter, kontoutdrag`,
    examples: `
      Jag debiterades två gånger för samma beställning.
      Fakturan är tydlig och stämmer alltid.
      Fick påminnelse om en räkning som jag redan hade betalat.
      Dolda avgifter på slutfakturan.
      Det går smidigt att betala med kort.
      Det går inte att förstå fakturan.
      De rättade den felaktiga fakturan direkt.`,
  },
  experience: {
    terms: `dålig upplevelse, hemsk upplevelse, hemskt, fruktansvärt, fruktansvärd, förfärligt, katastrof, mardröm,
      aldrig mer, aldrig igen, sämsta, värsta, obehaglig, obehagligt, förstörde, undvik, håll er borta, hemsk, hemska,
      vidrig, vidrigt, usel upplevelse, fasansfull, avskyvärd, gick därifrån, hatar, eländig, eländigt`,
    examples: `
      En hemsk upplevelse från början till slut.
      Aldrig mer.
      Det sämsta företag jag har haft att göra med.
      Det förstörde hela vår semester.
      En mardröm, håll er borta.
      Hela besöket var obehagligt.`,
  },
  'unmet-expectation': {
    terms: `förväntade mig mer, förväntat mig bättre, väntade mig mer, hade väntat mig, motsvarade inte förväntningarna,
      levde inte upp, besviken, besvikna, besvikelse, stämde inte med beskrivningen, såg inte ut som på bilden, lovade mer,
      lovade något annat, tomma löften, sämre än förut, reklamen visade, reklamen lovade, inte som utlovat, utlovat,
      hade hoppats på mer, hoppades på mer, inte som på bilden, överskattad, överdrivet, lurad, höll inte vad den lovade`,
    examples: `
      Inte alls vad jag hade väntat mig.
      Jag blev lovad mer än jag fick.
      Produkten såg inte ut som på bilden.
      Efter allt beröm hade jag hoppats på något bättre.
      Det var en besvikelse.
      Reklamen lovade något annat.
      Av ett så känt märke förväntade jag mig mer.`,
  },
  'poor-service': {
    terms: `dålig service, usel service, urusel service, dåligt bemött, ingen service, servicen var dålig,
      servicen är usel, oprofessionell, oprofessionellt, inkompetent, inkompetenta, nonchalant, nonchalanta,
      brydde sig inte, ointresserad, ointresserade, ignorerade mig, dåligt behandlad, långsam betjäning, otrevlig service,
      ingen hjälpte oss, ingen hjälpte, ingen hjälp, ingen brydde sig, blev ignorerade, ignorerade oss, ville inte hjälpa,
      slarvig service, lämnades åt vårt öde`,
    examples: `
      Dålig service, ingen brydde sig.
      Den sämsta servicen i stan.
      Jag behandlades som om jag var i vägen.
      Alla andra fick hjälp före mig.
      Inkompetent och nonchalant.
      Ingen tog ansvar för någonting.`,
  },
  'hard-to-get-help': {
    terms: `går inte att nå, går inte att få tag på, svårt att nå, svårt att få tag på, omöjligt att nå,
      omöjligt att få tag på, ingen svarar, svarar inte i telefon, inget telefonnummer, kommer inte fram, chattbot,
      chattboten, robot, riktig människa, skickas runt, kopplas vidare, bollas runt, ringer och ringer, lyfter luren,
      ingen lyfter luren, ingen svarade, svarar aldrig, ringer aldrig upp, ringde aldrig tillbaka, ringer inte tillbaka,
      telefonsvarare, knappval, får aldrig tag på`,
    examples: `
      Det går inte att få tag på en riktig människa.
      Ingen svarar i telefon.
      Jag bollades runt mellan avdelningarna.
      Chattboten förstod inte min fråga.
      Det finns inget telefonnummer på sidan.
      Jag försökte i tre dagar att nå någon.`,
  },
  'failed-delivery': {
    terms: `kom aldrig, kom aldrig fram, kom inte fram, aldrig levererad, försvunnet paket, paketet försvann, borttappat,
      fel vara, fel varor, fel produkt, fel adress, saknades varor, vara saknades, ofullständig leverans,
      avbokade min beställning, ordern annullerades, dök aldrig upp, dök inte upp, fel dörr, fel storlek, fel färg,
      tappade bort, förlorat paket, något saknades, fick aldrig, fick inte min beställning, har inte kommit,
      levererades aldrig, saknades i beställningen, varor saknades, ringde inte på`,
    examples: `
      Min beställning kom aldrig fram.
      Jag fick fel vara.
      Hälften av beställningen saknades.
      Paketet lämnades på fel adress.
      De annullerade ordern utan att säga till.
      Det står levererat, men inget har kommit.`,
  },
  defect: {
    terms: `trasig, trasigt, trasiga, gick sönder, sönder, defekt, defekta, felaktig, skadad, skadat, skadade,
      fungerar inte, funkar inte, slutade fungera, fabriksfel, repor, sprucken, spricka, läcker, slutade värma,
      startar inte, lossnade, gick av, bucklig, bucklor, läcka, läckte, läckande, sprack direkt, hål, ur funktion, brast,
      bränd, kortslutning`,
    examples: `
      Den var trasig när jag öppnade paketet.
      Slutade fungera efter en vecka.
      Skärmen var sprucken.
      Jag fick en defekt apparat, och ersättaren var likadan.
      Batteriet fungerar inte.
      Flaskan läcker.`,
  },
  'unsolved-problem': {
    terms: `inte löst, löstes inte, löste inte problemet, olöst, olösta, ingen lösning, inte åtgärdat, aldrig åtgärdat,
      problemet kvarstår, samma problem igen, samma fel igen, ingenting händer, inget händer, händer ingenting,
      tredje gången, ingen uppföljning, ärendet stängdes, läcker ändå, läcker fortfarande, fortfarande trasig,
      fortfarande samma, tre reparationer, lagades aldrig, lagat tre gånger, reklamation, reklamationen, klagomål,
      klagomålet, ärendet är öppet, kom tillbaka igen, samma fel, felanmälan, felanmält, anmält felet,
      anmält samma fel, anmält flera gånger`,
    examples: `
      Mitt problem är fortfarande inte löst.
      Jag har ringt fem gånger och ingenting händer.
      De stängde ärendet utan att åtgärda något.
      Samma fel kom tillbaka efter reparationen.
      Ingen följde upp mitt klagomål.
      Ingen lösning efter tre månader.`,
  },
  'partial-fit': {
    terms: `saknar funktion, saknar funktioner, funktion saknas, funktioner saknas, passar inte, passar inte mina behov, olämplig,
      för liten, för stor, bara delvis, hälften av det jag behöver, inte kompatibel, kompatibilitet, begränsat utbud,
      litet sortiment, smalt sortiment, önskar fler funktioner, slutsåld, slutsålt, slutsålda, slut i lager, i lager,
      på lager, inte i lager, finns inte inne, alltid slut, slut på varor, sortiment, sortimentet, utbud, utbudet,
      att välja på, storlek, storlekar, storlekar saknas, saknar storlekar, stora storlekar, inga storlekar,
      tomma hyllor, hyllorna är tomma`,
    examples: `
      Den gör bara hälften av det jag behöver.
      En användbar funktion saknas.
      Fungerar, men passar inte vårt sätt att arbeta.
      Sortimentet är för smalt för mig.
      Inte kompatibel med min telefon.
      Bra för nybörjare, men jag behöver mer.
      Ofta slutsålt, och knappt några storlekar kvar.`,
  },
  'expectations-met': {
    terms: `som förväntat, som väntat, som jag trodde, motsvarade förväntningarna, inget speciellt, inget särskilt,
      helt ok, ok, okej, helt okej, medel, medelmåttig, vanlig, duger, tillräckligt bra, gör sitt jobb, godkänt,
      varken bra eller dåligt, ganska vanligt, sådär, acceptabelt, hyfsad, hyfsat, lagom, medioker,
      inget utöver det vanliga, ordinärt`,
    examples: `
      Som förväntat, varken mer eller mindre.
      Gör sitt jobb.
      Helt okej, men inget speciellt.
      Ett vanligt besök i en vanlig butik.
      Tillräckligt bra för mig.
      Motsvarade förväntningarna men överträffade dem inte.`,
  },
  'no-major-problem': {
    terms: `inga problem, inga större problem, utan problem, inget att klaga på, inga klagomål, inget att anmärka på,
      småsaker, smärre problem, små brister, allt fungerade, allt gick bra, allt funkade, allt är bra, gick smidigt,
      inget strul, inget problem, inga bekymmer, problemfritt, smärtfritt, gick fint, gick som planerat, smidigt och bra,
      fungerade fint`,
    examples: `
      Inget att klaga på.
      Allt fungerade, inga problem hittills.
      Småsaker kan bli bättre, men inget allvarligt.
      Allt är bra.
      Inga klagomål.
      Det gick utan problem.`,
  },
  apathetic: {
    terms: `inget alternativ, inga alternativ, enda alternativet, enda butiken, finns inget annat, av gammal vana, av vana,
      van vid, alla är likadana, likadan som andra, samma som alla andra, spelar ingen roll, rekommenderar aldrig något,
      rekommenderar inte företag, råkar ligga nära, ingen annan buss, inget val, inget annat val, inga konkurrenter,
      bryr mig inte, alltid handlat, ligger på vägen, måste använda, finns ingen annan`,
    examples: `
      Det finns inget alternativ här.
      Jag går dit av gammal vana.
      Alla är ändå likadana.
      Det är den enda butiken i närheten.
      Jag rekommenderar aldrig företag till någon.
      Det spelar ingen roll för mig vilket av dem jag använder.`,
  },
  'needs-more-time': {
    terms: `för tidigt, för tidigt att säga, ny kund, nybliven kund, precis börjat, nyss börjat, första gången,
      första beställningen, inte använt så mycket, inte hunnit, inte hunnit prova, inte provat än, kort erfarenhet,
      återstår att se, får se, fråga igen senare, tiden får utvisa, nyligen börjat, precis gått med, svårt att bedöma,
      fortfarande ny, kan inte säga än, inte använt ännu, nytt för mig, vet inte än`,
    examples: `
      För tidigt att säga.
      Jag har precis börjat använda den.
      Det här var min första beställning.
      Jag har inte hunnit prova än.
      Tiden får utvisa hur länge den håller.
      Fråga mig igen om ett halvår.`,
  },
  'poor-value': {
    terms: `valuta för pengarna, värt pengarna, inte värt pengarna, inte värt priset, inte värd, inte värt det,
      överprissatt, överpris, slöseri med pengar, bortkastade pengar, får mindre för pengarna, betalar mer för mindre,
      kostar extra, betala extra, ockerpris, lurendrejeri, för det man betalar, för vad man får, för lite för pengarna,
      liten portion, mycket pengar för lite, inte prisvärt, dålig affär`,
    examples: `
      Inte värt pengarna.
      Man betalar mer och får mindre för varje år.
      Bra, men överprissatt för vad man får.
      Jag får samma sak för mindre på annat håll.
      Grundläggande funktioner kostar extra.
      Dålig valuta för pengarna jämfört med konkurrenterna.`,
  },
});
