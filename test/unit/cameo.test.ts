import { expect, test } from 'vitest';
import { CAMEO_CODES, CAMEO_CODES_BY_TYPE, cameoRoot } from '../../src/model/cameo.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../src/model/relation.ts';

/** Codes whose type belongs to another root. */
const LEAVES_ROOT = ['019', '055', '056', '0861', '1712', '175', '191'];

/** Roots that have no type of their own: all of both is ATTACKS, which names root 19. */
const ROOTS_OF_VIOLENCE = ['18', '20'];

const codes = [...CAMEO_CODES.keys()];

function typeOf(code: string) {
  const mapping = CAMEO_CODES.get(code);
  if (!mapping) throw new Error(`CAMEO code ${code} is not mapped`);
  return mapping.type;
}

const polarityOf = (code: string) => relationTypeRow(typeOf(code)).polarity;

test('312 codes, 20 of them roots', () => {
  const roots = codes.filter((code) => code.length === 2).sort();

  expect(codes).toHaveLength(312);
  expect(roots).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0')));
});

test('every code is two to four digits and begins with a root', () => {
  for (const code of codes) expect(code).toMatch(/^(0[1-9]|1[0-9]|20)\d{0,2}$/);
});

test('every code has the code above it', () => {
  const orphans = codes.filter((code) => code.length > 2 && !CAMEO_CODES.has(code.slice(0, -1)));

  expect(orphans).toEqual([]);
});

test('no code is listed twice', () => {
  const listed = Object.values(CAMEO_CODES_BY_TYPE).flatMap((list) => list.split(/\s+/));

  expect(listed.toSorted()).toEqual(codes.toSorted());
});

test('no code is hostile under a friendly root, or friendly under a hostile one', () => {
  const opposite = codes.filter((code) => polarityOf(code) * polarityOf(cameoRoot(code)) === -1);

  expect(opposite).toEqual([]);
});

test('only accord is friendly under a neutral root', () => {
  const unlike = codes.filter((code) => polarityOf(code) !== polarityOf(cameoRoot(code)));

  expect(unlike).toEqual(['019']);
});

test('a root stands for the same type as what its codes leave out', () => {
  const roots = codes.filter((code) => code.length === 2);

  for (const root of roots) expect([root, typeOf(root)]).toEqual([root, typeOf(`${root}0`)]);
});

test('a code keeps to the types of its root, but for the listed ones', () => {
  const elsewhere = codes.filter((code) => {
    const root = cameoRoot(code);
    return !ROOTS_OF_VIOLENCE.includes(root) && relationTypeRow(typeOf(code)).cameoRoot !== root;
  });

  expect(elsewhere.toSorted()).toEqual(LEAVES_ROOT.toSorted());
});

test('roots 18 and 20 are attacks throughout', () => {
  const types = codes.filter((code) => ROOTS_OF_VIOLENCE.includes(cameoRoot(code))).map(typeOf);

  expect(new Set(types)).toEqual(new Set(['ATTACKS']));
});

test('only hosting a visit and receiving peacekeepers have their ends swapped', () => {
  const swapped = codes.filter((code) => CAMEO_CODES.get(code)?.swapped);

  expect(swapped.toSorted()).toEqual(['043', '0861']);
});

test('the two ends of one event are one type', () => {
  expect(typeOf('043')).toBe(typeOf('042'));
  expect(typeOf('0861')).toBe(typeOf('074'));
});

test('the code that stands for a type maps to it', () => {
  const standing = RELATION_TYPE_NAMES.flatMap((type) => {
    const { cameoCode } = relationTypeRow(type);
    return cameoCode === null ? [] : [[cameoCode, type] as const];
  });

  expect(standing.map(([code]) => [code, typeOf(code)])).toEqual(standing);
});

test.each([
  ['012', 'STATED_ABOUT'],
  ['018', 'STATED_ABOUT'],
  ['0254', 'APPEALED_TO'],
  ['0356', 'PLEDGED_TO'],
  ['041', 'SPOKE_BY_PHONE_WITH'],
  ['042', 'VISITED'],
  ['044', 'MET_WITH'],
  ['053', 'SUPPORTS'],
  ['057', 'SIGNED_AGREEMENT_WITH'],
  ['062', 'COOPERATES_WITH'],
  ['075', 'AIDS'],
  ['085', 'CONCEDED_TO'],
  ['0841', 'DEESCALATED_WITH'],
  ['0871', 'DEESCALATED_WITH'],
  ['094', 'INVESTIGATES'],
  ['1041', 'DEMANDS_OF'],
  ['113', 'OPPOSES'],
  ['114', 'CRITICISES'],
  ['1125', 'ACCUSES'],
  ['1213', 'REJECTS'],
  ['129', 'REJECTS'],
  ['1312', 'THREATENS'],
  ['143', 'PROTESTS_AGAINST'],
  ['154', 'MOBILISES_AGAINST'],
  ['161', 'REDUCES_RELATIONS_WITH'],
  ['1621', 'REDUCES_RELATIONS_WITH'],
  ['163', 'SANCTIONS'],
  ['172', 'COERCES'],
  ['173', 'COERCES'],
  ['175', 'ATTACKS'],
  ['181', 'ATTACKS'],
  ['192', 'ATTACKS'],
  ['2042', 'ATTACKS'],
] as const)('%s is %s', (code, type) => {
  expect(CAMEO_CODES.get(code)).toEqual({ type, swapped: false });
});

test.each([
  ['010', '01'],
  ['10', '10'],
  ['2042', '20'],
])('the root of %s is %s', (code, root) => {
  expect(cameoRoot(code)).toBe(root);
});
