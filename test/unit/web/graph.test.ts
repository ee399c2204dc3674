import { describe, expect, test } from 'vitest';
import { toArrange } from '../../../web/src/graph/arranging.ts';
import { moreLabel, partLabel, sorted } from '../../../web/src/graph/drawn.ts';
import { linesOf } from '../../../web/src/graph/lines.ts';
import { nextInDirection } from '../../../web/src/graph/places.ts';
import { PLACES_MAX, placesFrom, placesText } from '../../../web/src/graph/places-text.ts';
import { seededRandom } from '../../../web/src/graph/seeded-random.ts';
import { spread } from '../../../web/src/graph/spread.ts';
import { widthOf } from '../../../web/src/graph/strokes.ts';
import { describeDrawing, describeEntity } from '../../../web/src/graph/words.ts';
import { datesOf, rangeOf } from '../../../web/src/timeline/months.ts';
import type { Place } from '../../../web/src/view/view.ts';
import { drawn } from './drawn.ts';

const [china, russia] = drawn.entities;
if (!china || !russia) throw new Error('The answer has entities.');

describe('what is shown', () => {
  test('has the relations between those who are there, with which way they lean', () => {
    expect(drawn.relations.map(({ id, polarity }) => [id, polarity])).toEqual([
      ['china:COOPERATES_WITH:russia', 'POSITIVE'],
      ['china:OPPOSES:nato', 'NEGATIVE'],
      ['russia:OPPOSES:nato', 'NEGATIVE'],
    ]);
  });

  test('says how much of each is drawn', () => {
    expect([moreLabel(china), partLabel(china)]).toEqual(['+10 more', '2 of 12']);
    expect([moreLabel(russia), partLabel(russia)]).toEqual([undefined, 'strongest']);
  });

  test.each([
    ['claims', true, [10, 9, 4]],
    ['claims', false, [4, 9, 10]],
    ['source', false, [9, 4, 10]],
    ['target', true, [9, 4, 10]],
    ['polarity', false, [4, 10, 9]],
  ] as const)('is sorted by %s, descending: %s', (column, descending, claims) => {
    const order = sorted(drawn.relations, { column, descending });

    expect(order.map(({ claimCount }) => claimCount)).toEqual(claims);
  });

  test('is said in words', () => {
    expect(describeDrawing(drawn)).toBe(
      '3 entities and 3 relations around The china. Strongest: The china cooperates_with The russia, 9 claims; The china opposes The nato, 4 claims; The russia opposes The nato, 10 claims.',
    );
    expect(describeEntity(china, drawn)).toBe(
      'The china, Country, 2 relations drawn, 10 more not drawn, expanded',
    );
    expect(describeEntity(russia, drawn, [-12, 40])).toBe(
      'The russia, Country, 2 relations drawn, pinned 12 left of and 40 below the middle',
    );
    const pinnedAt = (place: Place) => /pinned .*$/.exec(describeEntity(russia, drawn, place))?.[0];
    expect(pinnedAt([5, 0])).toBe('pinned 5 right of the middle');
    expect(pinnedAt([0, -5])).toBe('pinned 5 above the middle');
    expect(pinnedAt([0, 0])).toBe('pinned in the middle');
  });

  test('has one line for all relations between two that lean the same way', () => {
    const [one, other, third] = drawn.relations;
    if (!one || !other || !third) throw new Error('The answer has relations.');
    const [here, nato] = [other.source, other.target];
    const back = { ...other, id: 'back', source: nato, target: here, claimCount: 1 };
    const friendly = { ...back, id: 'friendly', polarity: 'POSITIVE' as const, symmetric: true };

    const lines = linesOf([other, one, back, friendly, third]);

    expect(lines.map(({ relations }) => relations.map(({ id }) => id))).toEqual([
      [other.id, 'back'],
      [one.id],
      ['friendly'],
      [third.id],
    ]);
    expect(lines[0]).toMatchObject({ source: here, target: nato, claimCount: 5, forth: true, back: true });
    expect(lines[2]).toMatchObject({ forth: false, back: false });
  });

  test('has lines that are wider with more claims, and never too wide', () => {
    const widths = [1, 2, 8, 100, 1000].map(widthOf);

    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(widths[0]).toBeLessThan(2);
    expect(widthOf(1000) - widthOf(100)).toBeGreaterThan(2);
    expect(widthOf(1_000_000)).toBeLessThan(10);
  });
});

