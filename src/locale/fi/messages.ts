/**
 * The drafts in Finnish: each a beginning for the person who sends it.
 *
 * Names stand in the nominative: a product in parentheses, so that no case ending is glued to it.
 *
 * @module
 */
import { messagesOf } from '../../messages/compose.ts';
import type { Messages } from '../../messages/drafts.ts';

export type { Messages } from '../../messages/drafts.ts';

const NAME = '{{#name}}, {{name}}{{/name}}';
const PRODUCT = '{{#product}} ({{product}}){{/product}}';
const ON_TOPIC = '{{#product}} (aiheena {{product}}){{/product}}';
const CALL = '{{#phone}} tai soita numeroon {{phone}}{{/phone}}';
const WROTE = '{{#comment}}Kirjoitit: ”{{comment}}”{{/comment}}';
const UNTIL = '{{#until}}Se on voimassa {{until}} asti.{{/until}}';
const OFFER_UNTIL = '{{#until}}Tarjous on voimassa {{until}} asti.{{/until}}';
const SHORT_UNTIL = '{{#until}}\nVoimassa {{until}} asti.{{/until}}';
const SAY_UNTIL = '{{#until}}Kerro, mihin asti se on voimassa: {{until}}{{/until}}';

/** The drafts in Finnish. */
export const fiMessages: Messages = /* @__PURE__ */ (() =>
  messagesOf(
    {
      locale: 'fi',
      greeting: '{{#name}}Hei {{name}},{{/name}}{{^name}}Hei,{{/name}}',
      shortGreeting: '{{#name}}Hei {{name}}, {{/name}}{{^name}}Hei, {{/name}}',
      closing: 'Ystävällisin terveisin',
      customer: 'Asiakas',
      about: 'Aihe',
      inTheirWords: 'Asiakkaan omin sanoin: ”{{comment}}”',
    },
    {
      contact: {
        subject: `Vastauksesi kyselyymme${PRODUCT}${NAME}`,
        body: [
          `Kiitos, että vastasit kyselyymme${PRODUCT}. Luin vastauksesi itse ja haluan ymmärtää sen kunnolla, ennen kuin teemme mitään.`,
          WROTE,
          'Sopisiko, että soitan sinulle? Kymmenen minuuttia riittää, ja voit ehdottaa itsellesi sopivaa aikaa. Jos kirjoitat mieluummin, vastaa vapaasti omin sanoin. Mitään lomaketta ei tarvitse täyttää.',
          'Hoidan asiaasi tästä eteenpäin itse, joten sinun ei tarvitse kertoa samaa kahteen kertaan.',
        ],
        sms: `kiitos vastauksestasi${PRODUCT}. Luin sen ja haluaisin kuulla lisää. Milloin voisin soittaa? Voit myös vastata suoraan tähän viestiin.`,
        talk: [
          'Kerro, kuka olet ja miksi soitat: olet lukenut vastauksen ja haluat ymmärtää sen.',
          'Kysy, onko hetki sopiva. Jos ei ole, sopikaa toinen aika.',
          'Kysy, mitä tapahtui, ja anna asiakkaan kertoa loppuun asti. Älä keskeytä äläkä puolustele.',
          'Toista omin sanoin, mitä ymmärsit, kunnes asiakas on samaa mieltä.',
          'Jos jokin on mennyt meillä pieleen, pyydä anteeksi suoraan ja selittelemättä.',
          'Älä lupaa vielä ratkaisua. Kerro, mitä seuraavaksi tapahtuu, kuka sen tekee ja milloin palaat asiaan.',
        ],
      },
      'email-ask-better': {
        subject: `Mitä voisimme tehdä paremmin${NAME}?`,
        body: [
          `Kiitos vastauksestasi${PRODUCT}. Ilmeisesti olemme oikealla tiellä mutta emme vielä perillä, ja haluaisin tietää, mitä jäi puuttumaan.`,
          WROTE,
          'Mitä meidän olisi pitänyt tehdä toisin, jotta olisit ollut aidosti tyytyväinen? Pari riviä riittää, ja voit sanoa asian suoraan.',
          'Luen jokaisen vastauksen itse ja kerron sinulle, mitä teemme asialle.',
        ],
        sms: `kiitos vastauksestasi${PRODUCT}. Mitä meidän olisi pitänyt tehdä toisin, jotta olisit ollut aidosti tyytyväinen? Rivi tai pari riittää, ja luen ne itse.`,
        talk: [
          'Kiitä vastauksesta ja sano, että kysyt, koska haluamme parantaa.',
          'Kysy vain yksi asia: mitä meidän olisi pitänyt tehdä toisin.',
          'Kuuntele loppuun ja kirjaa asiakkaan omat sanat.',
          'Älä kyseenalaista vastausta äläkä koskaan pyydä toisenlaista.',
          'Kerro, mitä teet asialle ja milloin asiakas kuulee sinusta.',
        ],
      },
      listen: {
        subject: `Haluaisin kuulla, miten kaikki meni${NAME}`,
        body: [
          `En halua arvailla, mitä vastauksesi taustalla on${PRODUCT}. Kuulen sen mieluummin sinulta.`,
          'Miten kaikki meni alusta alkaen? Kerro, mitä tapahtui, mitä odotit ja mitä siitä sinulle seurasi. Kirjoita niin pitkästi kuin haluat. Pienetkin asiat ovat tärkeitä.',
          'En tarjoa pikaratkaisua. Ensin haluan ymmärtää koko asian, ja sitten palaan asiaan ja kerron, mitä voimme tehdä.',
        ],
        sms: `haluaisin kuulla koko asian sinulta${PRODUCT}: mitä tapahtui, ja mitä odotit? Kirjoita niin kuin mieleen tulee, tai kerro, milloin voin soittaa.`,
        talk: [
          'Anna asiakkaan puhua. Hiljaisuus ei haittaa, älä täytä sitä.',
          'Jos asiakas on harmissaan, anna hänen olla. Pysy itse rauhallisena ja lämpimänä.',
          'Kysy avoimesti: mitä tapahtui, mitä hän odotti ja mitä siitä seurasi.',
          'Älä vielä selitä, puolustele tai ratkaise mitään.',
          'Kertaa kuulemasi ja kysy, ymmärsitkö oikein.',
          'Kirjaa asiakkaan omat sanat. Ne menevät niille, jotka voivat muuttaa asioita.',
        ],
      },
      apologize: {
        subject: `Pyydän anteeksi${NAME}`,
        body: [
          `Luin vastauksesi${PRODUCT} ja haluan pyytää anteeksi. Näin ei olisi pitänyt käydä.`,
          WROTE,
          'Luotit meihin, ja me petimme odotuksesi. Ymmärrän, että petyit ja että asiasta on ollut sinulle vaivaa. En aio selitellä sitä.',
          `Haluan ymmärtää tarkasti, mitä tapahtui, ja hoidan asiaa itse, kunnes se on kunnossa. Kirjoita minulle${CALL} silloin, kun sinulle sopii.`,
        ],
        sms: `luin vastauksesi${PRODUCT} ja pyydän anteeksi. Näin ei olisi pitänyt käydä. Hoidan asiaa itse ja palaan siihen pian. Voit myös vastata suoraan tähän viestiin.`,
        talk: [
          'Pyydä anteeksi heti aluksi, kerran ja tosissasi: ”Olen pahoillani, että näin kävi.”',
          'Sano, mikä meni pieleen, siltä osin kuin tiedät. Älä vähättele.',
          'Ei ”jos”, ei ”mutta”, ei selittelyä. Älä syytä työkavereita äläkä toimittajia.',
          'Näytä, että ymmärrät, mitä se asiakkaalle merkitsi: aikaa, rahaa, vaivaa.',
          'Anna tilaa harmistukselle ja kiitä siitä, että asiakas sanoo asian suoraan.',
          'Kerro, että hoidat asian itse ja mitä seuraavaksi tapahtuu.',
        ],
      },
      compensate: {
        subject: `Näin haluamme hyvittää asian${NAME}`,
        body: [
          `Kiitos, että kerroit, mitä tapahtui${PRODUCT}. Sinun ei pidä joutua kärsimään tästä, joten haluamme hyvittää asian.`,
          'Hyvityksemme:\n{{offer}}',
          UNTIL,
          'Hyvitys on sinun, sanoit meistä mitä tahansa. Jos se ei mielestäsi korvaa tapahtunutta, sano suoraan, niin etsimme paremman ratkaisun.',
        ],
        sms: `kiitos, että kerroit, mitä tapahtui${PRODUCT}. Haluamme hyvittää asian. Hyvityksemme: {{offer}}${SHORT_UNTIL}\nJos se ei mielestäsi riitä, sano suoraan.`,
        talk: [
          'Varmista ensin, että tiedät koko vahingon: raha, aika ja vaiva.',
          'Kerro, mitä tarjoamme: {{offer}}',
          SAY_UNTIL,
          'Sano selvästi, ettei hyvitys riipu siitä, mitä asiakas meistä sanoo.',
          'Kysy, korvaako se asiakkaan mielestä tapahtuneen. Jos ei, kysy, mikä korvaisi.',
          'Kertaa, mitä sovittiin ja kuka tekee mitä ja milloin.',
        ],
      },
      'explain-prevention': {
        subject: `Jotta sama ei toistuisi${NAME}`,
        body: [
          `Kerroit, mikä meni pieleen${PRODUCT}. Siksi haluan kertoa sinulle, mitä teemme, jotta sama ei toistu.`,
          '{{#cause}}Mitä tapahtui:\n{{cause}}{{/cause}}',
          'Mitä teemme asialle:\n{{prevention}}',
          'Kukaan ei voi luvata, ettei mikään enää koskaan mene pieleen. Tämän olemme kuitenkin ottaneet tosissamme, ja jos huomaat, ettei se toimi, kerro siitä suoraan minulle.',
        ],
        sms: `kerroit, mikä meni pieleen${PRODUCT}. Jotta sama ei toistu, teemme näin: {{prevention}}\nJos niin silti käy, kerro siitä suoraan minulle.`,
        talk: [
          'Palaa siihen, mitä asiakas kertoi, hänen omilla sanoillaan.',
          '{{#cause}}Selitä ilman ammattikieltä, mitä tapahtui: {{cause}}{{/cause}}',
          'Kerro, mitä teemme asialle: {{prevention}}',
          'Lupaa vain se, mikä on varmaa. Sano rehellisesti, mikä on vielä auki.',
          'Kysy, mitä asiakas siitä ajattelee ja puuttuuko jotakin.',
          'Anna suora yhteystietosi siltä varalta, että niin käy uudelleen.',
        ],
      },
      'tell-planned-actions': {
        subject: `Mitä palautteesi saa aikaan${NAME}`,
        body: [
          `Kiitos, että kerroit, mitä voisimme tehdä paremmin${PRODUCT}. Vein asian eteenpäin ja haluan, että tiedät, mitä siitä seuraa.`,
          'Mitä aiomme tehdä:\n{{plan}}',
          '{{#by}}Tavoitteena on saada tämä valmiiksi {{by}} mennessä.{{/by}}',
          'Jos ymmärsin jotakin väärin tai näet asian toisin, kirjoita minulle. Sinä tiedät parhaiten, miltä asia sinun kannaltasi näyttää.',
        ],
        sms: `kiitos, että kerroit, mitä voisimme tehdä paremmin${PRODUCT}. Mitä aiomme tehdä: {{plan}}{{#by}}\nTavoitteena on saada se valmiiksi {{by}} mennessä.{{/by}}\nJos ymmärsin jotakin väärin, vastaa minulle.`,
        talk: [
          'Kiitä palautteesta ja mainitse, mitä se koski.',
          'Kerro, mitä aiomme tehdä: {{plan}}',
          '{{#by}}Kerro, mihin mennessä: {{by}}{{/by}}',
          'Älä lupaa enempää. Jos jotakin ei voi tehdä, sano se.',
          'Kysy, ymmärsitkö asiakkaan ajatuksen oikein.',
          'Sano, että ilmoitat, kun asia on valmis.',
        ],
      },
      thank: {
        subject: `Kiitos${NAME}`,
        body: [
          `Kiitos, että käytit aikaasi ja kerroit meille, mitä ajattelet${PRODUCT}. Tiedän, ettei se ole itsestään selvää.`,
          'Luin vastauksesi itse, ja otamme sen vakavasti. Sekä kiitokset että moitteet auttavat meitä näkemään, mihin kannattaa keskittyä.',
          `Jos mieleesi tulee vielä jotakin, hyvää tai huonoa, kirjoita minulle${CALL}. Kuulen siitä mielelläni.`,
        ],
        sms: `kiitos, että kerroit meille, mitä ajattelet${PRODUCT}. Luin vastauksesi itse, ja otamme sen vakavasti. Jos mieleesi tulee vielä jotakin, kirjoita minulle.`,
        talk: [
          'Kiitä siitä, että asiakas käytti aikaansa, ja tarkoita sitä.',
          'Mainitse vastauksesta yksi asia, josta oli apua. Ei valmiita fraaseja.',
          'Kerro, kuka vastauksen on lukenut ja mitä sille tapahtuu.',
          'Kysy, voitko auttaa vielä jossakin muussa.',
          'Jätä nimesi ja suora yhteystietosi.',
        ],
      },
      'turn-around': {
        subject: `Haluan korjata tämän${NAME}`,
        body: [
          `Sinulla on täysi syy olla pettynyt${PRODUCT}, enkä odota, että muutama kaunis sana muuttaa sitä miksikään.`,
          '{{#suggestion}}Mitä ehdotan seuraavaksi:\n{{suggestion}}{{/suggestion}}',
          'Olen yhteyshenkilösi, kunnes kaikki on niin kuin pitää. Voit kääntyä suoraan minun puoleeni, eikä sinun tarvitse kertoa kaikkea alusta.',
          'Mitä pitäisi tapahtua, jotta voisit sanoa, että kaikki päättyi hyvin? Sano niin kuin asia on, niin kerron rehellisesti, mihin pystymme.',
        ],
        sms: `en halua, että tämä päättyy näin${PRODUCT}. Olen yhteyshenkilösi, kunnes kaikki on kunnossa. Mitä pitäisi tapahtua, jotta voisit sanoa, että kaikki päättyi hyvin?{{#suggestion}} Ehdotukseni: {{suggestion}}{{/suggestion}}`,
        talk: [
          'Älä yritä voittaa väittelyä äläkä asiakasta takaisin. Yritä auttaa.',
          'Kerro, että asiakas voi kääntyä suoraan sinun puoleesi, kunnes asia on kunnossa.',
          '{{#suggestion}}Ehdota seuraavaa askelta: {{suggestion}}{{/suggestion}}',
          'Kysy, mitä pitäisi tapahtua, jotta kaikki päättyisi hyvin.',
          'Jos voit tehdä heti jonkin pienen asian asiakkaan hyväksi, tee se. Älä lupaa mitään epävarmaa.',
          'Sopikaa seuraavalle askeleelle päivä ja kellonaika, ja pidä siitä kiinni.',
          'Jos asiakas silti haluaa lähteä, tee se hänelle helpoksi. Erotkaa ystävinä.',
        ],
      },
      'find-cause': {
        subject: `Yksi kysymys vastauksestasi${NAME}`,
        body: [
          `Kiitos vastauksestasi${PRODUCT}. Haluaisin ymmärtää, mitä sen takana on.`,
          WROTE,
          'Mikä oli tärkein syy siihen, että vastasit niin kuin vastasit? Syy voi olla pieni: puuttuva ominaisuus, hinta tai vain se, ettei mikään jäänyt erityisesti mieleen. Kerro niin kuin itse asian näet.',
          'Rivi tai pari riittää. Luen sen itse ja vien sen niille, jotka voivat muuttaa asioita.',
        ],
        sms: `kiitos vastauksestasi${PRODUCT}. Mikä oli sen tärkein syy? Pienikin asia kiinnostaa. Rivi riittää, ja luen sen itse.`,
        talk: [
          'Kiitä ja kerro, että haluat ymmärtää etkä myydä.',
          'Kysy yksi asia: mikä oli vastauksen tärkein syy.',
          'Kysy rauhassa lisää, kunnes pääset syyn juurelle: mistä lähtien, mihin verrattuna.',
          'Selvitä, mikä parantaisi asiaa asiakkaan kannalta. Älä lupaa sitä vielä.',
          'Kirjaa asiakkaan omat sanat.',
          'Kerro, mitä vastaukselle tapahtuu.',
        ],
      },
      'explain-refusal': {
        subject: `Vastaus pyyntöösi${NAME}`,
        body: [
          `Olen selvittänyt pyyntösi${PRODUCT} huolellisesti. Valitettavasti emme voi toteuttaa sitä, ja haluan perustella päätöksen enkä vain sanoa ei.`,
          'Syy on tämä:\n{{reason}}',
          'Olen pahoillani, ettei asia ollut selvä alusta asti, ja ymmärrän, että tämä on pettymys. Arvostan näkemystäsi, vaikka päädyimme toiseen ratkaisuun.',
          'En halua jättää asiaa tähän. Selvitän, mitä voin tarjota tilalle, ja palaan asiaan.',
        ],
        sms: `olen selvittänyt pyyntösi${PRODUCT} huolellisesti. Valitettavasti emme voi toteuttaa sitä. Olen pahoillani, ettei asia ollut selvä alusta asti. Syy: {{reason}}\nPalaan vielä siihen, mitä voin tarjota tilalle.`,
        talk: [
          'Kerro kielteinen vastaus heti. Älä kiertele.',
          'Sano, että ymmärrät, miltä asia näyttää asiakkaan kannalta, ja tarkoita sitä.',
          'Selitä rauhallisesti, miksi pyyntöä ei voi toteuttaa: {{reason}}',
          'Pahoittele väärinkäsitystä. Älä moiti asiakasta siitä, ettei hän lukenut ehtoja.',
          'Anna asiakkaan olla pettynyt. Älä väittele siitä, kumpi on oikeassa.',
          'Älä jätä asiaa siihen: kerro, mitä voit tarjota tilalle.',
        ],
      },
      'offer-alternative': {
        subject: `Mitä voin tarjota tilalle${NAME}`,
        body: [
          `Jouduin vastaamaan pyyntöösi${PRODUCT} kieltävästi, ja olen siitä pahoillani. En halunnut jättää asiaa siihen.`,
          'Tämän voin tarjota tilalle:\n{{offer}}',
          OFFER_UNTIL,
          'Päätät itse, käytätkö sen, emmekä odota mitään vastineeksi. Jos siitä ei ole sinulle apua, kerro, mistä olisi, niin katson, mikä on mahdollista.',
        ],
        sms: `jouduin vastaamaan pyyntöösi${PRODUCT} kieltävästi, mutta en halua jättää asiaa siihen. Voin tarjota tilalle: {{offer}}${SHORT_UNTIL}\nJos siitä ei ole apua, kerro, mistä olisi.`,
        talk: [
          'Palaa lyhyesti kielteiseen vastaukseen ja sano, että ymmärrät pettymyksen.',
          'Kerro, mitä voit tarjota: {{offer}}',
          SAY_UNTIL,
          'Sano, ettemme odota mitään vastineeksi.',
          'Kysy, onko siitä apua. Jos ei, kysy, mistä olisi.',
          'Jos asiakas ei halua sitä, hyväksy se ja kiitä silti.',
        ],
      },
      'check-solution': {
        subject: `Onko kaikki nyt kunnossa${NAME}?`,
        body: [
          `Halusimme hoitaa asiasi${PRODUCT} kuntoon, ja haluaisin tietää, onnistuimmeko siinä.`,
          '{{#solution}}Mitä teimme:\n{{solution}}{{/solution}}',
          `Oletko tyytyväinen siihen, miten asia hoidettiin? Jos jokin on vielä auki tai ei tunnu hyvältä, kirjoita minulle${CALL}. Silloin katson asiaa uudelleen.`,
          'Jos kaikki on hyvin, lyhyt ”kyllä” riittää.',
        ],
        sms: `halusimme hoitaa asiasi${PRODUCT} kuntoon. Oletko tyytyväinen siihen, miten se hoidettiin? Lyhyt kyllä tai ei riittää. Jos jokin on vielä auki, hoidan sen.`,
        talk: [
          '{{#solution}}Kertaa, mitä teimme: {{solution}}{{/solution}}',
          'Kysy, onko asiakas tyytyväinen siihen, miten asia hoidettiin. Älä pyydä arvosanaa.',
          'Jos ei ole: kuuntele loppuun, pyydä anteeksi ja sopikaa seuraavasta askeleesta ja päivästä.',
          'Jos on: kiitä kärsivällisyydestä.',
          'Kirjaa vastaus asiakkaan sanoin ja päätä asia vasta, kun hän on sanonut kyllä.',
        ],
      },
      'standard-theme-response': {
        subject: `Vastauksemme palautteeseesi${NAME}`,
        body: [
          `Kiitos, että kerroit tästä${PRODUCT}. Et ole ainoa, jolle on käynyt näin, ja olen pahoillani, että sinäkin jouduit kokemaan sen.`,
          WROTE,
          'Kaikki, joille on käynyt samoin, saavat meiltä saman:\n{{offer}}',
          UNTIL,
          'Tarjous on kaikille sama, joten sinun ei tarvitse neuvotella siitä. Jos sinun kohdallasi oli kyse jostakin muusta, kerro siitä, niin selvitän asian.',
        ],
        sms: `kiitos, että kerroit tästä${PRODUCT}. Olen pahoillani, että näin kävi. Kaikki, joille on käynyt samoin, saavat meiltä saman: {{offer}}${SHORT_UNTIL}\nJos kyse oli muustakin, kerro siitä.`,
        talk: [
          'Kerro, että olet lukenut asiakkaan viestin ja olet pahoillasi.',
          'Kerro, että muillekin on käynyt samoin ja että kaikki saavat meiltä saman.',
          'Kerro, mitä asiakas saa: {{offer}}',
          SAY_UNTIL,
          'Älä tarjoa enempää äläkä vähempää. Se on reilua, koska se on kaikille sama.',
          'Kysy, oliko kyse muustakin. Jos oli, käsittele se omana asianaan.',
        ],
      },
      'ask-specific-wish': {
        subject: `Jos saisit muuttaa yhden asian${NAME}`,
        body: [
          `Kiitos, että kerroit, miten sinulla on mennyt${PRODUCT}. Näen asian nyt selvemmin, mutta yhtä asiaa mietin vielä.`,
          'Jos saisit muuttaa toiminnassamme yhden ainoan asian, mikä se olisi? Se voi olla pieni, eikä sinun tarvitse miettiä, voiko sen toteuttaa. Se on meidän tehtävämme.',
          'Yksi rivi riittää. Vien sen niille, jotka voivat tehdä asialle jotakin, ja kerron sinulle, mitä he sanovat.',
        ],
        sms: `jos saisit muuttaa toiminnassamme yhden ainoan asian${PRODUCT}, mikä se olisi? Se voi olla pieni. Rivi riittää, ja kerron, mitä siitä seuraa.`,
        talk: [
          'Kysy vain yksi asia: mitä asiakas muuttaisi, jos saisi muuttaa yhden ainoan asian.',
          'Anna aikaa miettiä. Älä ehdota vastauksia.',
          'Kysy, mitä hyötyä siitä hänelle olisi, jotta ymmärrät toiveen taustan.',
          'Älä arvioi, voiko sen toteuttaa, äläkä myöskään lupaa sitä.',
          'Kirjaa toive asiakkaan sanoin ja kerro, kenelle se menee ja milloin palaat asiaan.',
        ],
      },
      'ask-direct': {
        subject: `Sano suoraan${NAME}`,
        body: [
          `Kysyn suoraan${ON_TOPIC}, koska uskon, että voisimme tehdä enemmän hyväksesi. Kukaan ei osaa kertoa siitä minulle yhtä hyvin kuin sinä.`,
          'Mitä teemme väärin, tai mitä jäät meiltä kaipaamaan? Sinun ei tarvitse olla kohtelias. Rehellisestä vastauksesta on meille enemmän apua kuin ystävällisestä.',
          'En ryhdy väittelemään. Luen vastauksesi, vien sen oikeille ihmisille ja kerron, mitä tapahtuu.',
        ],
        sms: `kysyn suoraan${ON_TOPIC}: mitä teemme väärin, tai mitä jäät meiltä kaipaamaan? Rehellisestä rivistä on minulle enemmän apua kuin ystävällisestä.`,
        talk: [
          'Sano, että haluat kysyä suoraan ja että rehellinen vastaus auttaa eniten.',
          'Kysy, mitä teemme väärin tai mitä asiakas jää kaipaamaan. Yksi kysymys, sitten ole hiljaa.',
          'Älä puolustele, vaikka olisit eri mieltä.',
          'Pyydä esimerkki, jotta oikeat ihmiset ymmärtävät, mistä on kyse.',
          'Kiitä suoruudesta ja kerro, mitä vastaukselle tapahtuu.',
        ],
      },
      'ask-blocker': {
        subject: `Mitä vielä puuttuu${NAME}?`,
        body: [
          `Kiitos, että olet asiakkaamme{{#product}} ja että valintasi on {{product}}{{/product}}. Minusta tuntuu, että olet meihin melko tyytyväinen mutta et aivan vakuuttunut, ja haluaisin tietää, mistä se johtuu.`,
          'Mikä saa sinut epäröimään, kun mietit, voisitko suositella meitä? Usein taustalla on yksi asia: jokin kestää liian kauan, jokin ei vastannut odotuksia tai muut tekevät jotakin paremmin.',
          'En yritä suostutella sinua mihinkään. Haluan vain tietää, mistä on kyse, jotta voimme tehdä asialle jotakin.',
        ],
        sms: `mikä saa sinut epäröimään, kun mietit, voisitko suositella meitä${PRODUCT}? En yritä suostutella. Haluan vain tietää, mitä meidän pitäisi tehdä paremmin.`,
        talk: [
          'Kysy yksi asia: mikä saa asiakkaan epäröimään, kun hän miettii, suosittelisiko meitä.',
          'Älä pyydä uutta arvosanaa äläkä mainitse mitään lukua.',
          'Pysy ensimmäisessä syyssä, kunnes ymmärrät sen.',
          'Jos muut tekevät jotakin paremmin, kysy mitä, ja ota se tosissasi.',
          'Kiitä ja kerro, mitä teet asialle.',
        ],
      },
      'tailor-offer': {
        subject: `Ehkä sinulle sopivampi vaihtoehto${NAME}`,
        body: [
          `Olen miettinyt, mitä kerroit minulle${PRODUCT}, ja ehkä löysin vaihtoehdon, joka sopii sinulle paremmin.`,
          '{{#need}}Mitä tarvitset, jos ymmärsin oikein:\n{{need}}{{/need}}',
          'Mitä ehdotan:\n{{offer}}',
          OFFER_UNTIL,
          'Jos en osunut oikeaan, kerro, niin katson uudelleen. Ja jos haluat jatkaa entiseen tapaan, sekin sopii hyvin. Tarjous ei sido sinua mihinkään.',
        ],
        sms: `olen miettinyt, mitä kerroit${PRODUCT}, ja ehkä löysin sinulle paremmin sopivan vaihtoehdon: {{offer}}${SHORT_UNTIL}\nJos se ei sovi, sano vain. Tarjous ei sido sinua mihinkään.`,
        talk: [
          '{{#need}}Kertaa, mitä asiakas tarvitsee: {{need}}{{/need}}',
          'Kysy, ymmärsitkö oikein, ennen kuin ehdotat mitään.',
          'Ehdota sopivaa vaihtoehtoa: {{offer}}',
          SAY_UNTIL,
          'Kerro, mitä se maksaa ja mihin se ei pysty. Ei pientä pränttiä jälkikäteen.',
          'Jätä päätös asiakkaalle. Älä painosta.',
        ],
      },
      'show-we-acted': {
        subject: `Kuuntelimme sinua${NAME}`,
        body: [
          `Kerroit meille, mitä voisi parantaa${PRODUCT}. Nyt haluan kertoa, mitä siitä seurasi.`,
          'Mikä on muuttunut:\n{{improvement}}',
          'Kaikkea emme voi muuttaa kerralla, mutta tämä on nyt tehty. Sinulla on siinä osuutesi: ilman vastaustasi olisimme huomanneet asian paljon myöhemmin. Kiitos siitä. Jos muutos ei toimi niin kuin tarkoitit, kerro minulle.',
        ],
        sms: `kerroit, mitä voisi parantaa${PRODUCT}. Nyt jokin on muuttunut: {{improvement}}\nKiitos, se on sinunkin ansiotasi!`,
        talk: [
          'Muistuta, mitä asiakas kertoi, hänen omilla sanoillaan.',
          'Näytä tai kerro, mikä on muuttunut: {{improvement}}',
          'Kiitä hänen osuudestaan.',
          'Kysy, onko muutos sellainen kuin hän tarkoitti.',
          'Kerro rehellisesti, mikä on vielä kesken.',
        ],
      },
      'show-difference': {
        subject: `Mitä voit odottaa meiltä${NAME}`,
        body: [
          `Vaihtoehtoja on muitakin, joten on reilua kysyä, mitä sellaista saat meiltä, mitä et saa muualta.`,
          'Tässä haluamme erottua muista:\n{{difference}}',
          `Tätä saat meiltä vaatia. Jos emme jonakin päivänä yllä siihen, kirjoita minulle${CALL}, niin hoidan asian itse.`,
          'En yritä suostutella sinua mihinkään. Haluan vain, että tiedät, mitä voit odottaa.',
        ],
        sms: 'vaihtoehtoja on muitakin, joten on reilua kysyä, mitä saat juuri meiltä: {{difference}}\nTätä saat meiltä vaatia. Jos emme yllä siihen, kirjoita minulle.',
        talk: [
          'Lähde siitä, mikä on asiakkaalle tärkeää, älä siitä, mistä me olemme ylpeitä.',
          'Kerro, missä erotumme muista: {{difference}}',
          'Anna esimerkki arjen palvelusta, älä iskulausetta.',
          'Älä mustamaalaa kilpailijoita äläkä puhu pelkästä hinnasta.',
          'Kerro, että asiakas voi kääntyä sinun puoleesi, jos emme yllä tähän.',
        ],
      },
      'incentivize-recommendation': {
        subject: `Kiitokseksi sinulle${NAME}`,
        body: [
          `Kiitos, että olet asiakkaamme ja autat meitä kehittymään. Kiitokseksi haluamme antaa sinulle tämän:\n{{offer}}`,
          UNTIL,
          'Se on sinun joka tapauksessa, sanoit meistä mitä tahansa. Ja jos tunnet jonkun, joka voisi tarvita palveluitamme, olisi mukavaa, jos mainitsisit meidät, ihan omin sanoin.',
          'Jos sinulla on kysyttävää, kirjoita minulle.',
        ],
        sms: `kiitos, että autat meitä kehittymään. Meillä on sinulle jotakin: {{offer}}${SHORT_UNTIL}\nSe on sinun joka tapauksessa. Jos joku tuttusi tarvitsee palveluitamme, meidät saa mielellään mainita.`,
        talk: [
          'Kiitä asiakkuudesta ja siitä, mitä asiakas on kertonut.',
          'Anna hänelle tämä: {{offer}}',
          SAY_UNTIL,
          'Sano, että se on hänen, sanoi hän meistä mitä tahansa.',
          'Mainitse, että suositus ilahduttaisi meitä, ja jätä se siihen yhteen lauseeseen.',
          'Älä puhu samalla vastauksista tai arvosanoista.',
        ],
      },
      'reach-out-regularly': {
        subject: `Mitä kuuluu${NAME}?`,
        body: [
          'Halusin ottaa yhteyttä ilman erityistä syytä, jotta emme kirjoittaisi vain silloin, kun jokin on vialla.',
          '{{#news}}Tämä saattaa kiinnostaa sinua:\n{{news}}{{/news}}',
          `Miten sinulla on mennyt${PRODUCT}? Jos mielessäsi on toive, ajatus tai jotakin muuta, kuulen siitä mielelläni. Ja jos kaikki on hyvin, hyvä niin. Vastata ei tarvitse.`,
          'On hienoa, että olet asiakkaamme.',
        ],
        sms: `halusin vain kysyä, miten sinulla on mennyt${PRODUCT}. Jos sinulla on toive tai ajatus, kirjoita minulle. Jos kaikki on hyvin, vastata ei tarvitse.{{#news}} Uutta sinulle: {{news}}{{/news}}`,
        talk: [
          'Kerro, että soitat ilman erityistä syytä, ja kysy, onko hetki sopiva.',
          'Kysy, miten on mennyt, ja kuuntele.',
          '{{#news}}Kerro, mitä uutta on: {{news}}{{/news}}',
          'Kysy, onko asiakkaalla toiveita tai ajatuksia.',
          'Kiitä luottamuksesta. Älä myy tänään mitään.',
          'Kirjaa, mitä opit, jotta seuraavan ei tarvitse kysyä samaa.',
        ],
      },
      reward: {
        subject: `Meillä on sinulle jotakin${NAME}`,
        body: [
          `Kiitos, että olet pysynyt asiakkaanamme. Sanomme sen liian harvoin, joten tällä kertaa haluamme myös antaa sinulle jotakin:\n{{offer}}`,
          UNTIL,
          'Se on kiitos eikä mitään muuta. Sinun ei tarvitse tehdä sen eteen mitään, ei nyt eikä myöhemmin.',
          `Jos sinulla on kysyttävää, kirjoita minulle${CALL}. Toivottavasti siitä on sinulle iloa!`,
        ],
        sms: `kiitos, että olet pysynyt asiakkaanamme! Meillä on sinulle jotakin: {{offer}}${SHORT_UNTIL}\nSinun ei tarvitse tehdä sen eteen mitään. Toivottavasti siitä on iloa!`,
        talk: [
          'Kiitä henkilökohtaisesti jostakin, minkä todella tiedät.',
          'Anna hänelle tämä: {{offer}}',
          SAY_UNTIL,
          'Sano, ettei hänen tarvitse tehdä sen eteen mitään.',
          'Älä yhdistä sitä vastaukseen tai arvosanaan.',
          'Älä myy samalla mitään.',
        ],
      },
      'invite-referral': {
        subject: `Tunnetko jonkun, jota voisimme auttaa${NAME}?`,
        body: [
          `On hienoa, että olet asiakkaamme. Kukaan ei kerro meistä yhtä uskottavasti kuin se, joka tuntee meidät.`,
          'Jos tunnet jonkun, jolle meistä voisi olla hyötyä, olisi mukavaa, jos kertoisit hänelle meistä. Kerro niin kuin itse asian näet, hyvät ja huonot puolet.',
          '{{#link}}Voit lähettää eteenpäin tämän linkin:\n{{link}}{{/link}}',
          'Ja jos kukaan ei tule mieleen, ei se haittaa. Et ole meille mitään velkaa.',
        ],
        sms: 'tunnetko jonkun, jolle meistä voisi olla hyötyä? Olisi mukavaa, jos kertoisit hänelle meistä, juuri niin kuin itse asian näet.{{#link}} {{link}}{{/link}}\nJos kukaan ei tule mieleen, ei se haittaa.',
        talk: [
          'Kysy vain, jos keskustelu sujuu eikä asiakkaalla ole kiire.',
          'Kysy, tunteeko hän jonkun, jota voisimme auttaa.',
          'Pyydä kertomaan niin kuin hän itse asian näkee. Älä anna valmiita kehuja.',
          '{{#link}}Anna linkki: {{link}}{{/link}}',
          'Ota kieltävä vastaus kevyesti ja kiitä.',
        ],
      },
      'personal-reply': {
        subject: `Vastaus viestiisi${NAME}`,
        body: [
          `Kiitos viestistäsi${PRODUCT}. Se on tullut minulle, ja vastaan sinulle itse.`,
          WROTE,
          '{{#answer}}Vastaukseni:\n{{answer}}{{/answer}}',
          '{{^answer}}Haluan antaa sinulle kunnollisen vastauksen enkä vain nopeaa, joten selvitän asiaa parhaillaan. Kuulet minusta heti, kun tiedän enemmän, ja myös siinä tapauksessa, että selvittäminen kestää.{{/answer}}',
          `Jos ymmärsin sinut väärin tai jokin jäi epäselväksi, kirjoita minulle${CALL}.`,
        ],
        sms: `kiitos viestistäsi${PRODUCT}.{{#answer}} Vastaukseni: {{answer}}{{/answer}}{{^answer}} Selvitän asiaa ja vastaan sinulle itse heti, kun tiedän enemmän.{{/answer}}\nJos jokin jäi epäselväksi, kirjoita minulle.`,
        talk: [
          'Lue viesti vielä kerran, ennen kuin soitat.',
          'Varmista, että ymmärsit kysymyksen. Jos et ole varma, kysy.',
          '{{#answer}}Anna vastaus: {{answer}}{{/answer}}',
          '{{^answer}}Jos et tiedä, sano se, ja kerro, milloin asiakas kuulee sinusta.{{/answer}}',
          'Kysy, oliko vastauksesta apua.',
          'Jätä nimesi ja suora yhteystietosi.',
        ],
      },
    },
  ))();
