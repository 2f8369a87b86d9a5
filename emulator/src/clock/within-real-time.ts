/** Rejects when the answer takes longer than this in real time, for it is the callee's real slowness that is measured. */
export async function withinRealTime<Answer>(answer: Promise<Answer>, limitMs: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs / 1000} s`)), limitMs);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
