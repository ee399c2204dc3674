/** Entity kinds by Neo4j label and GraphQL type name, with what each stands for. */
export const ENTITY_KINDS = {
  Person: 'A human being named in the news, e.g. a head of state or a reporter.',
  Country: 'A sovereign state or territory with an ISO 3166 code, also where the news means its government.',
  Organization: 'A body of people with a name of its own: an alliance, a company, a party, an agency.',
  Place: 'A place that is not a country: a city, a building, a sea, a region.',
  Event: 'Something that happened or goes on under a name: a summit, a war, an election.',
  Document: 'A text with a name of its own: a treaty, a joint statement, a published strategy.',
  Topic: 'A matter at issue that is none of the others, e.g. an industry or a dispute.',
  Actor: 'Somebody or something that acts in the news whose kind no source gives a reason for.',
} as const;

export type EntityKind = keyof typeof ENTITY_KINDS;

export const ENTITY_KIND_NAMES = Object.keys(ENTITY_KINDS) as [EntityKind, ...EntityKind[]];

/** Kinds that can act: only they oppose, meet or threaten. */
export const ACTORS = ['Person', 'Country', 'Organization', 'Actor'] as const satisfies EntityKind[];
