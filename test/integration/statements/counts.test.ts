// Counted one by one beside what the database counts: too long for `npm test`.
import './answers/timelines.ts';
import './answers/plain-timelines.ts';
import './answers/facets.ts';
import './answers/standing.ts';
