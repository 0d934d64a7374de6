/**
 * The public functions about asking, called with plain values: what the purity tests watch.
 *
 * @module
 */

type Survey = typeof import('npskit/survey');

const NOW = '2026-05-15T09:00:00.000Z';

/** Calls that look at questions, invitations and reach. */
export const surveys = (_: Survey): readonly unknown[] => {
  const permissions = { bases: ['research'] as const, optOuts: ['phone'] as const };
  const approaches = [
    { subject: 'a', channel: 'sms', invitedAt: '2026-04-20T08:00:00.000Z', answeredAt: '2026-04-21T08:00:00.000Z' },
    { subject: 'b', channel: 'email', invitedAt: '2026-04-22T08:00:00.000Z' },
  ] as const;
  return [
    _.channelsFor(permissions),
    _.refusalsOf(permissions, 'marketing'),
    _.checkSurvey({ questions: [] } as never),
    _.checkWording({
      language: 'en',
      subject: 'Anna, how did we do?',
      body: 'Dear Anna, please give us a 10.',
    } as never),
    _.invitationVerdict(
      { subject: 'anna', occasion: { kind: 'purchase', at: '2026-05-01T10:00:00.000Z' }, permissions, history: [] },
      { now: NOW, zone: 'UTC' },
    ),
    _.reminderVerdict(
      {
        subject: 'anna',
        permissions,
        history: [{ subject: 'anna', at: '2026-05-01T10:00:00.000Z', channel: 'email', kind: 'invitation' }],
      } as never,
      { now: NOW, zone: 'UTC' },
    ),
    _.reachOf(approaches),
    _.compareReach(approaches, approaches),
    _.nonResponseBounds({ detractors: 20, passives: 30, promoters: 50 }, { invited: 200, gap: 10, target: 0 }),
  ];
};
