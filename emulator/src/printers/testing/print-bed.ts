import { createHash, randomUUID } from 'node:crypto';
import { VirtualClock } from '../../clock/clock';
import { openStore, type Store } from '../../database/store';
import { createPrintService, type PrintResponse, type PrintService } from '../print-service';

export const bedStartMs = Date.UTC(2026, 10, 22, 4, 0, 0);
export const serial = '316500011';

/** The service with one printer at each vendor, and a client written from the vendors' documents alone. */
export class PrintBed {
  readonly clock = new VirtualClock({ state: { offsetMs: 0, pausedAtMs: bedStartMs } });
  service: PrintService;
  private store: Store;

  constructor(private readonly file = ':memory:') {
    this.store = openStore(file);
    this.service = this.start();
    for (const vendor of ['feie', 'xpyun', 'yilianyun'])
      this.service.control.register({ vendor, serial, name: 'Bar' });
  }

  /** Ends the service, reads its file anew, and starts it again. */
  restart(): void {
    this.service.close();
    this.store.close();
    this.store = openStore(this.file);
    this.service = this.start();
  }

  async close(): Promise<void> {
    this.service.close();
    await this.clock.stop();
    this.store.close();
  }

  feie(apiname: string, fields: Record<string, string>, key = this.key('FEIE_UKEY')) {
    const stime = this.timestamp();
    const user = this.key('FEIE_USER');
    const sig = hash('sha1', user + key + stime);
    return this.form('/feie/Api/Open/', { user, stime, sig, apiname, ...fields });
  }

  xpyun(operation: string, fields: Record<string, unknown>, key = this.key('XPYUN_USER_KEY')) {
    const timestamp = this.timestamp();
    const user = this.key('XPYUN_USER');
    const body = { user, timestamp, sign: hash('sha1', user + key + timestamp), ...fields };
    return this.post(
      `/xpyun/api/openapi/xprinter/${operation}`,
      'application/json;charset=UTF-8',
      JSON.stringify(body),
    );
  }

  yilianyun(path: string, fields: Record<string, string>, key = this.key('YILIANYUN_CLIENT_SECRET')) {
    const timestamp = this.timestamp();
    const client_id = this.key('YILIANYUN_CLIENT_ID');
    const sign = hash('md5', client_id + timestamp + key);
    return this.form(`/yilianyun${path}`, { client_id, timestamp, sign, id: randomUUID(), ...fields });
  }

  private form(path: string, fields: Record<string, string>) {
    return this.post(path, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString());
  }

  private async post(path: string, contentType: string, body: string): Promise<Record<string, unknown>> {
    const request = { method: 'POST', path, contentType, rawBody: Buffer.from(body) };
    const answer: PrintResponse = await this.service.handle(request);
    return answer.status === 200
      ? (JSON.parse(answer.body) as Record<string, unknown>)
      : { status: answer.status };
  }

  private start(): PrintService {
    return createPrintService({
      store: this.store,
      clock: this.clock,
      baseUrl: () => 'http://127.0.0.1:1/printers',
    });
  }

  private timestamp(): string {
    return String(Math.floor(this.clock.now() / 1000));
  }

  private key(name: string): string {
    return this.service.clientEnvironment()[name] ?? '';
  }
}

function hash(algorithm: string, text: string): string {
  return createHash(algorithm).update(text).digest('hex');
}
