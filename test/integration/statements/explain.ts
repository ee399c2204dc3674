import { describe, expect } from 'vitest';
import type { Statement } from '../../../src/graph/statement.ts';
import { bounds } from './bounds/index.ts';
import { statementFiles } from './declared.ts';
import { statements, test } from './generated.ts';
import { profileOf } from './profiles.ts';

/** What a plan must not do, and which statements may for a reason. */
interface Rule {
  readonly name: string;
  readonly breaks: (operators: readonly string[], statement: Statement) => boolean;
  /** Statement → why it may. */
  readonly but: Readonly<Record<string, string>>;
}

const has = (operators: readonly string[], pattern: RegExp) =>
  operators.some((operator) => pattern.test(operator));
/** Clauses that write, each at the start of a line. */
const isWrite = ({ text }: Statement) => /^ *(CREATE|MERGE|SET|REMOVE|(DETACH )?DELETE)\b/m.test(text);
const GROUPS = 'groups of claims, all of which are counted before the first is known';
/** Claims are in that index only if they end. */
const ENDED = 'takes those that had ended, which are few, from a count of all';
const fromClaim = 'from a claim over its articles to their sources, two steps';

const rules: readonly Rule[] = [
  {
    name: 'scans a label, a type or a whole index',
    breaks: (operators) => has(operators, /Scan/),
    but: {
      'verify/totals': 'there is one clock; that there are not two is what is checked',
      'stats/graph-at': 'counts the claims of the whole graph, for graphStats alone',
      'stats/apart': 'goes through all claims if articles do not report all that it looks for',
      'stats/ends': 'counts the whole graph, by those who are named',
    },
  },
  {
    name: 'walks a range of a whole label without a limit',
    breaks: (operators) => has(operators, /SeekByRange$/) && !has(operators, /^(Limit|Top)$/),
    but: {
      'claim/count': ENDED,
      'stats/graph': 'counts the whole graph, for graphStats alone',
      'stats/graph-at': ENDED,
      'migration/applied': 'a graph has had some dozens of steps',
    },
  },
  {
    name: 'puts rows in order that no index has in order and no limit ends',
    breaks: (operators) => has(operators, /^Sort$/) && !has(operators, /^(Limit|Top|PartialTop)$/),
    but: {
      'claim/facets': GROUPS,
      'claim/facets-by-end': GROUPS,
      'claim/facets-by-end-events': GROUPS,
      'claim/facets-by-source': GROUPS,
      'claim/facets-by-source-events': GROUPS,
      'claim/facets-events': GROUPS,
      'entity/stats': 'the types of one entity',
      'entity/stats-at': 'the types of one entity',
      'rebuild/drop-relations': 'relations of one page of entities',
      'rebuild/drop-typed': 'relationships of one page of entities',
      'stats/ends': GROUPS,
      'stats/graph': 'the types that there are',
      'stats/graph-at': 'the types that there are',
    },
  },
  {
    name: 'follows a path of varying length',
    breaks: (operators) => has(operators, /VarLength|Shortest|Repeat/),
    but: {
      ...{ 'claim/page-by-entity': fromClaim, 'claim/page-by-entity-backward': fromClaim },
      ...{ 'claim/page-by-relation': fromClaim, 'claim/page-by-relation-backward': fromClaim },
    },
  },
  {
    name: 'reads all that it reads before it goes on, or joins by hash',
    breaks: (operators, statement) =>
      !isWrite(statement) && has(operators, /^Eager$|HashJoin|AssertSameNode/),
    but: {},
  },
];

/** Clauses that look something up by a label or a type that is computed, so that no index can help. */
function dynamicClauses(text: string): string[] {
  const clauses = text.split(/\b(?=(?:MATCH|MERGE|CREATE|SET|REMOVE|WHERE|RETURN|WITH|CALL|UNWIND)\b)/);
  return clauses.filter(
    (clause) => /[:|&]\s*\$(all|any)?\(/.test(clause) && !/^(CREATE|SET|REMOVE)/.test(clause),
  );
}

describe('statements', () => {
  test('every file under cypher/ but the schema is declared', async () => {
    expect(statements.map(({ name }) => name)).toEqual(await statementFiles());
  });

  test('what rules except is there', () => {
    const names = new Set(statements.map(({ name }) => name));

    expect(rules.flatMap(({ but }) => Object.keys(but)).filter((name) => !names.has(name))).toEqual([]);
  });

  test.for(statements)(
    '$name gives what it declares, by a plan without a fault',
    async (statement, { graph }) => {
      const [called] = bounds[statement.name] ?? [];
      const planned = called ? profileOf(graph, statement, called) : graph.explain(statement);
      const { columns, operators, warnings } = await planned;

      const broken = rules.filter(
        ({ breaks, but }) => !(statement.name in but) && breaks(operators, statement),
      );
      expect({
        columns: columns.toSorted(),
        warnings,
        faults: broken.map(({ name }) => name),
        dynamic: dynamicClauses(statement.text),
      }).toEqual({ columns: Object.keys(statement.row.shape).sort(), warnings: [], faults: [], dynamic: [] });
    },
  );
});
