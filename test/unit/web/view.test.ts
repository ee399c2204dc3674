import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTITY_KIND_NAMES } from '../../../src/model/kind.ts';
import { RELATION_TYPE_NAMES } from '../../../src/model/relation.ts';
import { aroundFilter, NODES_MAX, neighborhoodVariables, wholeFilter } from '../../../web/src/view/asked.ts';
import {
  choose,
  clearFilters,
  collapse,
  expand,
  keepPlaces,
  nudge,
  pin,
  select,
  sortBy,
  startAt,
  toggle,
  unpin,
  unpinAll,
} from '../../../web/src/view/commands.ts';
import { dateOf, fromQuery, toQuery } from '../../../web/src/view/url.ts';
import {
  AROUND_MAX,
  COLUMNS,
  DETAILS,
  EMPTY_VIEW,
  PINS_LENGTH_MAX,
  POLARITIES,
  pairOf,
  type View,
} from '../../../web/src/view/view.ts';

const slug = fc.stringMatching(/^[\p{L}\d][\p{L}\d.-]{0,20}$/u);
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const coordinate = fc.integer({ min: -9999, max: 9999 });

const index = (name: string) => Number(name.split('-')[1]);

const anyView: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom('explore', 'path'),
  around: fc.uniqueArray(slug, { maxLength: AROUND_MAX }),
  detail: fc.constantFrom(...DETAILS),
  filters: fc.record({
    types: fc.subarray([...RELATION_TYPE_NAMES]),
    polarities: fc.subarray([...POLARITIES]),
    kinds: fc.subarray([...ENTITY_KIND_NAMES]),
    from: maybe(date),
    to: maybe(date),
  }),
  selected: maybe(
    fc.oneof(
      fc.record({ entity: slug }),
      fc.record({ relation: slug }),
      fc.tuple(slug, slug).map(([one, other]) => pairOf(one, other)),
    ),
  ),
  shownAs: fc.constantFrom('drawing', 'table'),
  sort: fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
  pins: fc.dictionary(slug, fc.tuple(coordinate, coordinate), { noNullPrototype: true }),
  places: maybe(fc.stringMatching(/^[\w-]{5,100}$/)),
  path: fc.record({ from: maybe(slug), to: maybe(slug) }),
});

describe('the address', () => {
  test('tells everything that was chosen', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(fromQuery(toQuery(view))).toEqual(view);
      }),
    );
  });

  test('is as short as what was chosen', () => {
    expect(toQuery(EMPTY_VIEW)).toBe('');
    expect(toQuery(startAt('china')(EMPTY_VIEW))).toBe('?around=china&entity=china');
  });

  test.each([
    ['?types=OPPOSES,MALLORY', { filters: { types: ['OPPOSES'] } }],
    ['?detail=9999', { detail: 25 }],
    ['?from=2024-02-31&to=yesterday', { filters: { from: undefined, to: undefined } }],
    ['?sort=mallory-down', { sort: EMPTY_VIEW.sort }],
    ['?pins=china:1,russia:a:b', { pins: {} }],
    ['?places=<b>&pins=a:1:2', { places: undefined, pins: { a: [1, 2] } }],
    [`?places=${'A'.repeat(9999)}`, { places: undefined }],
    ['?as=hologram&page=mallory', { shownAs: 'drawing', page: 'explore' }],
    [`?around=${Array.from({ length: 30 }, (_, index) => `e${index}`)}`, { around: { length: AROUND_MAX } }],
  ])('%s: what it does not understand is left out', (query, expected) => {
    expect(fromQuery(query)).toMatchObject(expected);
  });

  test.each([
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['24-01-01', undefined],
    ['', undefined],
    [null, undefined],
  ])('date %s', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });
});

