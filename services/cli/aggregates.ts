import { z } from 'zod';
import { Aggregate } from '../../schemas/api/aggregate';
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
