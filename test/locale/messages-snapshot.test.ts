/**
 * Prints every draft of a pack, once with all that may be known and once with as little as there may be, for a native
 * reader to approve.
 */
import { expect, test } from 'vitest';
import { type Pack, PACKS, allWritten } from '../messages/draft-samples.ts';

const block = (text: string): string[] => ['```text', text, '```', ''];

const page = (pack: Pack): string => {
  const least = allWritten(pack, 'least');
  return [
    `# Drafts of the pack \`${pack.tag}\``,
    '',
    'Each draft with all that may be known: subject and body of the e-mail, the short message, the notes for a conversation.',
    'Then subject, body and short message with as little as there may be.',
    '',
    ...allWritten(pack, 'most').flatMap(({ id, parts }, i) => {
      const bare = (least[i] as (typeof least)[number]).parts;
      return [
        `## ${id}`,
        '',
        ...block(`${parts.subject}\n\n${parts.body}`),
        ...block(parts.sms),
        ...block(parts.talk),
        'With as little as there may be:',
        '',
        ...block(`${bare.subject}\n\n${bare.body}`),
        ...block(bare.sms),
      ];
    }),
  ].join('\n');
};

test.each(PACKS)('the drafts in $tag read as their reviewed page', async (pack) => {
  await expect(page(pack)).toMatchFileSnapshot(`${pack.tag}-messages.snapshot.md`);
});
