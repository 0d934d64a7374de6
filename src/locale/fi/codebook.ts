/**
 * The starter codebook in Finnish: words and comments as customers write them, good and bad.
 *
 * @module
 */
import type { Codebook } from '../../themes/codebook.ts';
import { starterCodebook } from '../../themes/starter.ts';

/** Common service themes and the typical reasons for a score, in Finnish; written for this library, not taken from customers. */
export const fiCodebook: Codebook = /* @__PURE__ */ starterCodebook('fi', {
  price: {
    terms: `hinta, hinnat, hinnan, hintaa, hintoja, hintataso, hinnankorotus, hinnoittelu, kallis, kalliit, kallista,
      kalliimpi, halpa, halvat, halvempi, halvalla, edullinen, edulliset, edullista, alennus, alennukset, tarjous,
      tarjoukset, maksaa liikaa, maksaa enemmän, maksaa paljon, maksoi liikaa, halvin, kallein, hintava, hintavaa,
      hintainen, taksa, hinnasto, kallistunut, kohtuuhintainen, alennusmyynti, kallistui, kallistuu`,
    examples: `
      Aivan liian kallis muihin verrattuna.
      Hyvät hinnat, halvempi kuin muualla.
      Hinta nousi taas ilman varoitusta.
      Sopuhintaista ja hyviä tarjouksia.
      Postikulut maksavat melkein saman verran kuin tuote.
      Hinnat ovat kohdallaan.
      Kävisin useammin, jos olisi edullisempaa.
      Kanta-asiakkaille saisi antaa enemmän alennusta.`,
  },
  delivery: {
    terms: `toimitus, toimitukset, toimituksen, toimitusaika, toimitusajat, toimitettiin, toimittaa, kuljetus,
      kotiinkuljetus, paketti, paketin, pakettia, lähetys, noutopiste, postitus, kuriiri, seurantakoodi, nopea toimitus,
      postikulut, toimitus myöhästyi, paketti myöhässä, saapui, saapui myöhässä, tuli perille, perille ajoissa,
      luvattua myöhemmin, postilaatikko, pakettiautomaatti, kuljetettiin, ajoissa perillä`,
    examples: `
      Nopea toimitus, tuli jo seuraavana päivänä.
      Toimitus kesti kaksi viikkoa luvatun kolmen päivän sijaan.
      Kuljettaja jätti paketin naapurin ovelle.
      Lähetystä pystyi seuraamaan koko matkan.
      Tuli ajallaan ja hyvin pakattuna.
      Toimitusaika on liian pitkä.
      Hyvä, että noutopisteen saa valita itse.`,
  },
  quality: {
    terms: `laatu, laadun, laatua, laadukas, laadukkaat, laadukasta, huonolaatuinen, hyvälaatuinen, materiaali,
      materiaalit, kestävä, kestävät, kestävyys, viimeistely, hyvin tehty, huonosti tehty, heppoinen, hajosi, kului puhki,
      kulunut, käsityö, käsityötä, laaduton, tukeva, ohut, ohutta, kangas, sauma, saumat, repesi, haalistui, nuhjaantui,
      kestää vuosia, heikko laatu, kuluivat puhki, revennyt, ratkesi, ratkesivat`,
    examples: `
      Tuotteet ovat laadukkaita ja kestävät vuosia.
      Laatu on heikentynyt viime vuosina.
      Sauma repesi kuukaudessa.
      Materiaali tuntuu halvalta.
      Todella hyvin tehty ja viimeistelty.
      Huonoa laatua, meni rikki toisessa pesussa.
      Tukeva ja kestävä, juuri sitä mitä hain.`,
  },
  support: {
    terms: `asiakaspalvelu, asiakaspalvelun, asiakaspalvelusta, asiakaspalvelija, asiakastuki, tekninen tuki, tuki, tuesta,
      neuvonta, neuvoja, neuvot, chat, chatissa, auttoi, auttoivat, apua, avulias, avuliaat, asiantunteva, neuvottiin,
      neuvojan, opastus, opastettiin, selitti, selvitettiin, selvitti asian, vastasi kysymykseeni, osasi vastata,
      palvelunumero, tukihenkilö, apua sai, hyvä apu, asiakasneuvoja, ratkaisi ongelmani`,
    examples: `
      Asiakaspalvelu auttoi heti.
      Tuesta sai kolme eri vastausta samaan kysymykseen.
      Chatissa sain nopeasti apua.
      Asiakaspalvelija ei osannut vastata kysymykseeni.
      Sain hyviä neuvoja oikean koon valintaan.
      Asiantuntevaa apua aina kun olen tarvinnut.
      Asiakaspalvelu on parasta, mitä olen kohdannut.`,
  },
  'waiting-time': {
    terms: `odotus, odotusaika, odotusajat, odottaa, odotin, odotimme, odottelu, odottamaan, jono, jonot, jonossa,
      jonottaa, jonotin, jonotus, jonotusaika, kesti kauan, kesti ikuisuuden, myöhässä, myöhästyi, viivästyi, viivästys,
      hidas palvelu, nopea palvelu, nopeasti, myöhästynyt, myöhästyy, myöhästyvät, myöhästyminen, myöhään,
      minuuttia myöhässä, tunnin myöhässä, aina myöhässä, aikataulu, aikataulussa, ajallaan, ajoissa, täsmällinen,
      täsmällisesti, hidas, hitaasti, hidasta, ikuisuus, meni ikuisuus, kesti tunnin, odotutti, odotan, odotettiin,
      viivyttely, viive, odotushuone, odotushuoneessa`,
    examples: `
      Odotin puhelinjonossa neljäkymmentä minuuttia.
      Ei jonoa, pääsin heti vuoroon.
      Ajan sai vasta kolmen viikon päähän.
      Vastaus tuli tunnissa.
      Kassalla on aina pitkä jono.
      Vastauksen saaminen kesti ikuisuuden.
      Odotusaika oli lyhyt, hyvä!`,
  },
  'staff-manner': {
    terms: `henkilökunta, henkilökunnan, henkilöstö, työntekijä, työntekijät, myyjä, myyjät, ystävällinen, ystävälliset,
      ystävällistä, ystävällisesti, kohtelias, kohteliaat, töykeä, töykeästi, epäkohtelias, tyly, tylysti, käytös, asenne,
      ylimielinen, mukava, hymy, äreä, iloisia, sydämellinen, tiuski, tiuskittiin, huusi, epäystävällinen, tarjoilija,
      kassaneiti, virkailija, hoitaja, kuski, mukavia, nyrpeä, hymyilevä, palvelualtis, palvelualttiit, ylenkatsova,
      iloista väkeä, herttainen, herttaisia`,
    examples: `
      Ystävällinen ja ammattitaitoinen henkilökunta.
      Tiskillä oltiin töykeitä.
      Aina hymy ja ystävällinen sana.
      Minusta tehtiin tyhmä, kun kysyin.
      Kohteliaita ja kärsivällisiä ihmisiä.
      Myyjän asenne oli ylimielinen.
      Tunsin itseni tervetulleeksi alusta asti.`,
  },
  usability: {
    terms: `helppo käyttää, helppokäyttöinen, vaikea käyttää, vaikeakäyttöinen, käyttöliittymä, käytettävyys, verkkosivut,
      nettisivut, nettisivu, kotisivut, verkkokauppa, sovellus, sovelluksen, appi, sekava, sekavat, selkeä, selkeät,
      kirjautuminen, kirjautua, haku, valikko, valikot, monimutkainen, sokkelo, näyttö jumittui, jumittui, jumittaa,
      jumiutui, painike, lomake, salasana, sivusto, sivut, etusivu, verkkosivusto, helppo täyttää, helppo löytää,
      vaikea löytää, ei löydä mitään, kömpelö, varausjärjestelmä, ajanvaraus, klikkaus, klikkauksia, klikkailla,
      liikaa vaiheita, monta vaihetta`,
    examples: `
      Sovellus on helppo käyttää.
      En löytänyt nettisivuilta mitään.
      Liian monta vaihetta ennen kuin sai tilattua.
      Selkeä ja looginen, ei tarvinnut ohjeita.
      Uusi ulkoasu on sekava.
      Kirjautuminen ei onnistu joka kerralla.
      Tilaaminen kävi minuutissa.`,
  },
  returns: {
    terms: `palautus, palautukset, palautuksen, palauttaa, palauttaminen, palautin, palautettu, palautuslappu,
      palautusmaksu, palautusoikeus, rahat takaisin, rahojen palautus, hyvitys, hyvitystä, vaihto, vaihtaa toiseen,
      vaihdettiin, lähetin takaisin, lähetetty takaisin, rahoja ei palautettu, palautettiin, suurempaan kokoon,
      pienempään kokoon, vaihtamaan, vaihtoi, takaisinmaksu`,
    examples: `
      Kenkien palauttaminen oli helppoa.
      Odotan rahoja takaisin jo toista kuukautta.
      Tuotetta ei suostuttu ottamaan takaisin.
      Vaihto toiseen kokoon sujui ongelmitta.
      Palautus piti maksaa itse.
      Rahat tulivat takaisin kolmessa päivässä.
      Paketissa ei ollut palautuslappua.`,
  },
  communication: {
    terms: `viestintä, viestinnän, tiedotus, tiedottaminen, tiedotettiin, tieto, tietoa, tiedot, ilmoitus, ilmoitettiin,
      ei ilmoitettu, kerrottiin, kukaan ei kertonut, ohje, ohjeet, ohjeita, uutiskirje, uutiskirjeitä, epäselvä,
      harhaanjohtava, ei vastattu, ei vastata sähköposteihin, kukaan ei ilmoittanut, ei kerrottu, ilmoittanut, ilmoittaa,
      vahvistus, vahvistusta, tilausvahvistus, sähköposti, sähköpostiin, viesti, viestejä, mainosviesti, mainosviestejä,
      roskaposti, mainontaa, tiedottaa, informoitiin, muutoksista ei tiedoteta, varoittamatta, ilman varoitusta,
      varoitettu, ennakkotieto, aukioloajat, aukioloajoista`,
    examples: `
      Minut pidettiin koko ajan ajan tasalla.
      Kukaan ei kertonut, että aika oli muuttunut.
      Selkeää tietoa ennen ostoa ja sen jälkeen.
      Sähköposteihini ei ole vastattu.
      Ohjeet olivat epäselvät.
      Liikaa uutiskirjeitä.
      Olisin kaivannut tietoa tilauksen etenemisestä.`,
  },
  reliability: {
    terms: `luotettava, luotettavat, luotettavaa, luotettavasti, luotettavuus, epäluotettava, luottamus, luottaa,
      voi luottaa, toimintavarma, varma, vakaa, katkos, katkokset, katkoja, pätkii, kaatuu, kaatuilee, häiriö, häiriöitä,
      pitää lupauksensa, katkeilee, katkeaa, katkesi, yhteys, yhteydet, kaatui, epävarma, toimii aina, luotan,
      toimintahäiriö, pettää`,
    examples: `
      Toimii aina, heihin voi luottaa.
      Yhteys pätkii joka ilta.
      He tekevät sen, minkä lupaavat.
      Palvelu oli poissa käytöstä kahdesti tässä kuussa.
      En luota heihin enää.
      Luotettava vuodesta toiseen.
      Sovellus kaatuilee jatkuvasti.`,
  },
  billing: {
    terms: `lasku, laskun, laskut, laskuja, laskutus, laskutuksen, laskutettiin, veloitus, veloitettiin,
      veloitettiin kahdesti, maksu, maksut, maksaminen, maksumuistutus, muistutuslasku, piilokulut, kuitti, luottokortti,
      e-lasku, suoraveloitus, laskuttaa, laskutti, tililtä, tililtäni, otettiin rahat, rahat tililtä, perintä, perittiin,
      laskuvirhe, lisäkulut, tilinumero`,
    examples: `
      Samasta tilauksesta veloitettiin kahdesti.
      Lasku on selkeä ja aina oikein.
      Sain maksumuistutuksen jo maksetusta laskusta.
      Loppulaskussa oli piilokuluja.
      Kortilla maksaminen sujuu hyvin.
      Laskusta ei saa mitään selvää.
      Väärä lasku korjattiin heti.`,
  },
  experience: {
    terms: `huono kokemus, ikävä kokemus, kamala, kamalaa, kauhea, kauheaa, hirveä, hirveää, järkyttävä, painajainen,
      katastrofi, ei enää koskaan, en koskaan enää, surkein, epämiellyttävä, pilasi, pilalla, kiertäkää kaukaa, karmea,
      karmeaa, karmiva, inhottava, kammottava, surkea kokemus, lähdimme pois, vihaan, kurja, kurjaa`,
    examples: `
      Kamala kokemus alusta loppuun.
      Ei enää koskaan.
      Surkein yritys, jonka kanssa olen asioinut.
      Koko loma meni pilalle.
      Painajainen, kiertäkää kaukaa.
      Käynti oli kaikin puolin epämiellyttävä.`,
  },
  'unmet-expectation': {
    terms: `odotin enemmän, odotin parempaa, en saanut mitä odotin, odotukset eivät täyttyneet, ei vastannut odotuksia,
      ei vastannut kuvausta, pettymys, petyin, pettynyt, pettyneitä, näytti erilaiselta, luvattiin enemmän,
      luvattiin muuta, katteettomia lupauksia, huonompi kuin ennen, mainos näytti, mainoksessa, mainostettiin,
      ei vastannut kuvaa, toivoin enemmän, toivoin parempaa, luvattiin liikoja, ei täyttänyt odotuksia, ylimainostettu,
      lupasivat`,
    examples: `
      Ei ollenkaan sitä, mitä odotin.
      Minulle luvattiin enemmän kuin sain.
      Tuote ei näyttänyt samalta kuin kuvassa.
      Kehujen jälkeen odotin parempaa.
      Oli pettymys.
      Mainoksessa luvattiin muuta.
      Tunnetulta merkiltä odottaisi enemmän.`,
  },
  'poor-service': {
    terms: `huono palvelu, huonoa palvelua, surkea palvelu, surkeaa palvelua, palvelu oli huonoa, palvelu ei toiminut,
      ei palvelua, ammattitaidoton, ammattitaidotonta, osaamaton, välinpitämätön, välinpitämättömyys, ei kiinnostanut,
      huono kohtelu, kohdeltiin huonosti, piittaamaton, hidasta palvelua, töykeää palvelua, ei palveltu,
      kukaan ei palvellut, kukaan ei auttanut, jätettiin yksin, ei välitetty, ei autettu, palvelu huononi, ei viitsitty`,
    examples: `
      Huonoa palvelua, ketään ei kiinnostanut.
      Kaupungin surkein palvelu.
      Minua kohdeltiin kuin olisin ollut tiellä.
      Kaikki muut palveltiin ennen minua.
      Osaamatonta ja välinpitämätöntä.
      Kukaan ei ottanut vastuuta mistään.`,
  },
  'hard-to-get-help': {
    terms: `ei saa yhteyttä, en saanut yhteyttä, mahdoton tavoittaa, vaikea tavoittaa, kukaan ei vastaa,
      ei vastaa puhelimeen, puhelinnumeroa ei löydy, ei pääse läpi, chatbot, chattibotti, botti, robotti, oikea ihminen,
      pompoteltiin, pompottelu, siirrettiin toiselle, luukulta luukulle, soi ja soi, eikä kukaan vastaa,
      kukaan ei vastannut, ei vastannut kukaan, ei soitettu takaisin, ei soita takaisin, takaisinsoitto, ei tavoita,
      en tavoittanut, vastaaja, automaatti`,
    examples: `
      Oikeaa ihmistä on mahdoton saada kiinni.
      Puhelimeen ei vastaa kukaan.
      Minua pompoteltiin osastolta toiselle.
      Botti ei ymmärtänyt kysymystäni.
      Sivuilta ei löydy puhelinnumeroa.
      Yritin kolme päivää tavoittaa jonkun.`,
  },
  'failed-delivery': {
    terms: `ei tullut perille, ei saapunut, ei koskaan tullut, ei toimitettu, paketti katosi, kadonnut paketti,
      hävisi postissa, väärä tuote, väärä tavara, väärään osoitteeseen, puuttui tuotteita, tuote puuttui, vajaa toimitus,
      tilaus peruttiin, ei tullut paikalle, ei ilmestynyt, väärän oven, väärä koko, väärän kokoinen, väärän värinen,
      puuttui jotain, hukattiin, kadotti, en saanut tilaustani, ei tullut koskaan, ei tullut ollenkaan,
      puuttui tilauksesta, puuttui paketista, ei soittanut ovikelloa, ovikelloa`,
    examples: `
      Tilaukseni ei koskaan tullut perille.
      Sain väärän tuotteen.
      Puolet tilauksesta puuttui.
      Paketti vietiin väärään osoitteeseen.
      Tilaus peruttiin kertomatta minulle.
      Seurannan mukaan toimitettu, mutta mitään ei tullut.`,
  },
  defect: {
    terms: `viallinen, vialliset, viallista, vika, vikoja, rikki, rikkinäinen, meni rikki, rikkoutui, vaurioitunut,
      ei toimi, ei toiminut, lakkasi toimimasta, hajalla, naarmuinen, naarmuja, vuotaa, särkynyt, lakkasi lämmittämästä,
      ei käynnisty, irtosi, irronnut, katkennut, hajonnut, vuotava, vuoti, lommo, lommoja, halkesi, palanut, rikkinäiset,
      epäkunnossa, tökkii, reikä`,
    examples: `
      Tuote oli rikki jo paketista otettaessa.
      Lakkasi toimimasta viikon jälkeen.
      Näyttö oli särkynyt.
      Sain viallisen laitteen, ja korvaava oli samanlainen.
      Akku ei toimi.
      Pullo vuotaa.`,
  },
  'unsolved-problem': {
    terms: `ongelma ei ratkennut, ei ratkennut, ratkaisematta, jäi ratkaisematta, ei ratkaisua, ei korjattu,
      edelleen korjaamatta, sama ongelma, sama vika uudestaan, mitään ei tapahdu, mitään ei tapahtunut, asia ei edennyt,
      asia ei etene, jo kolmannen kerran, ei hoidettu, jäi kesken, vuotaa yhä, yhä rikki, yhä sama, edelleen sama,
      korjattu kolmesti, kolme korjausta, ei saatu kuntoon, ei saatu korjattua, valitus, valitukseeni, reklamaatio,
      reklamaatioon, asia on yhä auki, sama vika, samasta viasta, ilmoittanut viasta, vikailmoitus,
      ilmoittanut monta kertaa`,
    examples: `
      Ongelmaani ei ole vieläkään ratkaistu.
      Olen soittanut viisi kertaa, eikä mitään tapahdu.
      Tapaus suljettiin korjaamatta mitään.
      Sama vika palasi heti huollon jälkeen.
      Valitukseni jäi hoitamatta.
      Kolmessa kuukaudessa ei ratkaisua.`,
  },
  'partial-fit': {
    terms: `puuttuu ominaisuus, puuttuu ominaisuuksia, ominaisuudet puuttuvat, ei sovi tarpeisiini, ei sovellu, sopimaton,
      liian pieni, liian suuri, vain osittain, puolet tarpeista, ei yhteensopiva, yhteensopivuus, suppea valikoima,
      valikoima suppea, rajallinen valikoima, kaipaisin lisää, loppuunmyyty, loppuunmyytyjä, myyty loppuun, on loppu,
      aina loppu, loppunut, varastossa, ei varastossa, saatavilla, ei saatavilla, saatavuus, valikoima, valikoimaa,
      valikoimat, tuotevalikoima, valinnanvara, valinnanvaraa, koot, kokoja, kokoni, koot puuttuvat, isoja kokoja,
      tyhjät hyllyt, hyllyt tyhjät, ei löydy kokoa`,
    examples: `
      Hoitaa vain puolet siitä, mitä tarvitsen.
      Hyödyllinen ominaisuus puuttuu.
      Toimii, mutta ei sovi meidän tapaamme työskennellä.
      Valikoima on minulle liian suppea.
      Ei ole yhteensopiva puhelimeni kanssa.
      Hyvä aloittelijalle, mutta itse tarvitsen enemmän.
      Usein loppuunmyyty, eikä kokoja ole jäljellä.`,
  },
  'expectations-met': {
    terms: `odotusten mukainen, odotusten mukaista, vastasi odotuksia, niin kuin odotin, ei mitään erikoista, ei erikoista,
      ihan ok, ok, ihan hyvä, ihan hyvin, tavallinen, tavanomainen, keskiverto, perushyvä, perusvarma, kelpo, ajaa asiansa,
      riittävän hyvä, perusjuttu, kelpasi, menettelee, menetteli, kohtalainen, keskinkertainen, tyydyttävä, hyväksyttävä,
      ei hyvä eikä huono, sellainen kuin ennenkin, ihan kiva`,
    examples: `
      Odotusten mukainen, ei sen enempää.
      Ajaa asiansa.
      Ihan ok, mutta ei mitään erikoista.
      Tavallinen käynti tavallisessa kaupassa.
      Minulle riittävän hyvä.
      Vastasi odotuksia mutta ei ylittänyt niitä.`,
  },
  'no-major-problem': {
    terms: `ei ongelmia, ei suurempia ongelmia, ongelmitta, ilman ongelmia, ei valittamista, ei moitittavaa,
      ei huomautettavaa, pikkujuttuja, pieniä puutteita, pieniä juttuja, kaikki toimi, kaikki sujui, kaikki hyvin,
      sujui hyvin, kaikki kunnossa, ei ongelmaa, ei mitään ongelmia, ei vikaa, hyvin meni, sujui mutkattomasti,
      mutkattomasti, ei mitään valitettavaa`,
    examples: `
      Ei valittamista.
      Kaikki toimi, ei ongelmia toistaiseksi.
      Pieniä asioita voisi parantaa, mutta ei mitään vakavaa.
      Kaikki kunnossa.
      Ei moitittavaa.
      Sujui ilman ongelmia.`,
  },
  apathetic: {
    terms: `ei vaihtoehtoja, ei vaihtoehtoa, ainoa vaihtoehto, ainoa kauppa, ei muuta tarjolla, tottumuksesta,
      tavan vuoksi, tottunut, kaikki samanlaisia, samanlainen kuin muutkin, ihan sama, ei väliä, en suosittele mitään,
      en suosittele kenellekään mitään, sattuu olemaan lähellä, ei muita vaihtoehtoja, ei muuta bussia, ei kilpailijoita,
      ei kiinnosta, matkan varrella, aina käynyt täällä, ei ole väliä, pakko käyttää, muita ei ole`,
    examples: `
      Täällä ei ole vaihtoehtoja.
      Käyn siellä tottumuksesta.
      Kaikki ovat kuitenkin samanlaisia.
      Se on ainoa kauppa lähellä.
      En koskaan suosittele yrityksiä kenellekään.
      Minulle on ihan sama, mitä näistä käytän.`,
  },
  'needs-more-time': {
    terms: `liian aikaista, liian aikaista sanoa, uusi asiakas, vasta aloittanut, vasta aloitin, vasta vähän aikaa,
      ensimmäinen kerta, ensimmäistä kertaa, ensimmäinen tilaus, en ole vielä käyttänyt, en ole ehtinyt,
      en ehtinyt kokeilla, vähän kokemusta, aika näyttää, jää nähtäväksi, kysykää myöhemmin, vasta liittynyt,
      liityin vasta, vaikea arvioida, vielä uusi, uutena asiakkaana, ei kokemusta vielä, en osaa vielä sanoa,
      äskettäin aloittanut`,
    examples: `
      Liian aikaista sanoa.
      Olen vasta aloittanut käytön.
      Tämä oli ensimmäinen tilaukseni.
      En ole ehtinyt vielä kokeilla.
      Aika näyttää, kuinka kauan se kestää.
      Kysykää uudestaan puolen vuoden päästä.`,
  },
  'poor-value': {
    terms: `vastine rahalle, vastinetta rahalle, rahalle ei saa vastinetta, hinta-laatusuhde, hintalaatusuhde, hinta-laatu,
      ei hintansa arvoinen, ei rahan arvoinen, ei ole sen arvoinen, ylihintainen, ylihinnoiteltu, rahan tuhlausta,
      rahastus, saa vähemmän, lisämaksusta, samalla rahalla enemmän, hintaansa nähden, rahoille vastinetta, pieni annos,
      liian vähän rahalla, ei hinnan arvoinen, rahan hukkaa, maksaa tyhjästä`,
    examples: `
      Ei hintansa arvoinen.
      Joka vuosi maksaa enemmän ja saa vähemmän.
      Hyvä, mutta ylihintainen siihen nähden, mitä saa.
      Muualta saa saman vähemmällä.
      Perusominaisuuksista pyydetään lisämaksua.
      Huono hinta-laatusuhde kilpailijoihin verrattuna.`,
  },
});
