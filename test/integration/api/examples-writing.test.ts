import { Kind, parse } from 'graphql';
import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import type { Role } from '../../../src/model/role.ts';
import { testWith } from '../../setup/graph.ts';
import { exampleMutations } from '../../setup/worked-examples.ts';

const test = testWith('seed');

/** Who carries out each example, and what each of its fields does: action and target of each change. */
const EXPECTED: Readonly<
  Record<string, { role: Role; changes: Readonly<Record<string, readonly string[]>> }>
> = {
  AddAnArticle: { role: 'EDITOR', changes: { ingestArticle: [] } },
  CorrectAndWithdraw: {
    role: 'EDITOR',
    changes: {
      upsertSources: ['CHANGED website'],
      upsertEntities: ['CHANGED description'],
      addNames: ['CHANGED names'],
      recordClaims: ['CREATED ', 'CREATED ', 'CREATED '],
      supersedeClaim: ['CREATED ', 'SUPERSEDED status'],
      retractClaims: ['RETRACTED status'],
    },
  },
  DecideAsACurator: {
    role: 'CURATOR',
    changes: {
      acceptProposal: ['ACCEPTED example:proposed'],
      rejectProposal: ['REJECTED example:doubtful'],
      // Both are one when they are read, and two again.
      mergeEntities: ['MERGED japan', 'MERGED japan'],
      unmergeEntities: ['UNMERGED japan', 'UNMERGED nippon'],
    },
  },
};

const EXAMPLES = exampleMutations().map(({ file, query }) => {
  const name = /^mutation (\w+)/m.exec(query)?.[1] ?? '';
  return { file, text: query, name };
});

interface Done {
  readonly repeated: boolean;
  readonly changes?: readonly {
    readonly action: string;
    readonly target?: { readonly slug: string };
    readonly fields?: readonly { readonly field: string }[];
  }[];
}

test('every example is one mutation, told in its first line, and is checked', () => {
  expect(EXAMPLES.map(({ name }) => name)).toEqual(Object.keys(EXPECTED));
  for (const { file, text } of EXAMPLES) {
    expect(file).toMatch(/^\d\d-[a-z-]+\.graphql$/);
    expect(text).toMatch(/^# [A-Z].*\.\n/);
    const operations = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    expect(operations).toHaveLength(1);
  }
});

// One after the other: each goes on from the one before.
test.for(EXAMPLES)(
  '$name does what it says, and nothing more when it is sent again',
  async ({ text, name }, { queryAs, graph }) => {
    const { role = 'ADMIN', changes = {} } = EXPECTED[name] ?? {};

    const { data, errors } = await queryAs(role, text);
    const again = await queryAs(role, text);

    expect(errors).toBeUndefined();
    const told = Object.entries<Done>(data).map(([field, done]) => [
      field,
      (done.changes ?? []).map(
        ({ action, target, fields }) =>
          `${action} ${target?.slug ?? fields?.map((change) => change.field).join() ?? ''}`,
      ),
    ]);
    expect(Object.fromEntries(told)).toEqual(changes);
    expect(Object.values<Done>(data).map(({ repeated }) => repeated)).toEqual(
      Object.keys(changes).map(() => false),
    );
    expect(Object.values<Done>(again.data).map(({ repeated }) => repeated)).toEqual(
      Object.keys(changes).map(() => true),
    );
    expect((await verifyGraph(graph)).differences).toEqual([]);
  },
);
