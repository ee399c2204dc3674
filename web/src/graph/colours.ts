import type { Polarity } from '../view/view.ts';

/** Colours of the drawing, from the same style sheet as those of the page. */
export interface Theme {
  readonly text: string;
  readonly ground: string;
  readonly node: string;
  readonly nodeEdge: string;
  readonly accent: string;
  readonly polarity: Readonly<Record<Polarity, string>>;
}

/** Letters of every script that names are in, where the system has them. */
export const FONT =
  'system-ui, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", "Noto Sans SC", "Noto Sans Arabic", sans-serif';
