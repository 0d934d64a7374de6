/**
 * Portuguese, for reading comments.
 *
 * @module
 */
import { stemmer } from '@orama/stemmers/portuguese';
import { type Language, languageOf } from '../language.ts';

/** Portuguese, for themes: stop words, empty answers, clause words, stemmer. */
export const portuguese: Language = /* @__PURE__ */ languageOf({
  tag: 'pt',
  stopWords: `
    eu me mim meu minha meus minhas tu te você voce vocês vc vcs ele ela eles elas lhe lhes o a os as se si seu sua seus suas
    nós nosso nossa nossos nossas um uma uns umas ao aos à às do da dos das no na nos nas num numa pelo pela pelos pelas
    de em por com sem para pra pro até desde entre sobre sob contra após perante durante
    este esta isto estes estas esse essa isso esses essas aquele aquela aquilo neste nesta nisso nesse nessa
    deste desta desse dessa disso dele dela que quem qual quais onde quando como quanto porque porquê
    sou és é somos são era eram foi foram fui sido ser seja será seria estou está estão estava estavam esteve estar
    tenho tem têm tinha tinham teve ter tive há havia houve haver pode podem posso podia poderia poder deve devem deveria
    fazer faz fez feito vai vou vão não nao nem nunca jamais nada ninguém nenhum nenhuma e ou mas porém contudo embora pois
    enquanto já ainda muito muita muitos muitas mais menos pouco todo toda todos todas tudo outro outra outros outras
    mesmo mesma cada algo alguém algum alguma alguns algumas tão tanto assim também só apenas sempre depois antes então
    aqui ali lá além q pq tb
    ja ate so tambem sao estao alem cujo lo la vem
  `,
  noAnswers: `
    não, nao, nada, nenhum, nenhuma, n s, ns, n a, sem comentário, sem comentários, sem comentario, sem comentarios,
    nenhum comentário, nada a acrescentar, nada a declarar, nada a dizer, nada a comentar, nada mais, nada de especial,
    não sei, nao sei, não sabe, não respondeu, não responde, não sabe não responde, ns nr, nr, não se aplica, nao se aplica, sem resposta,
    sem opinião, não tenho opinião, não tenho comentários, não quero responder, prefiro não dizer, sem observações, ver acima,
    na, não obrigado, não obrigada, sei lá, não faço ideia, nada em especial, nada em particular, nada a referir,
    nada a assinalar, nada a apontar, nada a registar, não tenho nada a dizer, não tenho nada a acrescentar, não me lembro,
    não tenho a certeza, não tenho certeza, não aplicável, nao aplicavel, não respondido, nao respondeu, não respondi,
    nenhuma observação, nenhum motivo, sem motivo, nenhuma razão, sem opiniao, não tenho opiniao, não quero comentar,
    nada específico
  `,
  clauseWords: `
    mas, porém, contudo, todavia, entretanto, no entanto, embora, apesar, exceto, salvo, enquanto que, infelizmente, senão,
    só que,
    ainda assim, mesmo assim, pena que
  `,
  letters: `
    ã õ ç á é ê í ó ú â ô à c ção ção$ ções$ ão ão$ ões$ dade$ mente$ ado$ ada$ ido$ lh nh ei eir ou ou$ ém$ am$ em$ om$ im$
    os$ as$ es$ qu gu x eu$ inh ável$ ência ância vel$ ss z$ ir$ ar$ er$ or$ mos$ ais$ ando$ endo$ o$ a$ eza$ iv ^bom ^boa
    ^preç ^serviç ^entreg ^rápid igo$ rto$ rro ões nte$ ncia ço$ ço ça$ ^qua ^artig ^atend ^pesso ^func ^cli ^prod ^demor
    ^melhor ^lug ^produt ^cheg ^recom ^compr ^loj ^cust
  `,
  stemmer,
});