describe('commands', () => {
  const begun = startAt('china')(EMPTY_VIEW);

  test('expanding adds one, once, and selects it; collapsing takes it back', () => {
    const expanded = expand('russia')(begun);

    expect(expanded).toMatchObject({ around: ['china', 'russia'], selected: { entity: 'russia' } });
    expect(expand('russia')(expanded)).toBe(expanded);
    expect(collapse('russia')(expanded).around).toEqual(['china']);
    expect(toggle('russia')(toggle('russia')(begun)).around).toEqual(['china']);
  });

  test('the last one stays, and no more are expanded than the API goes out from', () => {
    const many = Array.from({ length: 30 }, (_, index) => `e${index}`);

    expect(collapse('china')(begun)).toBe(begun);
    expect(many.reduce((view, one) => expand(one)(view), begun).around).toHaveLength(AROUND_MAX);
  });

  test('a choice is taken out by choosing it again, and all of them at once', () => {
    const one = choose('types', 'OPPOSES')(begun);
    const two = choose('polarities', 'NEGATIVE')(one);

    expect(two.filters).toMatchObject({ types: ['OPPOSES'], polarities: ['NEGATIVE'] });
    expect(choose('types', 'OPPOSES')(two).filters.types).toEqual([]);
    expect(clearFilters(two).filters).toEqual(EMPTY_VIEW.filters);
  });

  test('a column is sorted the other way round by the second click; numbers from the top', () => {
    expect(sortBy('events')(begun).sort).toEqual({ column: 'events', descending: true });
    expect(sortBy('target')(begun).sort).toEqual({ column: 'target', descending: false });
    expect(sortBy('claims')(begun).sort).toEqual({ column: 'claims', descending: false });
  });

  test('beginning anew keeps the filters and forgets places', () => {
    const before = choose('kinds', 'Country')(keepPlaces('AAAAB')(pin('china', [1.6, 2.4])(begun)));

    expect(before.pins).toEqual({ china: [2, 2] });
    expect(startAt('russia')(before)).toEqual({
      ...before,
      around: ['russia'],
      pins: {},
      places: undefined,
      selected: { entity: 'russia' },
    });
    expect(select(undefined)(before).selected).toBeUndefined();
  });

  test('who was put somewhere can be let go, one or all; the last put comes last', () => {
    const both = pin('russia', [3, 4])(pin('china', [1, 2])(begun));

    expect(Object.keys(pin('china', [5, 6])(both).pins)).toEqual(['russia', 'china']);
    expect(unpin('china')(both).pins).toEqual({ russia: [3, 4] });
    expect(unpinAll(both).pins).toEqual({});
    expect(nudge('china', [9, 9], [10, -1])(both).pins['china']).toEqual([11, 1]);
    expect(nudge('nato', [9, 9], [10, -1])(both).pins['nato']).toEqual([19, 8]);
  });

  test('an address stays short enough to be sent, however many are put somewhere: the first are let go', () => {
    const names = Array.from({ length: 200 }, (_, index) => `정치인-${index}`);
    const { pins } = names.reduce((view, name) => pin(name, [index(name), -5])(view), begun);

    const kept = Object.keys(pins);
    expect(kept.length).toBeGreaterThan(20);
    expect(kept).toEqual(names.slice(-kept.length));
    const text = /pins=([^&]*)/.exec(toQuery({ ...EMPTY_VIEW, pins }))?.[1] ?? '';
    expect(text.length).toBeLessThanOrEqual(PINS_LENGTH_MAX);
    expect(text.length).toBeGreaterThan(PINS_LENGTH_MAX - 100);
  });
});

describe('what is asked', () => {
  const hostile = choose(
    'kinds',
    'Organization',
  )(choose('polarities', 'NEGATIVE')(startAt('china')(EMPTY_VIEW)));

  test('for a file is all of those expanded, or of the whole graph', () => {
    expect(aroundFilter(hostile)).toMatchObject({
      polarities: ['NEGATIVE'],
      either: { slugs: ['china'] },
      source: { or: [{ slugs: ['china'] }, { kinds: ['Organization'] }] },
    });
    expect(JSON.parse(JSON.stringify(wholeFilter(hostile.filters)))).toEqual({
      polarities: ['NEGATIVE'],
      either: { kinds: ['Organization'] },
    });
    expect(JSON.stringify(wholeFilter(EMPTY_VIEW.filters))).toBe('{}');
  });

  test('for a drawing is no more than there may be', () => {
    const many = Array.from({ length: 20 }, (_, index) => `e${index}`);

    expect(neighborhoodVariables(hostile).total).toBe(26);
    expect(neighborhoodVariables({ ...hostile, around: many, detail: 50 }).total).toBe(NODES_MAX);
  });
});
