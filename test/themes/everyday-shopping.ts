/**
 * More of what customers say in everyday words, in four languages: what a shop does not have, and other themes beside it.
 *
 * Written before the starter codebooks had words for what is sold out; none of the sentences is from anybody's customers.
 *
 * @module
 */

/** A sentence a line, then the ids of the themes that are right. */
export const EVERYDAY_SHOPPING: Readonly<Record<'en' | 'fi' | 'sv' | 'nb', string>> = {
  en: `My size is never on the shelf|partial-fit
What I want is always sold out|partial-fit
Sizes are missing|partial-fit,failed-delivery
The goods that are shown are seldom in stock|partial-fit
Few things to choose from|partial-fit
You do not carry plus sizes|partial-fit
The jacket went up by a third since spring|price
Discounts are only for new customers|price
Courier rang no bell and drove off|failed-delivery,delivery
Half of the groceries were not in the bag|failed-delivery,delivery
Delivered to my door within a day|delivery
The sofa arrived with a torn cover|defect,quality,failed-delivery
Seams opened in the first wash|quality,defect
An hour on the phone before it was my turn|waiting-time,hard-to-get-help
Had to sit in the waiting room forever|waiting-time
The salesman rolled his eyes at me|staff-manner,poor-service
Everybody in the shop greets me warmly|staff-manner
I forgot my password and could not reset it|usability
Far too many clicks before you can pay|usability
You would not take the shoes back|returns
No one informed us about the new opening hours|communication
Trains get cancelled without warning|reliability,communication
Double charge on my credit card|billing
I got a reminder for a bill I had paid|billing
The adviser answered all my questions|support
Nobody ever replies to my messages|hard-to-get-help,communication
I have reported the same fault four times|unsolved-problem
The photos looked much nicer than the real thing|unmet-expectation
Nothing to complain about|no-major-problem
I have only been here once, so I can not tell yet|needs-more-time
You are always out of stock|partial-fit
Shelves were empty again|partial-fit
The range has shrunk a lot|partial-fit
The dress ran out in every size|partial-fit
Popular models are never available|partial-fit
Nothing here for tall people|partial-fit
Missing many brands I like|partial-fit
Everything has become ten percent dearer|price
The cheese was not in my order|failed-delivery,delivery
Nobody at the till said hello|staff-manner,poor-service
Checking out takes ten steps|usability
The road was closed and no one had warned us|communication
I reported it again last week|unsolved-problem
They shut the branch without any notice|communication
The guy at the counter was sweet and patient|staff-manner`,
  fi: `Kokoni on aina loppu|partial-fit
Haluamani tuotteet ovat loppuunmyytyjä|partial-fit
Koot puuttuvat|partial-fit,failed-delivery
Tuotetta ei ole koskaan varastossa|partial-fit
Valinnanvaraa on vähän|partial-fit
Isoja kokoja ei ole ollenkaan|partial-fit
Takki kallistui kolmanneksella keväästä|price
Alennuksia saavat vain uudet asiakkaat|price
Kuski ei soittanut ovikelloa ja ajoi pois|failed-delivery,delivery
Puolet ruoista puuttui kassista|failed-delivery,delivery
Tuotiin kotiovelle jo seuraavana päivänä|delivery
Sohva saapui päällinen revenneenä|defect,quality,failed-delivery
Saumat ratkesivat ensimmäisessä pesussa|quality,defect
Tunti puhelimessa ennen kuin pääsin läpi|waiting-time,hard-to-get-help
Odotushuoneessa sai istua loputtomiin|waiting-time
Myyjä pyöritteli silmiään|staff-manner,poor-service
Kaupassa kaikki tervehtivät iloisesti|staff-manner
Unohdin salasanan enkä päässyt kirjautumaan|usability
Aivan liikaa klikkauksia ennen kuin voi maksaa|usability
Ette ottaneet kenkiä takaisin|returns
Uusista aukioloajoista ei kerrottu kenellekään|communication
Junia perutaan varoittamatta|reliability,communication
Luottokortiltani veloitettiin tuplasti|billing
Sain muistutuksen laskusta, jonka olin maksanut|billing
Neuvoja vastasi kaikkiin kysymyksiini|support
Viesteihini ei vastata koskaan|hard-to-get-help,communication
Olen ilmoittanut samasta viasta neljä kertaa|unsolved-problem
Kuvissa näytti paljon hienommalta|unmet-expectation
Ei mitään valittamista|no-major-problem
Olen käynyt vasta kerran, joten en osaa vielä sanoa|needs-more-time
Teiltä on aina tavara loppunut|partial-fit
Hyllyt olivat taas tyhjät|partial-fit
Valikoima on kutistunut|partial-fit
Mekkoa ei saanut missään koossa|partial-fit
Suosittuja malleja ei ole koskaan saatavilla|partial-fit
Pitkälle ihmiselle täällä ei ole mitään|partial-fit
Monet hyvät merkit puuttuvat|partial-fit
Kaikki on kallistunut kymmenen prosenttia|price
Juusto puuttui tilauksestani|failed-delivery,delivery
Kukaan kassalla ei tervehtinyt|staff-manner,poor-service
Tilaamisessa on kymmenen vaihetta|usability
Tie oli suljettu, eikä siitä varoitettu|communication
Tein viasta uuden ilmoituksen viime viikolla|unsolved-problem
Konttori suljettiin ilman ennakkotietoa|communication
Tiskin poika oli herttainen ja kärsivällinen|staff-manner`,
  sv: `Min storlek är alltid slut|partial-fit
Det jag vill ha är jämt slutsålt|partial-fit
Storlekar saknas|partial-fit,failed-delivery
Varorna som visas är sällan på lager|partial-fit
Lite att välja på|partial-fit
Ni för inga stora storlekar|partial-fit
Jackan har gått upp en tredjedel sedan i våras|price
Rabatter ges bara till nya kunder|price
Budet ringde inte på utan körde vidare|failed-delivery,delivery
Hälften av maten låg inte i kassen|failed-delivery,delivery
Levererat till dörren inom ett dygn|delivery
Soffan kom med trasigt tyg|defect,quality,failed-delivery
Sömmarna sprack i första tvätten|quality,defect
En timme i telefon innan det var min tur|waiting-time,hard-to-get-help
Fick sitta i väntrummet hur länge som helst|waiting-time
Försäljaren himlade med ögonen|staff-manner,poor-service
Alla i butiken hälsar glatt|staff-manner
Glömde lösenordet och kom inte in|usability
Alldeles för många klick innan man kan betala|usability
Ni ville inte ta tillbaka skorna|returns
Ingen berättade om de nya öppettiderna|communication
Tåg ställs in utan förvarning|reliability,communication
Dubbel dragning på mitt kreditkort|billing
Jag fick en påminnelse på en räkning som var betald|billing
Rådgivaren svarade på alla mina frågor|support
Ingen svarar någonsin på mina meddelanden|hard-to-get-help,communication
Jag har anmält samma fel fyra gånger|unsolved-problem
Bilderna såg mycket finare ut än verkligheten|unmet-expectation
Inget att klaga på|no-major-problem
Har bara varit där en gång, så jag kan inte säga än|needs-more-time
Ni har jämt slut på varor|partial-fit
Hyllorna var tomma igen|partial-fit
Sortimentet har krympt|partial-fit
Klänningen fanns inte i någon storlek|partial-fit
Populära modeller går aldrig att få tag på|partial-fit
Här finns inget för långa människor|partial-fit
Många märken som jag gillar saknas|partial-fit
Allt har blivit tio procent dyrare|price
Osten saknades i min beställning|failed-delivery,delivery
Ingen i kassan hälsade|staff-manner,poor-service
Det är tio steg för att beställa|usability
Vägen var avstängd och ingen hade varnat oss|communication
Jag anmälde det igen förra veckan|unsolved-problem
Kontoret stängdes utan förvarning|communication
Killen i disken var gullig och tålmodig|staff-manner`,
  nb: `Størrelsen min er alltid utsolgt|partial-fit
Det jeg vil ha er aldri på lager|partial-fit
Størrelser mangler|partial-fit,failed-delivery
Varene som vises finnes sjelden i butikken|partial-fit
Lite å velge mellom|partial-fit
Dere fører ikke store størrelser|partial-fit
Jakka har steget med en tredel siden i vår|price
Rabatter gis bare til nye kunder|price
Budet ringte ikke på og kjørte videre|failed-delivery,delivery
Halvparten av maten lå ikke i posen|failed-delivery,delivery
Levert på døra innen et døgn|delivery
Sofaen kom med revnet trekk|defect,quality,failed-delivery
Sømmene gikk opp i første vask|quality,defect
En time i telefonen før det var min tur|waiting-time,hard-to-get-help
Måtte sitte på venterommet i det uendelige|waiting-time
Selgeren himlet med øynene|staff-manner,poor-service
Alle i butikken hilser blidt|staff-manner
Glemte passordet og kom ikke inn|usability
Altfor mange klikk før man får betalt|usability
Dere ville ikke ta skoene tilbake|returns
Ingen fortalte om de nye åpningstidene|communication
Tog blir innstilt uten varsel|reliability,communication
Dobbelt trekk på kredittkortet mitt|billing
Jeg fikk en påminnelse på en regning som var betalt|billing
Rådgiveren svarte på alle spørsmålene mine|support
Ingen svarer noen gang på meldingene mine|hard-to-get-help,communication
Jeg har meldt den samme feilen fire ganger|unsolved-problem
Bildene så mye finere ut enn virkeligheten|unmet-expectation
Ingenting å klage på|no-major-problem
Har bare vært der én gang, så jeg kan ikke si noe ennå|needs-more-time
Dere er alltid tomme for varer|partial-fit
Hyllene var tomme igjen|partial-fit
Utvalget har krympet|partial-fit
Kjolen fantes ikke i noen størrelse|partial-fit
Populære modeller er aldri tilgjengelige|partial-fit
Her er det ingenting for høye mennesker|partial-fit
Mange merker jeg liker mangler|partial-fit
Alt er blitt ti prosent dyrere|price
Osten manglet i bestillingen min|failed-delivery,delivery
Ingen i kassa hilste|staff-manner,poor-service
Det er ti trinn for å bestille|usability
Veien var stengt og ingen hadde varslet oss|communication
Jeg meldte det igjen forrige uke|unsolved-problem
Kontoret ble stengt uten forvarsel|communication
Gutten i disken var søt og tålmodig|staff-manner`,
};
