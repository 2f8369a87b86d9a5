/** Options of WeChat's asynchronous functions. */
export interface WxOptions {
  readonly success?: (answer: unknown) => void;
  readonly fail?: (failure: unknown) => void;
  readonly complete?: (outcome: unknown) => void;
  readonly [name: string]: unknown;
}

/** What a function of `wx` fails with; `message` comes after `name:fail `. */
export class WxFailure extends Error {}

/**
 * Gives a handler WeChat's two ways of being called: with callbacks, or without any for a promise.
 * The answer carries `errMsg`, as every answer of WeChat does.
 */
export function wxFunction(name: string, handle: (options: WxOptions) => unknown) {
  return (options: WxOptions = {}): Promise<unknown> | undefined => {
    const outcome = Promise.resolve()
      .then(() => handle(options))
      .then(
        (answer) => ({ ...(answer as object | undefined), errMsg: `${name}:ok` }),
        (error: unknown) => Promise.reject(failureOf(name, error)),
      );
    if (!options.success && !options.fail && !options.complete) return outcome;
    outcome
      .then(options.success, options.fail)
      .finally(() => options.complete?.(undefined))
      .catch(rethrow);
    return undefined;
  };
}

function failureOf(name: string, error: unknown): { errMsg: string; errCode?: number } {
  const message = error instanceof Error ? error.message : String(error);
  return { errMsg: `${name}:fail ${message}` };
}

/** An error inside a page's callback is a bug of the page and must end the test. */
function rethrow(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
