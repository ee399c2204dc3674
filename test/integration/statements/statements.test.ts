// The generated graph is written once for all of these.
import './explain.ts';
import './bounds.ts';
import './costs.ts';
import './answers/relations.ts';
import './answers/claims.ts';
import './answers/entities.ts';
import './answers/whole.ts';
// Counted one by one beside what the database counts.
import './answers/timelines.ts';
import './answers/plain-timelines.ts';
import './answers/facets.ts';
// Last: it leaves what the server keeps.
import './answers/standing.ts';
