import type { QueryResult, RecordShape } from 'neo4j-driver';

/** What a statement costs and how Neo4j means to run it. */
export interface Profile {
  readonly columns: readonly string[];
  readonly dbHits: number;
  /** Operators of the plan, each once an occurrence, e.g. `NodeIndexSeekByRange`. */
  readonly operators: readonly string[];
  /** GQL status codes of the planner's notifications. */
  readonly warnings: readonly string[];
}

interface PlanNode {
  readonly operatorType: string;
  readonly dbHits?: number;
  readonly children: readonly PlanNode[];
}

/** Reads the plan that came with a result. */
export function profileOf({ summary, records }: QueryResult<RecordShape>): Profile {
  const nodes: PlanNode[] = [];
  const visit = (node: PlanNode) => {
    nodes.push(node);
    node.children.forEach(visit);
  };
  const plan = summary.profile || summary.plan;
  if (plan) visit(plan as PlanNode);
  const columns = plan ? String(plan.arguments['Details'] ?? '') : '';
  return {
    columns: records[0]?.keys.map(String) ?? columns.split(', ').map(unquote),
    dbHits: nodes.reduce((sum, { dbHits }) => sum + (dbHits ?? 0), 0),
    operators: nodes.map(({ operatorType }) => operatorType.replace(/@.*/, '')),
    warnings: summary.gqlStatusObjects
      .filter(({ isNotification }) => isNotification)
      .map(({ gqlStatus }) => gqlStatus),
  };
}

const unquote = (name: string) => name.replaceAll('`', '');
