import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Side } from '../queries/query.ts';
import type { Results } from '../results.ts';
import { summary } from '../statistics.ts';
import { digits, SIDE_NAMES } from './cells.ts';

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const WIDTH = 960;
const QUERY_HEIGHT = 54;
const HEAD_HEIGHT = 90;
const FOOT_HEIGHT = 40;
/** Told apart also by those who see no red or green. */
const COLOURS: Readonly<Record<Side, string>> = { ours: '#0072b2', peer: '#e69f00', bare: '#999999' };
const SIDES = Object.keys(COLOURS) as Side[];

/** Answers a second of one side with so many clients, a bar for each query; null where it was not asked. */
function bars({ queries }: Results, clients: number, side: Side): (number | null)[] {
  return queries.map(({ measured }) => {
    const rounds = measured.find((one) => one.clients === clients)?.rounds[side];
    return rounds ? summary(rounds).perSecond : null;
  });
}

/** Draws answers a second by query and side, a panel for each number of clients. @returns SVG */
export function drawChart(results: Results): string {
  const clients = [...new Set(results.queries.flatMap(({ measured }) => measured.map((one) => one.clients)))];
  const height = HEAD_HEIGHT + QUERY_HEIGHT * results.queries.length + FOOT_HEIGHT;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  const panel = (index: number) => ({ gridIndex: index, xAxisIndex: index, yAxisIndex: index });
  const left = (index: number) => 60 + (index * (WIDTH - 40)) / clients.length;
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    legend: { top: 10, data: SIDES.map((side) => SIDE_NAMES[side]) },
    title: clients.map((count, index) => ({
      text: `Answers a second, ${count} ${count === 1 ? 'client' : 'clients'} (log scale)`,
      ...{ top: 45, left: left(index), textStyle: { fontSize: 13 } },
    })),
    grid: clients.map((_, index) => ({
      ...{ top: HEAD_HEIGHT, bottom: FOOT_HEIGHT, left: left(index), width: WIDTH / clients.length - 120 },
    })),
    xAxis: clients.map((_, index) => ({ type: 'log', gridIndex: index })),
    yAxis: clients.map((_, index) => ({
      ...{ type: 'category', inverse: true, gridIndex: index },
      data: results.queries.map(({ name }) => name),
    })),
    series: clients.flatMap((count, index) =>
      SIDES.map((side) => ({
        ...{ type: 'bar', name: SIDE_NAMES[side], ...panel(index), itemStyle: { color: COLOURS[side] } },
        label: { show: true, position: 'right', fontSize: 10, formatter: ({ value }: Bar) => digits(value) },
        data: bars(results, count, side),
      })),
    ),
  });
  const svg = chart.renderToSVGString();
  // It goes on drawing for ever otherwise.
  chart.dispose();
  return `${svg}\n`;
}

interface Bar {
  readonly value: number;
}
