import { z } from 'zod';
import { Aggregate } from '../../schemas/api/aggregate';
import { Figures } from '../../schemas/api/figure';
import { askApi, type Api } from './api';
import type { Result } from './result';

export async function showAggregates(api: Api): Promise<Result> {
  const all = await askApi([api, '/api/aggregates'], z.array(Aggregate));
  return { lines: all.length === 0 ? ['There is nobody to count.'] : all.map(lineOf), json: all };
}

const lineOf = ({ profile, phase, closed, about, fewerThan }: Aggregate): string =>
  `${profile}  ${phase}${closed === undefined ? '' : ` (${closed})`}  ${
    about === undefined ? `fewer than ${fewerThan}` : `about ${about}`
  }`;

/** How often it went as it should, what is overdue and what was refused. */
export async function showFigures(api: Api, period: { from?: string; to?: string }): Promise<Result> {
  const query = new URLSearchParams(period).toString();
  const { from, to, figures } = await askApi([api, `/api/figures?${query}`], Figures);
  const lines = figures.map(({ figure, part, percent, about, fewerThan }) => {
    const many = about === undefined ? `fewer than ${String(fewerThan)}` : `about ${about}`;
    const share = percent === undefined ? many : `${percent} % of ${many}`;
    return `${[figure, part].filter((one) => one !== undefined).join(', ')}  ${share}`;
  });
  return { lines: [`From ${from} to ${to}`, ...lines], json: { from, to, figures } };
}
