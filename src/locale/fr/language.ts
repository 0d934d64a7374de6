/**
 * French, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/french';
import { type Language, languageOf } from '../language.ts';

/** French, for themes: stop words, empty answers, clause words, stemmer. */
export const french: Language = /* @__PURE__ */ languageOf({
  tag: 'fr',
  stopWords: `
    je j me m moi mon ma mes tu t te toi ton ta tes il elle on l le la les lui leur leurs nous notre nos
    vous votre vos ils elles eux se s soi son sa ses un une des du de d au aux ce c cet cette ces cela ça ca ceci
    celui celle ceux qui que qu quoi dont où quel quelle quels quelles lequel laquelle y en
    suis es est sommes êtes sont étais était étaient été être serait sera soit ai as a avons avez ont
    avais avait avaient eu avoir aurait aura peut peux peuvent pouvait pourrait pouvoir doit dois devrait faut
    fait faire font ne n pas plus jamais rien aucun aucune ni non sans avec pour par dans sur sous vers chez entre depuis
    pendant avant après contre jusqu dès lors et ou mais donc or car si comme quand lorsque puisque parce afin
    ainsi alors aussi encore déjà toujours très tres trop peu beaucoup moins même autre autres tout toute tous toutes
    chaque quelque quelques plusieurs ici là cependant toutefois pourtant comment pourquoi malgré cest jai
    meme deja etait etre va vont vais lorsqu puisqu jusque chacun voilà
  `,
  noAnswers: `
    non, rien, r a s, ras, n c, nc, néant, neant, aucun, aucune, aucun commentaire, pas de commentaire, pas de commentaires,
    sans commentaire, rien à ajouter, rien a ajouter, rien à dire, rien a dire, rien à signaler, rien de particulier,
    rien de plus, pas d avis, aucun avis, sans avis, sans opinion, pas d opinion, je ne sais pas, ne sais pas, ne sait pas,
    nsp, sais pas, je sais pas, sans réponse, pas de réponse, aucune réponse, aucune idée, non concerné, non renseigné, sans objet,
    rien à redire, voir ci dessus,
    n a, na, non merci, s o, rien du tout, rien d autre, rien de spécial, rien de special, rien a signaler, aucune remarque,
    pas de remarque, pas de remarques, aucune observation, aucun commentaire particulier, sans commentaires,
    je n ai pas de commentaire, je n ai rien à ajouter, je n ai rien à dire, pas d idée, pas de raison particulière,
    aucune raison particulière, ne se prononce pas, nspp, n a pas répondu, pas répondu, non répondu, ne souhaite pas répondre,
    je ne souhaite pas répondre, aucune raison, sans raison
  `,
  clauseWords: `
    mais, cependant, toutefois, pourtant, néanmoins, bien que, quoique, malgré, sauf, en revanche, par contre,
    tandis que, alors que, hormis, malheureusement,
    à part, excepté, en dépit, dommage que, même si
  `,
  letters: `
    é è ê à ç ù û î ô œ c eau eaux$ eux$ oi ou ai au ez$ ment$ tion$ sion$ ais$ ait$ aux$ ère ée$ és$ é$ ées$ eur$ eurs$
    aire$ elle$ ette$ ille gn oir$ qu ant$ ent$ ux$ iqu ique$ té$ tre$ nn ce$ ous$ ^j our ons$ vr uv ss e$ es$ ie$ oin ien
    ^bon ^trè ^servic ^prix ^livr ^rapid ^mauv ble$ ible$ oid$ ies$ mbr tr$ cl ^cl ^qual ^chèr ^accu ^accueil ^pers ^command
    ^client ^magas ^fia ^imposs ^rep ^réponse ^repas ^cham ^propr ^mauvais ^lent ^pratiq
  `,
  stemmer,
});
