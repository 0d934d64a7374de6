import { describe, expect, test } from 'vitest';
import type { RoutingTable } from '../../src/playbook/playbook.ts';
import { strictPlaybook } from '../../src/playbook/presets.ts';
import { routeOf, traceRoute } from '../../src/playbook/route.ts';

const { routing } = strictPlaybook;

describe('the routing of the presets', () => {
  test.each([
    ['the account manager where there is one', { accountManager: 'm', employee: 'e' }, 'account-manager'],
    ["the employee's team lead where only the employee is known", { accountManager: null, employee: 'e' }, 'team-lead'],
    ['the manager of customer experience else', { accountManager: null, employee: null }, 'cx-manager'],
    ['the manager of customer experience where nothing is known', {}, 'cx-manager'],
  ])('%s', (_, facts, owner) => {
    expect(routeOf(routing, facts).owner).toBe(owner);
  });

  test('the product owner is told of themes about the product', () => {
    expect(routeOf(routing, { themes: ['quality'] }).copies).toEqual(['product-owner']);
    expect(routeOf(routing, { themes: ['poor-service'] }).copies).toEqual([]);
  });
});

const table: RoutingTable = {
  rows: [
    { when: { field: 'country', op: 'is', value: 'FI' }, role: 'team-lead', origin: 'design' },
    { when: { field: 'score', op: 'is', value: 0 }, role: 'executive', origin: 'design' },
    { when: { field: 'score', op: 'atMost', value: 6 }, role: 'account-manager', origin: 'design' },
  ],
  otherwise: 'cx-manager',
  copies: [
    { when: { field: 'score', op: 'atMost', value: 6 }, role: 'executive', origin: 'design' },
    { when: { field: 'score', op: 'atMost', value: 2 }, role: 'executive', origin: 'design' },
    { when: { field: 'score', op: 'atMost', value: 2 }, role: 'product-owner', origin: 'design' },
  ],
};

test('a row that is unknown is passed over, and the trace says what it missed', () => {
  const { owner, rows } = traceRoute(table, { score: 0 });
  expect(owner).toBe('executive');
  expect(rows.map(({ role, truth, missing }) => [role, truth, missing])).toEqual([
    ['team-lead', 'unknown', ['country']],
    ['executive', 'true', []],
  ]);
});

test('each role is told once, and the owner is not told beside', () => {
  expect(routeOf(table, { score: 1 }).copies).toEqual(['executive', 'product-owner']);
  expect(routeOf(table, { score: 0 }).copies).toEqual(['product-owner']);
});

test('with and without reasons the route is the same', () => {
  for (const facts of [{}, { score: 0 }, { score: 5 }, { country: 'FI', score: 9 }] as const) {
    const { owner, copies } = traceRoute(table, facts);
    expect(routeOf(table, facts)).toEqual({ owner, copies });
  }
});

test('a table without rows has an owner', () => {
  expect(traceRoute({ rows: [], otherwise: 'executive', copies: [] }, {})).toEqual({
    owner: 'executive',
    copies: [],
    rows: [],
    copyRows: [],
  });
});
