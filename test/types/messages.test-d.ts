import { expectTypeOf, test } from 'vitest';
import { enMessages } from '../../src/locale/en/messages.ts';
import { type Draft, type DraftId, type Messages, CHANNEL_PARTS, isDraftId } from '../../src/messages/drafts.ts';
import { renderTemplate } from '../../src/messages/render.ts';
import type { Template } from '../../src/messages/template.ts';

test('a pack without one of the drafts does not compile', () => {
  const { contact, ...others } = enMessages;
  expectTypeOf(contact).toEqualTypeOf<Draft>();
  // @ts-expect-error the draft `contact` is missing
  expectTypeOf(others).toExtend<Messages>();
  // @ts-expect-error there is no such draft
  expectTypeOf<'escalate'>().toExtend<DraftId>();
});

test('a draft is a template with every part that a channel needs', () => {
  expectTypeOf<Draft>().toExtend<Template>();
  const id: string | undefined = 'contact';
  if (!isDraftId(id)) return;
  const result = renderTemplate(enMessages[id], { sender: 'Maria Lind' }, { zone: 'UTC' });
  if (result.ok) expectTypeOf(result.value.parts[CHANNEL_PARTS.email[0] as 'subject']).toEqualTypeOf<string>();
});
