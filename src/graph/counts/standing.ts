import { FACETS, type Facet } from '../../model/facets.ts';
import type { Graph } from '../client.ts';
import { EntityFinder } from '../filter/entities.ts';
import type { Question } from '../kept/question.ts';
import { graphQuestion } from '../stats.ts';
import { counting } from './counting.ts';
import { facetsQuestion } from './facets.ts';
import { ALL_CLAIMS } from './parents.ts';
import { fullest } from './timeline-asked.ts';
import { timelineQuestion } from './timelines.ts';

/** Groups of timelines of which all others are made up. */
const TIMELINE_GROUPS = ['TYPE', 'CAMEO_ROOT', 'SOURCE'] as const;

/** What is asked of the whole graph without a filter, as it is now, in full: whatever is asked so is told by an answer to one of these. */
export function standingQuestions(graph: Graph): Question<unknown>[] {
  const finder = new EntityFinder(graph);
  const where = counting({ and: [] });
  const beside = { withEvents: true, withEntities: true };
  return [
    graphQuestion(graph),
    ...TIMELINE_GROUPS.map((by) => {
      const asked = fullest({ where, by, byMonth: true, withEvents: true, withIntensity: true });
      return timelineQuestion(graph, [ALL_CLAIMS], asked, finder);
    }),
    ...(Object.keys(FACETS) as Facet[]).map((by) => facetsQuestion(graph, { where, by, ...beside }, finder)),
  ];
}
