/**
 * English, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/english';
import { type Language, languageOf } from '../language.ts';

/** English, for themes: stop words, empty answers, clause words, stemmer. */
export const english: Language = /* @__PURE__ */ languageOf({
  tag: 'en',
  stopWords: `
    a an the this that these those here there such
    i me my mine myself we us our ours you your yours u ur he him his she her hers it its they them their theirs
    who whom whose which what someone something anyone anything everyone everything nobody nothing one
    am is are was were be been being have has had having do does did doing
    will would shall should can cannot could may might must get gets got getting gonna
    s t d ll m re ve don didn doesn isn wasn aren weren won wouldn couldn shouldn haven hasn hadn
    im ive id youre theyre dont didnt doesnt isnt wasnt cant couldnt wont wouldnt havent hasnt thats
    not no nor neither never none without and or but if because cos as until till while though although however
    of at by for with about against between into through during before after above below to from up down in out on
    off over under within per than then too very so just also only even still yet already ever always again
    when where why how all any both each either few more most much many other another some same own
  `,
  noAnswers: `
    n a, na, none, nothing, nil, no, nope, no comment, no comments, no answer, no reply, no response, no reason,
    nothing to add, nothing else, nothing to say, nothing else to add, nothing to comment, nothing in particular,
    no further comment, no further comments, no idea, no opinion, dont know, don t know, i don t know, i dont know, idk,
    not sure, not applicable, did not answer, not answered, no particular reason, none given, see above, as above,
    prefer not to say, rather not say, test,
    nothing really, not really, nothing more, nothing specific, nothing special, nothing comes to mind, nothing at this time,
    not at this time, none at all, no thanks, no thank you, no feedback, no remarks, no suggestions, unsure, dunno, can t say,
    cannot say, can t remember, don t remember, not specified, unknown, unanswered, didn t answer, didnt answer,
    did not respond, no specific reason, that s all, thats all
  `,
  clauseWords: `
    but, however, although, though, even though, except, whereas, nevertheless, nonetheless, unfortunately, despite,
    other than, apart from, yet,
    except that, besides, sadly, in spite
  `,
  letters: `
    th ^th ^wh sh ck gh ght ough ould ee oo ea ow ay y$ ly$ ay$ ey$ ing$ tion$ ed$ ness$ ful$ ble$ ies$ ous$ w ew k y c ll$
    ss$ st$ ai le$ ^good ^great ^servic ^help ^friend ^deliver ^easy ^quick ^slow ^staff ^price ^cheap sh$ ^wr ight ould$
    ever ood$ old$ ice$ ere$ ers$ nge ph aw ken$ ought ork ound ^very ^food ^order ^wait ^money ^time ^nothing ^work ^shop
    ^store ^phone ^call ^love ^best ^better ^worth ^never ^poor ^use ^nice ^room
  `,
  stemmer,
});
