import { z } from 'zod';
import { ExportError } from '../../errors.ts';
import type { Graph, RunOptions } from '../client.ts';
import { defineStatement } from '../statement.ts';

const clock = defineStatement('export/clock', {
  params: z.object({}),
  row: z.object({ seq: z.int(), recordedAt: z.string(), mergedSeq: z.int().nullable() }),
});

/** A write, as of which the graph is taken away. */
export type Pin = z.infer<typeof clock.row>;

/** @returns the newest write */
export async function pinNow(graph: Graph, options?: RunOptions): Promise<Pin> {
  const [pin] = await graph.run(clock, {}, options);
  if (!pin) throw new ExportError('The graph has no clock: was its schema applied?');
  return pin;
}

/**
 * A merge moves ends of claims that were read already, so that what was read before and after it does not fit together.
 *
 * @throws {ExportError} if entities were merged since, or a merge was taken back
 */
export async function checkMerges(graph: Graph, pin: Pin, options?: RunOptions): Promise<void> {
  const { mergedSeq } = await pinNow(graph, options);
  if (mergedSeq === pin.mergedSeq) return;
  throw new ExportError(
    'Entities were merged, or something was erased, while it was read; what was written is of no use. Start again.',
  );
}
