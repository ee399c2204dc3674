import { vi } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import type { Answer } from '../../setup/graph.ts';

/** A statement that was run, and what it was given. */
export interface Call {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the parameters of its statement
  readonly params: any;
}

/**
 * @returns the statements that `work` runs with their parameters, in order
 * @throws if the answer has errors: such an answer may run less than the test means to see
 */
export async function callsOf(graph: Graph, work: () => Promise<Answer>): Promise<Call[]> {
  const run = vi.spyOn(graph, 'run');
  try {
    const { errors } = await work();
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return run.mock.calls.map(([{ name }, params]) => ({ name, params }));
  } finally {
    run.mockRestore();
  }
}

/** @returns names of the statements that `work` runs, in order */
export async function statementsOf(graph: Graph, work: () => Promise<Answer>): Promise<string[]> {
  return (await callsOf(graph, work)).map(({ name }) => name);
}