describe('places', () => {
  const places = new Map<string, Place>([
    ['middle', [0, 0]],
    ['right', [100, 10]],
    ['far right', [300, 0]],
    ['below', [20, 200]],
    ['left', [-50, -40]],
  ]);

  test.each([
    ['ArrowRight', 'right'],
    ['ArrowLeft', 'left'],
    ['ArrowDown', 'below'],
    ['ArrowUp', 'left'],
  ] as const)('%s leads to %s', (key, slug) => {
    expect(nextInDirection(places, 'middle', key)).toBe(slug);
  });

  test('where nobody is nobody is found', () => {
    expect(nextInDirection(places, 'far right', 'ArrowRight')).toBeUndefined();
    expect(nextInDirection(places, 'gone', 'ArrowRight')).toBeUndefined();
  });

  test('are all new in a new drawing but for those that were pinned', () => {
    const asked = toArrange(drawn, new Map(), { nato: [7, 8], gone: [1, 1] });

    expect(asked).toMatchObject({ entities: ['china', 'russia', 'nato'], fixed: { nato: [7, 8] }, near: {} });
  });

  test('stay when somebody is added, who begins beside those they are related to', () => {
    const known = new Map<string, Place>([
      ['china', [1000, 0]],
      ['russia', [2000, 0]],
    ]);
    const asked = toArrange(drawn, known, {});

    expect(asked?.fixed).toEqual({ china: [1000, 0], russia: [2000, 0] });
    const [x = 0] = asked?.near['nato'] ?? [];
    expect(Math.abs(x - 1000)).toBeLessThan(500);
  });

  test('need no search where everybody has one', () => {
    const known = new Map(drawn.entities.map(({ slug }) => [slug, [1, 1] as const]));

    expect(toArrange(drawn, known, {})).toBeUndefined();
  });

  test('are kept as text, four letters each, whatever the order of the entities', () => {
    const text = placesText([...places.keys()], places);

    expect(text).toHaveLength(5 + 4 * places.size);
    expect(text).toMatch(/^[\w-]+$/);
    expect(placesFrom(text, [...places.keys()].reverse())).toEqual(places);
  });

  test('that are far apart are kept less exactly; those of others, or of too many, are not taken', () => {
    const far = new Map<string, Place>([
      ['one', [-9001, 40]],
      ['other', [8000, -1]],
    ]);
    const text = placesText(['one', 'other'], far);

    for (const [slug, [x, y]] of placesFrom(text, ['one', 'other']) ?? []) {
      const [rightX = 0, rightY = 0] = far.get(slug) ?? [];
      expect(Math.hypot(x - rightX, y - rightY)).toBeLessThan(5);
    }
    expect(placesFrom(text, ['one', 'another'])).toBeUndefined();
    expect(placesFrom(text, ['one'])).toBeUndefined();
    expect(placesFrom(undefined, [])).toBeUndefined();
    expect(placesText([], far)).toBeUndefined();
    const many = Array.from({ length: PLACES_MAX + 1 }, (_, index) => `e${index}`);
    expect(placesText(many, far)).toBeUndefined();
    expect(placesText(many.slice(1), far)).toHaveLength(5 + 4 * PLACES_MAX);
  });

  test('of a draft are spread until each has room, near where it was found one', () => {
    const wanted = new Map(
      Array.from({ length: 1000 }, (_, index): [string, Place] => [`e${index}`, [index % 7, index % 5]]),
    );

    const found = [...spread(wanted, new Map()).values()];

    const tooNear = found.filter(([x, y], index) =>
      found.some(([a, b], other) => other !== index && Math.abs(a - x) < 100 && Math.abs(b - y) < 60),
    );
    expect(found).toHaveLength(1000);
    expect(tooNear).toEqual([]);
    expect(Math.max(...found.map(([x]) => Math.abs(x)))).toBeLessThan(4000);
  });

  test("of who stays are nobody else's", () => {
    const fixed = new Map<string, Place>([['here', [0, 0]]]);
    const wanted = new Map<string, Place>([
      ['here', [0, 0]],
      ['new', [10, 5]],
    ]);

    const found = spread(wanted, fixed);

    expect(found.get('here')).toEqual([0, 0]);
    const [x = 0, y = 0] = found.get('new') ?? [];
    expect(Math.abs(x) + Math.abs(y)).toBeGreaterThan(60);
    expect(Math.hypot(x, y)).toBeLessThan(200);
  });

  test('rest on numbers that are the same each time', () => {
    const [one, other] = [seededRandom(), seededRandom()];
    const numbers = Array.from({ length: 1000 }, one);

    expect(Array.from({ length: 1000 }, other)).toEqual(numbers);
    expect(new Set(numbers).size).toBeGreaterThan(990);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  });
});

describe('months', () => {
  const buckets = ['2024-01', '2024-02', '2024-03', '2024-04'].map((month, index) => ({
    from: `${month}-01`,
    to: `${month}-${['31', '29', '31', '30'][index]}`,
    claimCount: index,
  }));

  test.each([
    [undefined, undefined, [0, 3]],
    ['2024-02-01', '2024-03-31', [1, 2]],
    ['2024-02-15', undefined, [1, 3]],
    ['1999-01-01', '2099-01-01', [0, 3]],
    ['2025-01-01', undefined, [3, 3]],
    [undefined, '2023-01-01', [0, 0]],
  ])('from %s to %s are %j', (from, to, range) => {
    expect(rangeOf(buckets, from, to)).toEqual(range);
  });

  test('become dates, open at the ends of all', () => {
    expect(datesOf(buckets, [1, 2])).toEqual({ from: '2024-02-01', to: '2024-03-31' });
    expect(datesOf(buckets, [0, 3])).toEqual({ from: undefined, to: undefined });
  });
});
