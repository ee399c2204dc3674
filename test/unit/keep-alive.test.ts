import { expect, test, vi } from 'vitest';
import { keepAlive } from '../../src/launcher/keep-alive.ts';
import type { Guarded } from '../../src/launcher/watchdog.ts';

/** A process that ends when told to. */
function process(pid: number): Guarded & { end: () => void } {
  const exited = Promise.withResolvers<void>();
  let over = false;
  const end = () => {
    over = true;
    exited.resolve();
  };
  return { pid, exited: exited.promise, hasExited: () => over, stop: async () => end(), end } as never;
}

test('one that ended is started again, and that is told', async () => {
  const [first, second] = [process(1), process(2)];
  const notices: string[] = [];
  const kept = keepAlive(
    first,
    async () => second,
    (text) => notices.push(text),
  );

  first.end();
  await vi.waitFor(() => expect(notices).toHaveLength(2));
  await kept.stop();

  expect(notices).toEqual([
    'Neo4j (process 1) ended by itself: starting it again',
    'Neo4j answers again (process 2)',
  ]);
  expect(second.hasExited()).toBe(true);
});

test('one that is stopped is not started again', async () => {
  const restart = vi.fn();
  const kept = keepAlive(process(1), restart, () => {});

  await kept.stop();

  expect(restart).not.toHaveBeenCalled();
});

test('one that ends at once time after time is given up', async () => {
  let pid = 1;
  const ending = () => {
    const next = process(++pid);
    next.end();
    return next;
  };
  const kept = keepAlive(
    ending(),
    async () => ending(),
    () => {},
  );

  expect(await kept.ended).toBe('Neo4j ended by itself 4 times in a row and was given up.');
});

test('stopped while it is being started again, it does not stay behind', async () => {
  const [first, second] = [process(1), process(2)];
  const starting = Promise.withResolvers<Guarded>();
  const kept = keepAlive(
    first,
    () => starting.promise,
    () => {},
  );
  first.end();
  await Promise.resolve();

  const stopped = kept.stop();
  starting.resolve(second);
  await stopped;

  expect(second.hasExited()).toBe(true);
});
