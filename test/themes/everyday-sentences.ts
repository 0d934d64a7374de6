/**
 * What customers say in everyday words, in four languages, with the themes that are right as the first.
 *
 * Written for the test of the starter codebooks: none of the sentences is from a codebook or from anybody's customers.
 *
 * @module
 */

/** A sentence a line, then the ids of the themes that are right. */
export const EVERYDAY: Readonly<Record<'en' | 'fi' | 'sv' | 'nb', string>> = {
  en: `My parcel came four days late|delivery,waiting-time,failed-delivery
The bus is late every single morning|waiting-time,reliability
The plumber turned up an hour late|waiting-time
Order arrived later than promised|delivery,waiting-time,failed-delivery,unmet-expectation
It was supposed to be here on Monday and I am still waiting|waiting-time,delivery,failed-delivery
My order is overdue by a week|delivery,waiting-time,failed-delivery
You have become so dear that I go elsewhere|price
Everything costs more than last year|price,poor-value
Cheapest in town by far|price
The van never showed up|failed-delivery,delivery
They left the box at the wrong door|failed-delivery,delivery
The shoes wore through in a month|quality,defect
The kettle stopped heating after a week|defect
The zip came off the first time I used it|defect,quality
Beautifully crafted and solid|quality
The girl on the helpline explained everything|support
They sorted my question out straight away|support
Ages in the checkout line|waiting-time
The doctor saw me right on the dot|waiting-time
Grumpy cashier|staff-manner,poor-service
Such lovely, cheerful people|staff-manner
The receptionist snapped at me|staff-manner,poor-service
Your web page is a maze|usability
The screen froze while I was booking|usability,reliability,defect
The form is simple to fill in|usability
Still no money for the boots I sent back|returns
You would not swap it for a larger size|returns
Nobody let us know the shop was closed|communication
I got no confirmation by email|communication
Too much spam in my inbox|communication
The wifi cuts out all day|reliability
I can always count on you|reliability
You took money from my account twice|billing
I was billed for something I never ordered|billing
Dreadful evening, we walked out|experience,poor-service
Not what the ad showed|unmet-expectation
It rings and rings and no one picks up|hard-to-get-help
Three repairs and it is still leaking|unsolved-problem,defect
Fairly ordinary, it was okay|expectations-met
Not good enough for what you pay|poor-value`,
  fi: `Pakettini tuli neljä päivää myöhässä|delivery,waiting-time,failed-delivery
Bussi on joka aamu myöhässä|waiting-time,reliability
Putkimies tuli tunnin myöhässä|waiting-time
Tilaus saapui luvattua myöhemmin|delivery,waiting-time,failed-delivery,unmet-expectation
Piti tulla maanantaina, mutta odotan yhä|waiting-time,delivery,failed-delivery
Toimitus myöhästyi viikolla|delivery,waiting-time,failed-delivery
Juna oli taas kerran myöhässä|waiting-time,reliability
Kaikki maksaa enemmän kuin viime vuonna|price,poor-value
Kaupungin halvin|price
Teillä on tosi kalliit hinnat|price
Auto ei koskaan tullut paikalle|failed-delivery,delivery
Laatikko jätettiin väärän oven taakse|failed-delivery,delivery
Kengät kuluivat puhki kuukaudessa|quality,defect
Vedenkeitin lakkasi lämmittämästä viikossa|defect
Vetoketju irtosi heti|defect,quality
Kaunista käsityötä ja kestävää|quality
Neuvonnan tyttö selitti kaiken|support
Kysymykseni selvitettiin saman tien|support
Kassalla meni ikuisuus|waiting-time
Lääkäri otti vastaan täsmällisesti|waiting-time
Äreä kassaneiti|staff-manner,poor-service
Ihania ja iloisia ihmisiä|staff-manner
Vastaanotossa tiuskittiin minulle|staff-manner,poor-service
Kotisivunne ovat sokkelo|usability
Ruutu jumittui kesken varauksen|usability,reliability,defect
Lomake on helppo täyttää|usability
En ole saanut rahoja kengistä, jotka lähetin takaisin|returns
Ette suostuneet vaihtamaan suurempaan kokoon|returns
Kukaan ei ilmoittanut, että liike on kiinni|communication
En saanut vahvistusta sähköpostiin|communication
Liikaa mainosviestejä|communication
Yhteys katkeilee pitkin päivää|reliability
Teihin voi aina luottaa|reliability
Tililtäni otettiin rahat kahteen kertaan|billing
Minua laskutettiin tavarasta, jota en tilannut|billing
Karmea ilta, lähdimme pois|experience,poor-service
Ei ollut sitä mitä mainos näytti|unmet-expectation
Puhelin soi ja soi, eikä kukaan vastaa|hard-to-get-help
Kolme korjausta ja vuotaa yhä|unsolved-problem,defect
Ihan perusjuttu, kelpasi kyllä|expectations-met`,
  sv: `Mitt paket kom fyra dagar för sent|delivery,waiting-time,failed-delivery
Bussen är sen varje morgon|waiting-time,reliability
Rörmokaren kom en timme för sent|waiting-time
Beställningen kom senare än utlovat|delivery,waiting-time,failed-delivery,unmet-expectation
Den skulle komma i måndags och jag väntar fortfarande|waiting-time,delivery,failed-delivery
Leveransen är försenad en vecka|delivery,waiting-time,failed-delivery
Tåget var sent igen|waiting-time,reliability
Allt kostar mer än i fjol|price,poor-value
Billigast i stan|price
Ni har blivit så dyra att jag handlar någon annanstans|price
Bilen dök aldrig upp|failed-delivery,delivery
Lådan ställdes vid fel dörr|failed-delivery,delivery
Skorna var utslitna på en månad|quality,defect
Vattenkokaren slutade värma efter en vecka|defect
Dragkedjan lossnade första gången|defect,quality
Vackert hantverk och gediget|quality
Tjejen på supporten förklarade allt|support
De redde ut min fråga på en gång|support
Tog en evighet i kassan|waiting-time
Läkaren tog emot på utsatt tid|waiting-time
Sur kassörska|staff-manner,poor-service
Så rara och glada människor|staff-manner
Receptionisten snäste åt mig|staff-manner,poor-service
Er webbsida är en labyrint|usability
Skärmen frös mitt i bokningen|usability,reliability,defect
Formuläret är enkelt att fylla i|usability
Har inte fått pengarna för skorna jag skickade tillbaka|returns
Ni ville inte byta till en större storlek|returns
Ingen sa till att butiken var stängd|communication
Jag fick ingen bekräftelse via mejl|communication
Alldeles för mycket reklamutskick|communication
Nätet bryts hela dagarna|reliability
Man kan alltid lita på er|reliability
Ni drog pengar från mitt konto två gånger|billing
Jag fakturerades för något jag aldrig beställt|billing
Hemsk kväll, vi gick därifrån|experience,poor-service
Inte det som reklamen visade|unmet-expectation
Det ringer och ringer och ingen lyfter luren|hard-to-get-help
Tre reparationer och det läcker ändå|unsolved-problem,defect
Ganska vanligt, det var okej|expectations-met`,
  nb: `Pakken min kom fire dager for sent|delivery,waiting-time,failed-delivery
Bussen er forsinket hver eneste morgen|waiting-time,reliability
Rørleggeren kom en time for sent|waiting-time
Bestillingen kom senere enn lovet|delivery,waiting-time,failed-delivery,unmet-expectation
Den skulle komme på mandag og jeg venter ennå|waiting-time,delivery,failed-delivery
Leveringen er en uke forsinket|delivery,waiting-time,failed-delivery
Toget var sent ute igjen|waiting-time,reliability
Alt koster mer enn i fjor|price,poor-value
Billigst i byen|price
Dere er blitt så dyre at jeg handler et annet sted|price
Bilen dukket aldri opp|failed-delivery,delivery
Esken ble satt ved feil dør|failed-delivery,delivery
Skoene var utslitt på en måned|quality,defect
Vannkokeren sluttet å varme etter en uke|defect
Glidelåsen løsnet første gang|defect,quality
Vakkert håndverk og gedigent|quality
Jenta på brukerstøtten forklarte alt|support
De ordnet opp i spørsmålet mitt med det samme|support
Det tok en evighet i kassa|waiting-time
Legen tok imot presis|waiting-time
Sur kassadame|staff-manner,poor-service
Så koselige og blide folk|staff-manner
Resepsjonisten freste til meg|staff-manner,poor-service
Nettstedet deres er en labyrint|usability
Skjermen frøs midt i bookingen|usability,reliability,defect
Skjemaet er enkelt å fylle ut|usability
Har ikke fått pengene for skoene jeg sendte tilbake|returns
Dere ville ikke bytte til en større størrelse|returns
Ingen ga beskjed om at butikken var stengt|communication
Jeg fikk ingen bekreftelse på e-post|communication
Altfor mye reklame i innboksen|communication
Nettet faller ut hele dagen|reliability
Dere kan man alltid stole på|reliability
Dere trakk penger fra kontoen min to ganger|billing
Jeg ble fakturert for noe jeg aldri bestilte|billing
Grusom kveld, vi gikk derfra|experience,poor-service
Ikke det reklamen viste|unmet-expectation
Det ringer og ringer og ingen tar telefonen|hard-to-get-help
Tre reparasjoner og det lekker fortsatt|unsolved-problem,defect
Ganske vanlig, det var greit|expectations-met`,
};
