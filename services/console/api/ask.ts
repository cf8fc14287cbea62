import type { Problem } from '../../../schemas/api/problem';
import { connection } from './connection';
import { session } from './session';

/** The api answered, and the answer is no. `version` is the one it holds, where it said so (`ETag`). */
export class ProblemAnswer extends Error {
  constructor(
    readonly problem: Problem,
    readonly version: number | undefined,
  ) {
    super(problem.title);
    this.name = 'ProblemAnswer';
  }
}

/** Nobody answered: the service or the way to it is down, and it is not known what became of the request. */
export class Away extends Error {
  override name = 'Away';
}

export type AskOptions = {
  method?: 'GET' | 'POST';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

function requestOf({ method = 'GET', body, headers, signal }: AskOptions): RequestInit {
  return {
    method,
    headers: {
      accept: 'application/json, application/problem+json',
      'x-throughgate': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  };
}

const isProblem = (response: Response): boolean =>
  response.headers.get('content-type')?.includes('application/problem+json') ?? false;

/** A gateway's page is no answer of the api, and a 503 that is a problem document is one. */
const nobodyAnswered = (response: Response): boolean =>
  [502, 503, 504].includes(response.status) && !isProblem(response);

async function reach(path: string, options: AskOptions): Promise<Response> {
  const response = await fetch(path, requestOf(options)).catch((cause: unknown) => {
    if (options.signal?.aborted === true) throw cause;
    return undefined;
  });
  if (response === undefined || nobodyAnswered(response)) {
    connection.set('away');
    throw new Away(path);
  }
  connection.set('answers');
  if (response.status === 401) session.set('over');
  return response;
}

async function problemOf(response: Response): Promise<Problem> {
  if (isProblem(response)) return (await response.json()) as Problem;
  const { status, statusText } = response;
  return { type: 'about:blank', title: statusText, status, code: `http-${status}`, trace: '' };
}

function versionOf(response: Response): number | undefined {
  const text = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return text === undefined ? undefined : Number(text);
}

async function answered(path: string, options: AskOptions): Promise<Response> {
  const response = await reach(path, options);
  if (!response.ok) throw new ProblemAnswer(await problemOf(response), versionOf(response));
  return response;
}

/** Asks the api. Throws ProblemAnswer when it refuses, Away when nobody answers. */
export const ask = async <T>(path: string, options: AskOptions = {}): Promise<T> =>
  (await (await answered(path, options)).json()) as T;

/** The same where the answer is a file. */
export const askFile = async (path: string, options: AskOptions = {}): Promise<Blob> =>
  (await answered(path, options)).blob();
