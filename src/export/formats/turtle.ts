import { Writer } from 'n3';
import type { Format } from '../format.ts';
import { jsonld, nodePages } from './jsonld.ts';
import { CONTEXT } from './jsonld-context.ts';
import { quadsOf } from './rdf-quads.ts';

/** Those of the context that abbreviate addresses in the file too; ids hold `/`, which Turtle's short names do not. */
const PREFIXES = { ngt: CONTEXT.ngt, schema: CONTEXT.schema, prov: CONTEXT.prov, xsd: CONTEXT.xsd };

/** RDF as Turtle has it: what the JSON-LD says, statement by statement. @see https://www.w3.org/TR/turtle/ */
export const turtle: Format = {
  name: 'turtle',
  mediaType: 'text/turtle; charset=utf-8',
  extension: 'ttl',
  lists: jsonld.lists,
  write: async function* (selection) {
    let text = '';
    const write = (chunk: string, _encoding: string, done?: () => void) => {
      text += chunk;
      done?.();
    };
    const writer = new Writer({ write, end: (done?: () => void) => done?.() }, { prefixes: PREFIXES });
    for await (const nodes of nodePages(selection)) {
      for (const node of nodes) writer.addQuads(quadsOf(node));
      yield text;
      text = '';
    }
    writer.end();
    yield text;
  },
};
