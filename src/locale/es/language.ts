/**
 * Spanish, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/spanish';
import { type Language, languageOf } from '../language.ts';

/** Spanish, for themes: stop words, empty answers, clause words, stemmer. */
export const spanish: Language = /* @__PURE__ */ languageOf({
  tag: 'es',
  stopWords: `
    yo me mi mí mis mío tú tu te ti tus usted ustedes él ella ellos ellas le les lo la los las se si sí su sus
    nos nosotros nuestro nuestra nuestros nuestras el un una unos unas al del este esta esto estos estas
    ese esa eso esos esas aquel aquella que qué quien quién quienes cual cuál donde dónde cuando cuándo como cómo
    soy eres es somos son era eran fue fueron sido ser sea será sería estoy está están estaba estaban estuvo estar
    he has ha hemos han había habían haya haber hay hubo tengo tiene tienen tenía tener puede pueden puedo podía podría poder
    debe deben debería hacer hace hacen hizo hecho no ni nunca jamás nada nadie ningún ninguna ninguno
    y e o u pero sino aunque porque pues mientras para por con sin de desde en entre hacia hasta sobre contra según tras
    durante ante a ya muy más mas menos mucho mucha muchos muchas poco todo toda todos todas otro otra otros otras
    mismo misma cada algo alguien algún alguna algunos algunas tan tanto así también tampoco solo sólo aún todavía
    siempre luego entonces después antes aquí allí además embargo q tambien
    os fui tuve tuvo tuvimos estamos cuyo aqui asi despues aun estan
  `,
  noAnswers: `
    no, nada, ninguno, ninguna, n s, ns, ns nc, n c, nc, sin comentario, sin comentarios, ningún comentario, ningun comentario,
    no hay comentarios, no tengo comentarios, nada que añadir, nada que agregar, nada que decir, nada que comentar, nada más, nada mas,
    nada en particular, nada en especial, no sé, no se, no lo sé, no lo se, no sabe, no contesta, no sabe no contesta, no aplica,
    sin respuesta, no contestó, sin opinión, sin opinion, no opino, no procede, ninguna observación, sin observaciones, ver arriba,
    n a, na, no gracias, ni idea, nada especial, nada de nada, nada que objetar, ningun, no hay, no hay comentario,
    no tengo nada que decir, no tengo nada que añadir, no recuerdo, no estoy seguro, no estoy segura, no deseo responder,
    no quiero responder, prefiero no decir, prefiero no responder, no respondió, no respondio, no contesto, no responde,
    ningún motivo, ninguna razón, ninguna en particular, ninguno en particular, sin más, lo desconozco, no opina
  `,
  clauseWords: `
    pero, sin embargo, no obstante, aunque, sino, en cambio, a pesar, salvo, excepto, mientras que, lamentablemente,
    desgraciadamente, eso sí,
    por desgracia, aun así, si bien, lástima que
  `,
  letters: `
    ñ á é í ó ú c j ción ción$ ciones$ ión$ dad$ mente$ ado$ ada$ ido$ ll ^ll rr ue ie ez$ ón$ ía$ ía qu os$ as$ es$ ar$ er$
    ir$ aron$ ieron$ ien ero$ ^h ch cu bl nz aba$ ando$ iendo$ ble$ eza$ o$ a$ én$ és$ z$ or$ oso$ ^buen ^servici ^preci
    ^entreg ^rápid ^mal ne$ nes$ nt ente$ enc ier ces ó$ ^lleg ^much ^mejor ^cost ^come ^comi ^trat ^recom ^compr ^client
    ^emple ^cal ^cobr ^person ^nunca
  `,
  stemmer,
});
