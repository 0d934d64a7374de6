import { describe, expect, test } from 'vitest';
import { isNpsError, pointerOf } from '../../src/error.ts';
import { parsePlaybook, playbookSchema, safeParsePlaybook } from '../../src/input/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';

const faultsOf = (value: unknown): string[] => {
  const parsed = safeParsePlaybook(value);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${pointerOf(path)}`);
};

/** A copy as it comes from a file, to be broken. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- data of unknown origin
const fromFile = (): any => JSON.parse(JSON.stringify(strictPlaybook));

describe('a playbook comes through the door', () => {
  test.each([strictPlaybook, recommendedPlaybook])('unchanged: $id', (playbook) => {
    const text = JSON.stringify(playbook);
    expect(JSON.stringify(parsePlaybook(JSON.parse(text)))).toBe(text);
    expect(parsePlaybook(playbook)).toEqual(playbook);
    expect(parsePlaybook(playbook)).not.toBe(playbook);
  });

  test('with members that are undefined left out', () => {
    const given = fromFile();
    given.suppression.quietHours = undefined;
    expect('quietHours' in parsePlaybook(given).suppression).toBe(false);
  });

  test('as a standard schema', () => {
    const { validate } = playbookSchema['~standard'];
    expect(validate(fromFile())).toEqual({ value: strictPlaybook });
    expect(validate(3)).toHaveProperty('issues');
  });
});

test('every fault of the form is told at once, with its place', () => {
  const broken = fromFile();
  broken.version = '1';
  broken.base[6] = 3;
  delete broken.base[7];
  broken.base[11] = 'x';
  broken.plays['score-0'].steps[0].color = 'red';
  broken.plays['score-0'].steps[1].channels = ['pigeon'];
  broken.plays['score-6'].tone = null;
  broken.plays['score-6'].guidance[0].when = { any: [] };
  broken.overlays[0].when = { field: 'mood', op: 'is', value: 1 };
  broken.overlays[1].do[0].op = 'replace';
  delete broken.routing.otherwise;
  broken.escalation.rungs[0].to = 'king';
  expect(faultsOf(broken).sort()).toEqual(
    [
      'playbook/invalid /version',
      'playbook/invalid /base/6',
      'playbook/invalid /base/7',
      'playbook/unknown-key /base/11',
      'playbook/unknown-key /plays/score-0/steps/0/color',
      'playbook/invalid /plays/score-0/steps/1/channels/0',
      'playbook/invalid /plays/score-6/tone',
      'playbook/empty-condition /plays/score-6/guidance/0/when/any',
      'playbook/unknown-fact /overlays/0/when/field',
      'playbook/invalid /overlays/1/do/0/op',
      'playbook/invalid /routing/otherwise',
      'playbook/invalid /escalation/rungs/0/to',
    ].sort(),
  );
});

test('a playbook of good form is checked further', () => {
  const broken = fromFile();
  broken.base[6] = 'nothing';
  broken.plays['score-0'].steps[0].clock = 'nothing';
  expect(faultsOf(broken)).toEqual([
    'playbook/unknown-play /base/6',
    'playbook/unknown-clock /plays/score-0/steps/0/clock',
  ]);
  expect(() => parsePlaybook(broken)).toThrow('A play of the playbook was expected.');
  const missing = safeParsePlaybook(fromFile(), { templates: { en: {} } });
  expect(missing.ok ? [] : missing.issues.map(({ code }) => code)).toContain('playbook/missing-template');
});

test('a later form is told by its number alone', () => {
  expect(faultsOf({ ...fromFile(), schema: 2, moods: {} })).toEqual(['playbook/unknown-schema /schema']);
  expect(faultsOf({ ...fromFile(), schema: '1' })).toEqual(['playbook/invalid /schema']);
});

test('a message never repeats a text', () => {
  const broken = fromFile();
  broken.base[6] = 'maija@example.com';
  broken.plays['score-0'].tone = ['maija@example.com'];
  broken.overlays[0].do[0].op = 'maija@example.com';
  broken.overlays[0].when = { field: 'maija@example.com', op: 'is', value: 'maija@example.com' };
  const parsed = safeParsePlaybook(broken);
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.issues.map(({ message }) => message).join()).not.toContain('maija');
});

describe('hostile data give faults, never a crash:', () => {
  test('a circle', () => {
    const broken = fromFile();
    broken.plays['score-0'].guidance.push(broken.plays);
    expect(faultsOf(broken)).toEqual(['playbook/circular /plays/score-0/guidance/12']);
    const condition: { not?: unknown } = {};
    condition.not = condition;
    expect(faultsOf({ ...fromFile(), overlays: [{ ...strictPlaybook.overlays[0], when: condition }] })).toEqual([
      'playbook/circular /overlays/0/when/not',
    ]);
  });

  test('ten thousand levels', () => {
    let condition: unknown = { field: 'score', op: 'is', value: 3 };
    for (let i = 0; i < 10_000; i++) condition = i % 2 === 0 ? { not: condition } : { all: [condition] };
    const [fault, ...rest] = faultsOf({
      ...fromFile(),
      overlays: [{ ...strictPlaybook.overlays[0], when: condition }],
    });
    expect(fault).toMatch(/^playbook\/too-deep \/overlays\/0\/when/);
    expect(rest).toEqual([]);
    let list: unknown = [];
    for (let i = 0; i < 10_000; i++) list = [list];
    const [deep, ...others] = faultsOf({ ...fromFile(), overlays: list });
    expect(deep).toMatch(/^playbook\/too-deep \/overlays(\/0){255}$/);
    expect(others).toEqual([]);
    expect(faultsOf(list).length).toBe(1);
  });

  test('as deep as is allowed is allowed', () => {
    let condition: unknown = { field: 'score', op: 'is', value: 3 };
    for (let i = 0; i < 64; i++) condition = { not: condition };
    const overlays = [{ ...strictPlaybook.overlays[0], when: condition, do: [{ op: 'remove', step: 'thank' }] }];
    expect(faultsOf({ ...fromFile(), overlays })).toEqual([]);
    expect(faultsOf({ ...fromFile(), overlays: [{ ...overlays[0], when: { not: condition } }] })[0]).toMatch(
      /too-deep/,
    );
  });

  test('prototype keys', () => {
    const text = JSON.stringify(strictPlaybook).replace('"plays":{', '"plays":{"__proto__":{"steps":[]},');
    expect(faultsOf(JSON.parse(text))).toEqual(['playbook/unknown-key /plays/__proto__']);
    const leaf = JSON.parse('{"field":"__proto__","op":"is","value":1}') as unknown;
    expect(faultsOf({ ...fromFile(), overlays: [{ ...strictPlaybook.overlays[0], when: leaf }] })).toEqual([
      'playbook/unknown-fact /overlays/0/when/field',
    ]);
    const broken = fromFile();
    broken.base[3] = 'constructor';
    broken.plays['score-0'].tone = '__proto__';
    expect(faultsOf(broken)).toEqual(['playbook/unknown-play /base/3', 'playbook/unknown-tone /plays/score-0/tone']);
    expect(Object.prototype).not.toHaveProperty('steps');
  });

  test('objects that would lose their content', () => {
    for (const value of [new Map(), new Date(0), new Set([1]), /x/])
      expect(faultsOf({ ...fromFile(), themes: value })).toEqual(['playbook/invalid /themes']);
    expect(faultsOf({ ...fromFile(), [Symbol('x')]: 1 })).toEqual(['playbook/unknown-key ']);
    expect(faultsOf({ ...fromFile(), themes: () => ({}) })).toEqual(['playbook/invalid /themes']);
    expect(faultsOf({ ...fromFile(), version: NaN })).toEqual(['playbook/invalid /version']);
    expect(faultsOf({ ...fromFile(), version: 1n })).toEqual(['playbook/invalid /version']);
    expect(faultsOf({ ...fromFile(), overlays: [, strictPlaybook.overlays[0]] })).toEqual([
      'playbook/invalid /overlays/0',
    ]);
  });

  test('getters that throw, and proxies', () => {
    const broken = fromFile();
    Object.defineProperty(broken.plays, 'bomb', {
      enumerable: true,
      get: () => {
        throw new Error('boom');
      },
    });
    expect(faultsOf(broken)).toEqual(['input/invalid /plays/bomb']);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(faultsOf({ ...fromFile(), themes: proxy })).toEqual(['input/invalid /themes']);
  });

  const QUESTION = { field: 'score', op: 'is', value: 3 };
  const stacked = (levels: number): unknown => {
    let part: unknown = QUESTION;
    for (let i = 0; i < levels; i++) part = { all: [part, part] };
    return part;
  };
  const growing = (): unknown => ({
    get all() {
      return [growing(), growing()];
    },
  });
  const endlessList = new Proxy([] as unknown[], {
    get: (list, key) => (key === 'length' ? Number.MAX_SAFE_INTEGER : (Reflect.get(list, key) as unknown)),
  });

  test.each([
    ['parts that unfold to more than memory holds', stacked(40), 'playbook/too-large'],
    ['ten thousand levels of two parts each', stacked(10_000), 'playbook/too-deep'],
    ['a getter that makes two more each time', growing(), 'playbook/too-deep'],
    ['a list longer than memory holds', { all: endlessList }, 'playbook/too-large'],
  ])('%s, at once', (_, when, code) => {
    const began = process.cpuUsage();
    const faults = faultsOf({ ...fromFile(), overlays: [{ ...strictPlaybook.overlays[0], when }] });
    const { user, system } = process.cpuUsage(began);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([code]);
    // All that is endless took seconds, and some of it a minute.
    expect((user + system) / 1000).toBeLessThan(300);
  });

  test('a fault in a part that is shared is told at every place', () => {
    const wrong = { field: 'score', op: 'is', value: new Date(0) };
    const when = { all: [{ not: wrong }, wrong, QUESTION, QUESTION] };
    expect(faultsOf({ ...fromFile(), overlays: [{ ...strictPlaybook.overlays[0], when }] })).toEqual([
      'playbook/invalid /overlays/0/when/all/0/not/value',
      'playbook/invalid /overlays/0/when/all/1/value',
    ]);
  });

  test('parts that are shared are taken, and are read once', () => {
    let reads = 0;
    const shared = {
      field: 'promiseBroken',
      op: 'is',
      get value() {
        reads += 1;
        return true;
      },
    };
    const overlay = { ...strictPlaybook.overlays[0], when: { any: [shared, { not: { not: shared } }, shared] } };
    const parsed = safeParsePlaybook({ ...fromFile(), overlays: [overlay] });
    const plain = { field: 'promiseBroken', op: 'is', value: true };
    expect(parsed).toEqual({
      ok: true,
      value: {
        ...fromFile(),
        overlays: [{ ...strictPlaybook.overlays[0], when: { any: [plain, { not: { not: plain } }, plain] } }],
      },
    });
    expect(reads).toBe(1);
  });

  test('so many values that are shared are still too many', () => {
    const themes = Array(30_000).fill(Array(100).fill('x'));
    expect(faultsOf({ ...fromFile(), themes })).toEqual([expect.stringMatching(/^playbook\/too-large \/themes\/\d+$/)]);
  });

  test('a hundred thousand overlays', () => {
    const overlays = Array.from({ length: 100_000 }, (_, i) => ({
      id: `o${i}`,
      when: { field: 'promiseBroken', op: 'is', value: true },
      do: [{ op: 'remove', step: i === 70_000 ? 'nothing' : 'thank' }],
      origin: 'design',
    }));
    expect(faultsOf({ ...fromFile(), overlays })).toEqual(['playbook/unknown-step /overlays/70000/do/0/step']);
  }, 60_000);

  test('a condition of a hundred thousand questions', () => {
    const asking = Array.from({ length: 100_000 }, (_, i) => ({ field: 'country', op: 'is', value: `c${i}` }));
    for (const when of [{ any: asking }, { not: { any: asking } }, { all: asking.map((one) => ({ not: one })) }])
      expect(faultsOf({ ...fromFile(), overlays: [{ ...strictPlaybook.overlays[0], when }] })).toEqual([]);
    expect(faultsOf({ ...fromFile(), overlays: [{ ...strictPlaybook.overlays[0], when: { all: asking } }] })).toEqual([
      'playbook/never-matches /overlays/0/when',
    ]);
  }, 60_000);

  test('one that throws carries all faults', () => {
    try {
      parsePlaybook({ ...fromFile(), a: 1, b: 2 });
      expect.unreachable();
    } catch (error) {
      expect(isNpsError(error) && error.issues.map(({ path }) => path)).toEqual([['a'], ['b']]);
    }
  });
});
