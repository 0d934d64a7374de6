/**
 * Italian, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/italian';
import { type Language, languageOf } from '../language.ts';

/** Italian, for themes: stop words, empty answers, clause words, stemmer. */
export const italian: Language = /* @__PURE__ */ languageOf({
  tag: 'it',
  stopWords: `
    io mi me mio mia miei mie tu ti te tuo tua lui lei egli gli le lo la li ne noi ci ce nostro nostra nostri nostre
    voi vi ve vostro vostra vostri loro si sé suo sua suoi sue il i un uno una l dei degli delle del dello della dell
    al allo alla all ai agli alle dal dallo dalla dall dai dagli dalle nel nello nella nell nei negli nelle
    sul sullo sulla sull sui sulle col di a da in con su per tra fra senza sotto sopra verso presso contro durante
    dopo prima fino questo questa questi queste quest quello quella quelli quelle quel quell ciò che chi cui quale quali
    dove quando come quanto perché perchè perche poiché sono sei è siamo siete era erano ero stato stata stati state
    essere sia sarebbe sarà ho hai ha abbiamo avete hanno aveva avevano avevo avuto avere abbia
    può puo possono posso potrebbe potere deve devono devo dovrebbe dovuto fa fare fatto fanno va
    non né mai niente nulla nessuno nessuna e ed o od oppure ma però se mentre anzi quindi allora poi più piu meno
    molto molta molti molte poco troppo tutto tutta tutti tutte altro altra altri altre stesso stessa ogni qualche
    alcuni alcune così già ancora sempre solo soltanto anche qui lì là c d nn cmq
    fu sta stanno sto po anch cosi gia pero finché
  `,
  noAnswers: `
    no, niente, nulla, nessuno, nessuna, n d, nd, n a, nessun commento, nessun commento da fare, senza commenti, no comment,
    niente da aggiungere, nulla da aggiungere, niente da dire, nulla da dire, niente da segnalare, nulla da segnalare,
    niente di particolare, nulla di particolare, nient altro, niente altro, non so, non lo so, non saprei, boh, nessuna opinione,
    nessuna risposta, non risponde, non risposto, non applicabile, nessuna osservazione, preferisco non rispondere, vedi sopra,
    na, no grazie, niente in particolare, nulla in particolare, niente di che, nulla di che, nulla altro,
    nient altro da aggiungere, non ho commenti, non ho nulla da dire, non ho niente da dire, non ho nulla da aggiungere,
    non ho opinioni, non ho idea, nessuna idea, non ricordo, non sono sicuro, non sono sicura, non ha risposto, nessun motivo,
    nessun motivo particolare, nessun motivo in particolare, niente da dichiarare, non specificato, senza commento,
    non voglio rispondere, senza risposta
  `,
  clauseWords: `
    ma, però, tuttavia, anche se, sebbene, nonostante, eppure, invece, mentre, tranne, eccetto, purtroppo,
    peccato che, ciononostante, malgrado, a parte, benché
  `,
  letters: `
    à è é ì ò ù c zione zione$ zioni$ gli gn ^ch ch cch cc zz tt ll ss nn pp bb ff tà$ mente$ ato$ ata$ ati$ uto$ are$ ere$
    ire$ o$ i$ a$ e$ sc ggi gi ci uo ssim ezza$ qu ente$ ale$ ono$ ino$ ett anza$ ^gi io$ ia$ iere$ ore$ ori$ ess oni$ z
    ^buon ^ottim ^serviz ^prezz ^consegn ^veloc ili$ bili ella$ ella one$ oni azz acc occ anza isp nti$ ari$ tto$ tta$ tti$
    ^pers ^disp ^affid ^cortes ^gent ^accog ^ass ^arriv ^tutto ^nien ^costo ^costa ^migli ^qualit ^cibo ^cam
  `,
  stemmer,
});
