import { expect, test } from 'vitest';
import { expand, select, startAt } from '../../../web/src/view/commands.ts';
import { ViewHistory } from '../../../web/src/view/history.ts';

/** What a browser keeps: places, and which of them it shows. */
function browser(query = '') {
  const entries: { state: unknown; query: string }[] = [{ state: null, query }];
  let at = 0;
  const history: ViewHistory = new ViewHistory({
    search: () => entries[at]?.query ?? '',
    state: () => entries[at]?.state,
    push: (state, next) => {
      at += 1;
      entries.splice(at, entries.length, { state, query: next });
    },
    replace: (state, next) => {
      entries[at] = { state, query: next };
    },
    go: (steps) => {
      at += steps;
      history.refresh();
    },
  });
  return { history, entries };
}

test('undo and redo go through what was done, and no further', () => {
  const { history } = browser();

  history.run(startAt('china'));
  history.run(expand('russia'));
  expect(history.shown()).toMatchObject({ canUndo: true, canRedo: false });

  history.undo();
  expect(history.shown()).toMatchObject({ view: { around: ['china'] }, canRedo: true });
  history.undo();
  expect(history.shown()).toMatchObject({ view: { around: [] }, canUndo: false, canRedo: true });
  history.undo();
  expect(history.shown().view.around).toEqual([]);

  history.redo();
  history.redo();
  expect(history.shown()).toMatchObject({ view: { around: ['china', 'russia'] }, canRedo: false });
});

test('what is done after undo takes the place of what was undone', () => {
  const { history } = browser();
  history.run(startAt('china'));
  history.run(expand('russia'));

  history.undo();
  history.run(expand('nato'));

  expect(history.shown()).toMatchObject({ view: { around: ['china', 'nato'] }, canRedo: false });
});

test('what changes nothing, or only passes, leaves no place to go back to', () => {
  const { history, entries } = browser('?around=china&entity=china');

  history.run(startAt('china'));
  history.run(select({ entity: 'nato' }), true);
  history.run(select({ entity: 'russia' }), true);

  expect(entries).toHaveLength(1);
  expect(history.shown()).toMatchObject({ view: { selected: { entity: 'russia' } }, canUndo: false });
});

test('whoever listens is told, until they do no more', () => {
  const { history } = browser();
  let told = 0;
  const leave = history.subscribe(() => {
    told += 1;
  });

  history.run(startAt('china'));
  leave();
  history.run(startAt('russia'));

  expect(told).toBe(1);
});

test('what did not change stays the same object, for who works something out from it', () => {
  const { history } = browser('?around=china&types=OPPOSES&pins=china:1:2');
  const { around, filters, pins } = history.shown().view;

  history.run(select({ entity: 'nato' }));

  const { view } = history.shown();
  expect(view.selected).toEqual({ entity: 'nato' });
  expect([view.around === around, view.filters === filters, view.pins === pins]).toEqual([true, true, true]);
  history.run(expand('russia'));
  expect(history.shown().view.around).not.toBe(around);
});
