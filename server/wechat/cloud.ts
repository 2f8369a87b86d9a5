import cloud from 'wx-server-sdk';

/** The parts of `wx-server-sdk` that the server uses, with the answers that the package itself types as `any`. */
export interface SdkDocument {
  get(): Promise<{ readonly data: Readonly<Record<string, unknown>> | null }>;
  set(options: { readonly data: Record<string, unknown> }): Promise<unknown>;
  update(options: {
    readonly data: Record<string, unknown>;
  }): Promise<{ readonly stats: { readonly updated: number } }>;
  remove(): Promise<{ readonly stats: { readonly removed: number } }>;
}

export interface SdkQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(maximum: number): SdkQuery;
  field(projection: Readonly<Record<string, boolean>>): SdkQuery;
  get(): Promise<{ readonly data: readonly Readonly<Record<string, unknown>>[] }>;
  update(options: {
    readonly data: Record<string, unknown>;
  }): Promise<{ readonly stats: { readonly updated: number } }>;
}

/** A collection inside a transaction: whatever is not an operation on one document is left out on purpose. */
export interface SdkTransactionCollection {
  doc(id: string): SdkDocument;
  add(options: { readonly data: Record<string, unknown> }): Promise<unknown>;
}

export interface SdkCollection extends SdkTransactionCollection {
  where(condition: Readonly<Record<string, unknown>>): SdkQuery;
}

export interface SdkTransaction {
  collection(name: string): SdkTransactionCollection;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

export interface SdkCommand {
  set(value: unknown): unknown;
  lte(value: number): unknown;
  lt(value: number | string): unknown;
  gte(value: number): unknown;
  in(values: readonly unknown[]): unknown;
}

export interface SdkDatabase {
  readonly command: SdkCommand;
  collection(name: string): SdkCollection;
  startTransaction(): Promise<SdkTransaction>;
}

/** Once per instance. Connections are kept alive, which nearly doubles the throughput of database requests. */
export function openCloud(): { readonly database: SdkDatabase } {
  const options = { env: cloud.DYNAMIC_CURRENT_ENV as unknown as string, keepalive: true };
  cloud.init(options);
  const database: unknown = openDatabase({ throwOnNotFound: false });
  return { database: database as SdkDatabase };
}

/** The package's own types know neither of the options that are passed to it here. */
const openDatabase = cloud.database as unknown as (options: { readonly throwOnNotFound: boolean }) => unknown;

/** Who calls, as WeChat vouches for it; null for timers, HTTP access and calls without a user. */
export function callerOpenid(): string | null {
  const { OPENID } = cloud.getWXContext();
  return typeof OPENID === 'string' && OPENID !== '' ? OPENID : null;
}

/** How this call came here, function by function: `wx_client` from a phone, `wx_client,scf` from there by a function. */
export function callSource(): string {
  const { SOURCE } = cloud.getWXContext();
  return typeof SOURCE === 'string' ? SOURCE : '';
}

export interface SubscribeMessage {
  readonly touser: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
  readonly lang: 'zh_CN' | 'en_US';
}

export interface MiniProgramCode {
  /** At most 32 characters. */
  readonly scene: string;
  /** Without a slash in front. */
  readonly page: string;
  /** Pixels, from 280 to 1280. */
  readonly width: number;
}

/** The package types all of openapi as `any`; the object exists only after `init`. */
function subscribeMessageApi(): { send(message: object): Promise<unknown> } {
  const { subscribeMessage }: Record<string, unknown> = cloud.openapi;
  return subscribeMessage as { send(message: object): Promise<unknown> };
}

/** Draws the mini-program code of a page and a scene; null when WeChat did not. */
export async function drawMiniProgramCode(code: MiniProgramCode): Promise<Buffer | null> {
  const { wxacode }: Record<string, unknown> = cloud.openapi;
  const api = wxacode as { getUnlimited(options: object): Promise<{ readonly buffer?: unknown }> };
  try {
    const { buffer } = await api.getUnlimited(code);
    return Buffer.isBuffer(buffer) ? buffer : null;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'errCode' in error) return null;
    throw error;
  }
}

/** Sends a subscribe message and gives the platform's code: 0 when sent, 43101 when the guest did not allow it. */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<number> {
  try {
    await subscribeMessageApi().send({ ...message, miniprogramState: 'formal' });
    return 0;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : null;
    if (typeof code === 'number') return code;
    throw error;
  }
}
