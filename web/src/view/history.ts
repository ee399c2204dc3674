import { replaceEqualDeep } from '@tanstack/react-query';
import type { Command } from './commands.ts';
import { fromQuery, toQuery } from './url.ts';
import { EMPTY_VIEW, type View } from './view.ts';

/** The parts of a browser that hold where a reader has been. */
export interface Places {
  readonly search: () => string;
  readonly state: () => unknown;
  readonly push: (state: unknown, query: string) => void;
  readonly replace: (state: unknown, query: string) => void;
  readonly go: (steps: number) => void;
}

/** The view that is shown now. */
export interface Shown {
  readonly view: View;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * Where a reader has been: undo is the browser's own Back, so that one never undoes what the other did. `index` is kept
 * with each place, to know where the page itself begins and ends.
 */
export class ViewHistory {
  #places: Places;
  #listeners = new Set<() => void>();
  #last: number;
  #shown: Shown = { view: EMPTY_VIEW, canUndo: false, canRedo: false };

  constructor(places: Places) {
    this.#places = places;
    this.#last = this.#index;
    places.replace({ index: this.#index }, places.search());
    this.#shown = this.#read();
  }

  readonly shown = (): Shown => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Carries out a command. What changes nothing leaves no place behind; `passing` replaces the one that it is in. */
  readonly run = (command: Command, passing = false): void => {
    const query = toQuery(command(this.#shown.view));
    if (query === toQuery(this.#shown.view)) return;
    if (passing) {
      this.#places.replace({ index: this.#index }, query);
    } else {
      this.#last = this.#index + 1;
      this.#places.push({ index: this.#last }, query);
    }
    this.refresh();
  };

  readonly undo = (): void => {
    if (this.#shown.canUndo) this.#places.go(-1);
  };

  readonly redo = (): void => {
    if (this.#shown.canRedo) this.#places.go(1);
  };

  /** Reads the address again, e.g. after Back. */
  readonly refresh = (): void => {
    this.#shown = this.#read();
    for (const listener of this.#listeners) listener();
  };

  get #index(): number {
    return (this.#places.state() as { index?: number } | null)?.index ?? 0;
  }

  #read(): Shown {
    const index = this.#index;
    this.#last = Math.max(this.#last, index);
    // What did not change stays the same object, so that nothing is worked out anew for it.
    const view = replaceEqualDeep(this.#shown.view, fromQuery(this.#places.search()));
    return { view, canUndo: index > 0, canRedo: index < this.#last };
  }
}
