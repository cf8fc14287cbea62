import { z } from 'zod';
import { ProvidesRequest, WebhookSecret } from '../../schemas/api/connection';
import { Delivery, RedrivenDeliveries, TestDelivery, type DeliveryState } from '../../schemas/api/delivery';
import { agencyAddress } from './agency-address';
import { ask } from './ask';
import type { Result } from './result';

type Acting = { apiUrl: string; by: string };

export async function provide({ apiUrl, by }: Acting, name: string, words: string[]): Promise<Result> {
  const body = { provides: words };
  const answer = await ask(agencyAddress(apiUrl, name, 'provides'), ProvidesRequest, { body, by });
  return { lines: [`${name} is asked by: ${answer.provides.join(', ')}.`], json: { name, ...answer } };
}

/** The secret goes to standard output alone with where it is used: it is never shown again. */
export async function tellAt({ apiUrl, by }: Acting, name: string, url: string): Promise<Result> {
  const told = await ask(agencyAddress(apiUrl, name, 'webhook'), WebhookSecret, { body: { url }, by });
  const lines = [`${name} is told at ${told.url}.`, `  secret  ${told.secret}`, 'The secret is not shown again.'];
  return { lines, json: told };
}

export async function tellTest({ apiUrl, by }: Acting, name: string): Promise<Result> {
  const sent = await ask(agencyAddress(apiUrl, name, 'webhook/test'), TestDelivery, { body: {}, by });
  return { lines: [`On its way as ${sent.messageId}; agency deliveries ${name} tells what became of it.`], json: sent };
}

export async function listDeliveries(apiUrl: string, name: string, state?: DeliveryState): Promise<Result> {
  const query = state === undefined ? '' : `?state=${state}`;
  const all = await ask(`${agencyAddress(apiUrl, name, 'deliveries')}${query}`, z.array(Delivery));
  return { lines: all.length === 0 ? [`Nothing was sent to ${name}.`] : all.flatMap(linesOf), json: all };
}

const linesOf = ({ messageId, type, state, dueAt, attempts, redriven }: Delivery): string[] => [
  `${messageId}  ${type}  ${state}${state === 'waiting' ? `, next try ${dueAt}` : ''}`,
  ...attempts.map(({ at, status, error }) => `  ${at}  ${status ?? error ?? ''}`),
  ...redriven.map(({ by, at }) => `  ${at}  sent again by ${by}`),
];

export async function redriveDeliveries({ apiUrl, by }: Acting, name: string, messageId?: string): Promise<Result> {
  const body = messageId === undefined ? {} : { messageId };
  const answer = await ask(agencyAddress(apiUrl, name, 'deliveries/redrive'), RedrivenDeliveries, { body, by });
  return { lines: [`${answer.redriven} sent again.`], json: answer };
}
