/** `test` where its tools can run; elsewhere a test that counts as skipped and says why in its title. */
export function testWhere(isPossible: boolean, reason: string): typeof test {
  if (isPossible) return test;
  const skipped = (title: string) => test.skip(`${title} (skipped: ${reason})`, () => undefined);
  return Object.assign(skipped, test);
}
