import './scalars.ts';
import './enums.ts';
import './entities/entity.ts';
import './entities/person.ts';
import './entities/country.ts';
import './entities/organization.ts';
import './entities/place.ts';
import './entities/event.ts';
import './entities/document.ts';
import './entities/topic.ts';
import './entities/actor.ts';
import './articles/article.ts';
import './articles/source.ts';
import './relations/relation-type.ts';
import './relations/relation.ts';
import './relations/relation-lists.ts';
import './claims/claim.ts';
import './claims/claim-links.ts';
import './claims/claim-origin.ts';
import './claims/evidence.ts';
import './claims/claim-lists.ts';
import './queries/node.ts';
import './queries/entity.ts';
import './queries/entities.ts';
import './queries/search.ts';
import { builder } from './builder.ts';

/** The schema of all types declared under this folder. */
export const schema = builder.toSchema();
