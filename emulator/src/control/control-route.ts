import { RequestRefusal } from '../http/request-refusal';
import type { Services } from '../services';

/** What a control request brings: parts of its path, its query and its JSON body. */
export interface ControlRequest {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ControlRoute {
  readonly method: 'GET' | 'POST';
  /** Such as `/calls/*`; each `*` is one segment and becomes one of `parts`. */
  readonly path: string;
  readonly run: (services: Services, request: ControlRequest) => unknown;
}

export function part(request: ControlRequest, index: number): string {
  return request.parts[index] ?? '';
}

/** A count from the query, between 1 and `most`. */
export function limitOf(request: ControlRequest, usual: number, most: number): number {
  const limit = Number(request.query.get('limit') ?? usual);
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  throw badRequest(`"limit" must be a whole number from 1 to ${most}.`);
}

export function textOf(body: Readonly<Record<string, unknown>>, key: string): string {
  const value = body[key];
  if (typeof value === 'string' && value !== '') return value;
  throw badRequest(`"${key}" must be a text that is not empty.`);
}

export function badRequest(sentence: string): RequestRefusal {
  return new RequestRefusal(400, 'BAD_REQUEST', sentence);
}

export function notFound(sentence: string): RequestRefusal {
  return new RequestRefusal(404, 'NOT_FOUND', sentence);
}
