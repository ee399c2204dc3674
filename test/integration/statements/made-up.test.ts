// Made-up filters and clocks, compared with a naive reading. The generated graph is written once for all of these.
import './answers/filters.ts';
import './answers/claim-filters.ts';
import './answers/article-filters.ts';
import './answers/clocks.ts';
import './answers/paths.ts';
import './answers/neighborhoods.ts';
import './answers/disputes.ts';
import './answers/changes.ts';
