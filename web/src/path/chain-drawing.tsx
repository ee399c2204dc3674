import type { PathAnswer, PathHop } from '../api/types.ts';
import { widthOf } from '../graph/strokes.ts';
import { polarityWord } from '../parts/sign.tsx';
import { select } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { isSelected, polarityOf, SIGNS, type View } from '../view/view.ts';
import { type Columns, columnsOf, type Placed } from './columns.ts';
import { shortened } from './shortened.ts';

const COLUMN = 200;
const ROW = 64;
const BOX = { width: 136, height: 40 };

/** Connections from left to right. The words below say all of it, so who does not see it misses nothing. */
export function ChainDrawing({
  paths,
  view,
}: {
  readonly paths: readonly PathAnswer[];
  readonly view: View;
}) {
  const drawing = columnsOf(paths);
  const [width, height] = [drawing.columns * COLUMN, drawing.rows * ROW];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard, too
    <section className="chain-drawing" aria-label="Connections from left to right" tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {drawing.hops.map((hop) => (
          <Hop key={`${hop.from.slug} ${hop.to.slug}`} hop={hop} drawing={drawing} view={view} />
        ))}
        {[...drawing.placed.values()].map((placed) => (
          <Box key={placed.entity.slug} placed={placed} rows={drawing.rows} />
        ))}
      </svg>
    </section>
  );
}

function centre({ column, row, rows }: Placed, allRows: number): [x: number, y: number] {
  return [column * COLUMN + COLUMN / 2, ((row + 0.5) * allRows * ROW) / rows];
}

interface HopProps {
  readonly hop: PathHop;
  readonly drawing: Columns;
  readonly view: View;
}

function Hop({ hop, drawing: { placed, rows }, view }: HopProps) {
  const [from, to] = [placed.get(hop.from.slug), placed.get(hop.to.slug)];
  const strongest = hop.relations[0]?.relation;
  if (!from || !to || !strongest) return null;
  const [[x1, y1], [x2, y2]] = [centre(from, rows), centre(to, rows)];
  const polarity = polarityOf(strongest.type);
  const chosen = hop.relations.some(({ relation }) => isSelected(view, { relation: relation.id }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the words below are what the keyboard goes to
    <g
      className={`hop ${polarityWord(polarity)}${chosen ? ' chosen' : ''}`}
      onClick={() => run(select({ relation: strongest.id }))}
    >
      <path className="wide" d={`M${x1} ${y1}L${x2} ${y2}`} />
      <path className="seen" d={`M${x1} ${y1}L${x2} ${y2}`} strokeWidth={widthOf(hop.claimCount)} />
      <text x={(x1 + x2) / 2} y={(y1 + y2) / 2 + 5}>
        {SIGNS[polarity]}
      </text>
    </g>
  );
}

function Box({ placed, rows }: { readonly placed: Placed; readonly rows: number }) {
  const [x, y] = centre(placed, rows);
  return (
    <g className="box">
      <rect x={x - BOX.width / 2} y={y - BOX.height / 2} width={BOX.width} height={BOX.height} rx={8} />
      <text x={x} y={y + 5}>
        {shortened(placed.entity.name)}
      </text>
    </g>
  );
}
