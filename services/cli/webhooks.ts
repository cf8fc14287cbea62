import { z } from 'zod';
import { ProvidesRequest, WebhookSecret } from '../../schemas/api/connection';
import { Delivery, RedrivenDeliveries, TestDelivery, type DeliveryState } from '../../schemas/api/delivery';
import { askApi, type Api } from './api';
import { agencyPath } from './agency-path';
import type { Result } from './result';
import { when } from './when';

export async function provide(api: Api, name: string, words: string[]): Promise<Result> {
  const body = { provides: words };
  const answer = await askApi([api, agencyPath(name, 'provides')], ProvidesRequest, body);
  return { lines: [`${name} is asked by: ${answer.provides.join(', ')}.`], json: { name, ...answer } };
}

/** The secret goes to standard output alone with where it is used: it is never shown again. */
export async function tellAt(api: Api, name: string, url: string): Promise<Result> {
  const told = await askApi([api, agencyPath(name, 'webhook')], WebhookSecret, { url });
  const lines = [`${name} is told at ${told.url}.`, `  secret  ${told.secret}`, 'The secret is not shown again.'];
  return { lines, json: told };
}

export async function tellTest(api: Api, name: string): Promise<Result> {
  const sent = await askApi([api, agencyPath(name, 'webhook/test')], TestDelivery, {});
  return { lines: [`On its way as ${sent.messageId}; agency deliveries ${name} tells what became of it.`], json: sent };
}

export async function listDeliveries(api: Api, name: string, state?: DeliveryState): Promise<Result> {
  const query = state === undefined ? '' : `?state=${state}`;
  const all = await askApi([api, `${agencyPath(name, 'deliveries')}${query}`], z.array(Delivery));
  return { lines: all.length === 0 ? [`Nothing was sent to ${name}.`] : all.flatMap(linesOf), json: all };
}

const linesOf = ({ messageId, type, state, dueAt, attempts, redriven }: Delivery): string[] => [
  `${messageId}  ${type}  ${state}${state === 'waiting' ? `, next try ${when(dueAt)}` : ''}`,
  ...attempts.map(({ at, status, error }) => `  ${when(at)}  ${status ?? error ?? ''}`),
  ...redriven.map(({ by, at }) => `  ${when(at)}  sent again by ${by}`),
];

export async function redriveDeliveries(api: Api, name: string, messageId?: string): Promise<Result> {
  const body = messageId === undefined ? {} : { messageId };
  const answer = await askApi([api, agencyPath(name, 'deliveries/redrive')], RedrivenDeliveries, body);
  return { lines: [`${answer.redriven} sent again.`], json: answer };
}
