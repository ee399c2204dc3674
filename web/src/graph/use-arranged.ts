import { useEffect, useRef, useState } from 'react';
import { keepPlaces } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import type { Place, View } from '../view/view.ts';
import { type Arranged, type ArrangedDrawing, type Asked, toArrange } from './arranging.ts';
import { type Drawn, NOTHING_DRAWN } from './drawn.ts';
import type { Places } from './places.ts';
import { placesFrom, placesText } from './places-text.ts';

const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
let lastId = 0;

/** What is to be drawn of a view. */
export interface ToDraw {
  readonly drawn: Drawn;
  /** Whether it is the answer to the view, and not the one before, which stays until that comes. */
  readonly settled: boolean;
  readonly view: Pick<View, 'pins' | 'places'>;
}

/**
 * Finds places in a worker, so that the page goes on meanwhile. What is drawn changes when they are found. They are kept
 * in the address where it has room for them; who was put somewhere is there whatever was found.
 */
export function useArranged({ drawn, settled, view: { pins, places } }: ToDraw) {
  const known = useRef<Places>(new Map());
  const [arranged, setArranged] = useState<ArrangedDrawing>({ drawn: NOTHING_DRAWN, places: new Map() });
  const [arranging, setArranging] = useState(false);
  useEffect(() => {
    if (!settled) return undefined;
    const slugs = drawn.entities.map(({ slug }) => slug);
    const show = (found: Places) => {
      known.current = new Map([...known.current, ...found]);
      setArranged({ drawn, places: new Map(slugs.map((slug) => [slug, placeOf(slug, pins, found)])) });
      setArranging(false);
    };
    const keep = (found: Places) => {
      const text = placesText(slugs, found);
      // Once they are in the address they are shown from there.
      if (text) run(keepPlaces(text), true);
      else show(found);
    };
    const kept = placesFrom(places, slugs);
    if (kept) return show(kept);
    const asked = toArrange(drawn, new Map([...known.current, ...Object.entries(pins)]), pins);
    if (!asked) return keep(known.current);
    return arrange(asked, setArranging, keep);
  }, [drawn, settled, pins, places]);
  return { arranged, arranging };
}

const placeOf = (slug: string, pins: View['pins'], found: Places): Place =>
  (Object.hasOwn(pins, slug) ? pins[slug] : undefined) ?? found.get(slug) ?? [0, 0];

/** Has the worker find places. @returns what makes nobody wait for them any more */
function arrange(
  asked: Asked,
  tell: (arranging: boolean) => void,
  done: (found: Places) => void,
): () => void {
  lastId += 1;
  const id = lastId;
  tell(true);
  const answer = ({ data }: MessageEvent<Arranged>) => {
    if (data.id === id) done(new Map(data.places));
  };
  worker.addEventListener('message', answer);
  worker.postMessage({ id, ...asked });
  return () => worker.removeEventListener('message', answer);
}
