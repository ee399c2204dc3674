import { expect } from 'vitest';
import { verifyGraph } from '../../../../src/graph/maintenance/verify.ts';
import { expectedRelations } from '../../../setup/generated-answers.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';

test('verify finds the whole generated graph, and no difference', async ({ graph }) => {
  const { entities, relations, claims, differences } = await verifyGraph(graph);

  expect(differences).toEqual([]);
  expect({ entities, claims }).toEqual({ entities: GENERATED.entities, claims: GENERATED.claims });
  expect(relations).toBe(expectedRelations.length);
});
