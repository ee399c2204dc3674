import { useEffect, useRef, useState } from 'react';
import type { Place } from '../view/view.ts';
import { type Arranged, type ArrangedDrawing, toArrange } from './arranging.ts';
import { type Drawn, NOTHING_DRAWN } from './drawn.ts';
import type { Places } from './places.ts';

const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
let lastId = 0;

/** Finds places in a worker, so that the page goes on meanwhile. What is drawn changes when they are found. */
export function useArranged(drawn: Drawn, pins: Readonly<Record<string, Place>>) {
  const known = useRef<Places>(new Map());
  const [arranged, setArranged] = useState<ArrangedDrawing>({ drawn: NOTHING_DRAWN, places: new Map() });
  const [arranging, setArranging] = useState(false);
  useEffect(() => {
    const show = (found: Places) => {
      const places = new Map([...found, ...Object.entries(pins)]);
      known.current = new Map([...known.current, ...places]);
      setArranged({
        drawn,
        places: new Map(drawn.entities.map(({ slug }) => [slug, places.get(slug) ?? [0, 0]])),
      });
      setArranging(false);
    };
    const asked = toArrange(drawn, known.current, pins);
    if (!asked) return show(known.current);
    lastId += 1;
    const id = lastId;
    setArranging(true);
    const answer = ({ data }: MessageEvent<Arranged>) => {
      if (data.id === id) show(new Map(data.places));
    };
    worker.addEventListener('message', answer);
    worker.postMessage({ id, ...asked });
    return () => worker.removeEventListener('message', answer);
  }, [drawn, pins]);
  return { arranged, arranging };
}
