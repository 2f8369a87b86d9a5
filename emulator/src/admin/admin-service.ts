import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database';
import type { ActiveInvocation, FunctionService } from '../functions/function-service';
import type { OpenapiService } from '../openapi/openapi-service';
import type { Exchange } from '../http/exchange';
import { jsonRecord, parseJson } from '../http/exchange';
import { RequestRefusal } from '../http/request-refusal';
import type { StorageService } from '../storage/storage-service';
import type { OperationKind, Trace } from '../trace/trace';
import { adminLimits } from './admin-limits';
import { callFunctionForSdk } from './invoke-function';
import { multipartFields } from './multipart';
import { describeOperation } from './operation-detail';

/** An answer of the wire protocol without its request id: `{data}`, or `{code, message}`. */
export interface AdminAnswer {
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly transactionId?: string | undefined;
  readonly code?: string;
  readonly message?: string;
}

export type AdminFields = Record<string, unknown>;

export interface AdminSettings {
  readonly database: Database;
  readonly functions: FunctionService;
  readonly storage: StorageService;
  readonly openapi: OpenapiService;
  readonly trace: Trace;
  readonly now: () => number;
  /** Resolves when everything that happened so far is on disk. */
  readonly settled: () => Promise<void>;
}

type Action = (fields: AdminFields, caller: ActiveInvocation | null) => Promise<AdminAnswer> | AdminAnswer;

/** The interface that `wx-server-sdk` speaks: `POST /admin?env&seqId` with an `action`. */
export class AdminService {
  private readonly actions: Readonly<Record<string, Action>>;

  constructor(private readonly settings: AdminSettings) {
    const { storage, openapi, functions } = settings;
    this.actions = {
      'functions.invokeFunction': (fields, caller) => callFunctionForSdk(functions, fields, caller),
      'storage.getUploadMetadata': (fields) => storage.uploadMetadata(fields['path']),
      'storage.batchGetDownloadUrl': (fields) => storage.downloadUrls(fields['file_list']),
      'storage.batchDeleteFile': (fields) => storage.deleteFiles(fields['fileid_list']),
      'wx.api': (fields, caller) => openapi.callAsJson(fields['apiName'], fields['requestData'], caller),
    };
  }

  async handle(exchange: Exchange): Promise<void> {
    if (exchange.method !== 'POST') {
      throw new RequestRefusal(
        405,
        'METHOD_NOT_ALLOWED',
        'The SDK posts here; a browser has nothing to read.',
      );
    }
    const contentType = exchange.headers['content-type'] ?? '';
    const body = await exchange.body(adminLimits.bodyBytes);
    if (contentType.startsWith('multipart/')) return this.handleForm(exchange, body, contentType);
    const fields = jsonRecord(parseJson(body.toString('utf8'), 'The request'), 'The request');
    const requestId = randomUUID();
    const answer = await this.answer(fields, requestId);
    exchange.sendJsonText(200, JSON.stringify({ requestId, ...answer }));
  }

  private async answer(fields: AdminFields, requestId: string): Promise<AdminAnswer> {
    const name = String(fields['action']);
    const caller = this.settings.functions.activeInvocation(fields['wxCloudApiToken']);
    const startedAtMs = this.settings.now();
    const startedAt = performance.now();
    const answer = await this.run(name, fields, caller, requestId);
    const kind = operationKind(name);
    this.settings.trace.operation(caller?.requestId ?? null, {
      kind,
      name: name.slice(name.indexOf('.') + 1),
      detail: describeOperation(name, fields),
      startedAtMs,
      durationMs: performance.now() - startedAt,
      error: errorOf(answer),
      transactionId: textOrNull(fields['transactionId'] ?? answer.transactionId),
    });
    return answer;
  }

  private async run(
    name: string,
    fields: AdminFields,
    caller: ActiveInvocation | null,
    requestId: string,
  ): Promise<AdminAnswer> {
    try {
      if (name.startsWith('database.')) return await this.settings.database.handle(name, fields);
      const action = this.actions[name];
      if (!action) return notEmulated(name);
      const answer = await action(fields, caller);
      await this.settings.settled();
      return answer;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        code: 'SYS_ERR',
        message: `The local cloud met an error of its own in ${name} (${requestId}): ${reason}`,
      };
    }
  }

  /** `wx.openApi` carries protobuf both ways; everything else in a form is unknown here. */
  private async handleForm(exchange: Exchange, body: Buffer, contentType: string): Promise<void> {
    const fields = multipartFields(body, contentType);
    if (!fields) throw new RequestRefusal(400, 'NOT_A_FORM', 'The body is not a complete multipart form.');
    const action = textField(fields, 'action');
    const requestId = randomUUID();
    if (action !== 'wx.openApi') return exchange.sendJson(200, { requestId, ...notEmulated(action) });
    const caller = this.settings.functions.activeInvocation(textField(fields, 'wxCloudApiToken'));
    const message = fields.get('requestData') ?? Buffer.alloc(0);
    const answer = await this.settings.openapi.callAsProtobuf(textField(fields, 'apiName'), message, caller);
    await this.settings.settled();
    exchange.send(200, { 'content-type': 'application/octet-stream' }, answer);
  }
}

function operationKind(action: string): OperationKind {
  if (action.startsWith('database.')) return 'database';
  if (action.startsWith('storage.')) return 'storage';
  return action.startsWith('functions.') ? 'call' : 'openapi';
}

function notEmulated(action: string): AdminAnswer {
  return {
    code: 'NOT_EMULATED',
    message: `The action "${action}" is not emulated by the local cloud; its README lists what is.`,
  };
}

function errorOf(answer: AdminAnswer): string | null {
  return answer.code === undefined ? null : `${answer.code}: ${answer.message}`;
}

function textField(fields: Map<string, Buffer>, name: string): string {
  return fields.get(name)?.toString('utf8') ?? '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
