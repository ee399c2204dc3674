import { DataFactory, type Quad, type Quad_Object } from 'n3';
import { CONTEXT } from './jsonld-context.ts';

/** A node of the JSON-LD as this program writes it: flat, its keys those of `CONTEXT`. */
export type FlatNode = Readonly<Record<string, unknown>>;

const { namedNode, literal, quad } = DataFactory;
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TYPE = namedNode(`${RDF}type`);
const JSON_TYPE = namedNode(`${RDF}JSON`);
const { ng, ngt, schema, prov, xsd } = CONTEXT;
const PREFIXES: Readonly<Record<string, string>> = { ng, ngt, schema, prov, xsd };

/** What a key of a node says: a property, and of which type its values are. */
interface Property {
  readonly predicate: ReturnType<typeof namedNode>;
  readonly object: (value: unknown) => Quad_Object;
}

/** @returns the address that a short one stands for: `schema:name` */
function expanded(short: string): string {
  const colon = short.indexOf(':');
  const base = PREFIXES[short.slice(0, colon)];
  return base === undefined ? short : base + short.slice(colon + 1);
}

const iri = (short: unknown) => namedNode(expanded(String(short)));

function propertyOf(name: string): Property {
  const term = (CONTEXT as Readonly<Record<string, unknown>>)[name];
  if (typeof term === 'string') return { predicate: iri(term), object: textual };
  const { '@id': id, '@type': type } = term as { readonly '@id': string; readonly '@type': string };
  return { predicate: iri(id), object: objectOf(type) };
}

function objectOf(type: string): Property['object'] {
  if (type === '@id') return iri;
  if (type === '@vocab') return (value) => namedNode(CONTEXT['@vocab'] + String(value));
  if (type === '@json') return (value) => literal(canonicalJson(value), JSON_TYPE);
  const datatype = iri(type);
  if (type === 'xsd:double') return (value) => literal(canonicalDouble(Number(value)), datatype);
  return (value) => literal(String(value), datatype);
}

/** A text, which may say its language. */
function textual(value: unknown): Quad_Object {
  if (typeof value !== 'object' || value === null) return literal(String(value));
  const { '@value': text, '@language': language } = value as Readonly<Record<string, string>>;
  return literal(text ?? '', language?.toLowerCase());
}

/** As XML Schema writes a double, whatever it is: 0.5 as 5.0E-1. */
function canonicalDouble(value: number): string {
  return value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
}

/** JSON with the keys of each object in order. @see https://www.rfc-editor.org/rfc/rfc8785 */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

const properties = new Map<string, Property>();

function known(name: string): Property {
  const property = properties.get(name) ?? propertyOf(name);
  properties.set(name, property);
  return property;
}

/** @returns what a node says, a statement each */
export function quadsOf({ id, type, ...rest }: FlatNode): Quad[] {
  const subject = iri(id);
  const types = [type].flat().map((one) => quad(subject, TYPE, iri(one)));
  const others = Object.entries(rest).flatMap(([name, values]) => {
    const { predicate, object } = known(name);
    const list = Array.isArray(values) ? values : [values];
    return list.map((value) => quad(subject, predicate, object(value)));
  });
  return [...types, ...others];
}
