import { functionLimits } from './function-limits';

/** Why an invocation has no result, in the three spellings that callers of the cloud see. */
export interface FunctionFailure {
  /** What `wx.cloud.callFunction` reports. */
  readonly errCode: number;
  /** What the SDK's wire protocol reports. */
  readonly code: string;
  readonly message: string;
}

export const functionFailure = {
  notFound: (name: string): FunctionFailure => ({
    errCode: -501000,
    code: 'FUNCTION_NOT_FOUND',
    message: `FunctionName parameter could not be found. There is no built function "${name}": build the functions, or correct the name.`,
  }),
  badConfiguration: (name: string, problem: string): FunctionFailure => ({
    errCode: -501007,
    code: 'INVALID_PARAM',
    message: `The function "${name}" cannot run: ${problem}`,
  }),
  threw: (stackOrMessage: string): FunctionFailure => ({
    errCode: -504002,
    code: 'FUNCTIONS_EXECUTE_FAIL',
    message: stackOrMessage,
  }),
  timedOut: (seconds: number): FunctionFailure => ({
    errCode: -504003,
    code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    message: `Invoking task timed out after ${seconds} seconds`,
  }),
  answerTooLarge: (bytes: number): FunctionFailure => ({
    errCode: -604001,
    code: 'FUNCTIONS_RESULT_SIZE_EXCEED_LIMIT',
    message: `cloudfunction result size exceed limit (1MB): the answer has ${bytes} bytes of ${functionLimits.answerBytes}. Answer less, for instance page by page.`,
  }),
  eventTooLarge: (bytes: number): FunctionFailure => ({
    errCode: -604001,
    code: 'FUNCTIONS_EVENT_SIZE_EXCEED_LIMIT',
    message: `cloudfunction event size exceed limit (1MB): the event has ${bytes} bytes of ${functionLimits.eventBytes}. Send less, or upload a file and send its id.`,
  }),
  tooManyWaiting: (name: string): FunctionFailure => ({
    errCode: -501004,
    code: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
    message: `exceed concurrent request limit: too many invocations of "${name}" are waiting for a worker on this machine.`,
  }),
  stopping: (name: string): FunctionFailure => ({
    errCode: -504001,
    code: 'FUNCTIONS_REQUEST_FAIL',
    message: `"${name}" was not finished: the local cloud is stopping.`,
  }),
} as const;

/** The sentence as a mini-program sees it in `errMsg`. */
export function callFunctionErrMsg(failure: FunctionFailure): string {
  const kind = failure.errCode === -504002 ? 'functions execute fail' : '';
  return `cloud.callFunction:fail Error: errCode: ${failure.errCode} ${kind} | errMsg: ${failure.message}`;
}
