import { z } from 'zod';
import { Actor } from './kinds/actor.ts';
import { Country } from './kinds/country.ts';
import { Document } from './kinds/document.ts';
import { Event } from './kinds/event.ts';
import { Organization } from './kinds/organization.ts';
import { Person } from './kinds/person.ts';
import { Place } from './kinds/place.ts';
import { Topic } from './kinds/topic.ts';

/** An entity as it is written: by a seed file, an import or a mutation. */
export const EntityInput = z.discriminatedUnion('kind', [
  Person,
  Country,
  Organization,
  Place,
  Event,
  Document,
  Topic,
  Actor,
]);
export type EntityInput = z.infer<typeof EntityInput>;

/** Lists that hang on an entity in the graph and are read on their own. */
const LISTS = { names: true, identifiers: true, affiliations: true } as const;

/** What only those have that are read: how often one was changed, and 1; who expects another is refused. */
const READ = { version: z.int().default(1) };

/** An entity as it is read, without its names, identifiers and affiliations. */
export const EntityRecord = z.discriminatedUnion('kind', [
  Person.omit(LISTS).extend(READ).strip(),
  Country.omit(LISTS).extend(READ).strip(),
  Organization.omit(LISTS).extend(READ).strip(),
  Place.omit(LISTS).extend(READ).strip(),
  Event.omit(LISTS).extend(READ).strip(),
  Document.omit(LISTS).extend(READ).strip(),
  Topic.omit(LISTS).extend(READ).strip(),
  Actor.omit(LISTS).extend(READ).strip(),
]);
export type EntityRecord = z.infer<typeof EntityRecord>;
