import { findWorkerFile } from './functions/worker-file';
import { LocalCloudError } from './http/local-cloud-error';
import type { LocalCloud, LocalCloudOptions } from './options';
import { RunningCloud } from './running-cloud';

export { LocalCloudError } from './http/local-cloud-error';
export type { ConsoleLink, InvocationAnswer, LocalCloud, LocalCloudOptions, Person } from './options';

/**
 * Starts a local WeChat cloud on 127.0.0.1. Rejects with a `LocalCloudError`, whose message is one sentence to print,
 * when the port is taken or the data folder cannot be used.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const cloud = await RunningCloud.listen(options, await findWorkerFile());
  try {
    await cloud.begin();
    return cloud;
  } catch (error) {
    await cloud.close();
    throw startError(error, options.dataDir);
  }
}

function startError(error: unknown, dataDir: string): LocalCloudError {
  if (error instanceof LocalCloudError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new LocalCloudError('DATA_FOLDER', `The local cloud cannot start on ${dataDir}: ${reason}`, error);
}
