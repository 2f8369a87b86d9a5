/** A promise was broken; the run ends here. Anything else that is thrown is a fault of the simulation itself. */
export class Broken extends Error {
  constructor(
    readonly invariant: string,
    readonly complaints: readonly string[],
    readonly atMs: number,
  ) {
    super(`${invariant}: ${complaints.join('; ')}`);
    this.name = 'Broken';
  }
}
