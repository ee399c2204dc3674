import { IDENTIFIER_SCHEMES } from '../../model/identifier.ts';

/** An entity as the documents read it; of the lists those that were asked for. */
export interface ReconciledEntity {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly description: string | null;
  readonly names?: readonly { readonly value: string }[];
  readonly affiliations?: readonly { readonly slug: string; readonly name: string }[];
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
}

/** A value of a property: a text, or another entity. */
export type PropertyValue = { readonly str: string } | { readonly id: string; readonly name: string };

/** A property that entities may be told apart by, or that can be had of those that were found. */
interface Property {
  readonly name: string;
  readonly description: string;
  /** The list of an entity that it is read from. */
  readonly needs?: 'names' | 'affiliations' | 'identifiers';
  readonly values: (entity: ReconciledEntity) => PropertyValue[];
}

const identifierProperties = Object.fromEntries(
  Object.entries(IDENTIFIER_SCHEMES).map(([scheme, { description }]): [string, Property] => [
    scheme,
    {
      name: scheme,
      description,
      needs: 'identifiers',
      values: ({ identifiers = [] }) =>
        identifiers.filter((one) => one.scheme === scheme).map(({ value }) => ({ str: value })),
    },
  ]),
);

/** Properties by their ids. */
export const PROPERTIES: ReadonlyMap<string, Property> = new Map<string, Property>([
  [
    'country',
    {
      name: 'Country',
      description: 'The countries that it belongs to. Names are told apart by it too.',
      needs: 'affiliations',
      values: ({ affiliations = [] }) => affiliations.map(({ slug, name }) => ({ id: slug, name })),
    },
  ],
  ['kind', { name: 'Kind', description: 'What it is.', values: ({ kind }) => [{ str: kind }] }],
  [
    'description',
    {
      name: 'Description',
      description: 'What it is, in a sentence.',
      values: ({ description }) => (description === null ? [] : [{ str: description }]),
    },
  ],
  [
    'names',
    {
      name: 'Names',
      description: 'All its names, in every language.',
      needs: 'names',
      values: ({ names = [] }) => names.map(({ value }) => ({ str: value })),
    },
  ],
  ...Object.entries(identifierProperties),
]);

/** The property that names are told apart by. */
export const COUNTRY = 'country';

/** Properties as the service tells them. */
export const propertyItems = [...PROPERTIES].map(([id, { name, description }]) => ({
  id,
  name,
  description,
}));
