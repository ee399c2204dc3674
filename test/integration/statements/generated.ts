import { testWith } from '../../setup/graph.ts';
import { allStatements } from './declared.ts';

/** Writing the graph takes seconds, and on a machine that is busy with other things a good deal longer. */
const WRITING_TIMEOUT_MS = 600_000;

/** One graph for all checks of statements: writing it takes longer than asking. */
export const test = testWith('generated');

test.beforeAll(async ({ graph }) => graph.ping(), WRITING_TIMEOUT_MS);

/** Every statement there is. */
export const statements = await allStatements();
