import type { Graph } from './client.ts';

/** @returns what is made once for each graph, when it is asked for first, and goes with it */
export function ofEachGraph<Value>(make: (graph: Graph) => Value): (graph: Graph) => Value {
  const made = new WeakMap<Graph, { readonly value: Value }>();
  return (graph) => {
    const known = made.get(graph) ?? { value: make(graph) };
    made.set(graph, known);
    return known.value;
  };
}
