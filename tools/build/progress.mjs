const beatMs = 10_000;

/** Runs a step and prints its name, a sign of life every ten seconds, and how long it took. */
export async function timed(name, run) {
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`  … ${name}\n`);
  const beat = setInterval(() => process.stdout.write(`    ${name}: ${seconds()} s so far\n`), beatMs);
  try {
    const remark = await run(say);
    process.stdout.write(`  ✓ ${name} ${seconds()} s${remark ? ` (${remark})` : ''}\n`);
  } catch (error) {
    process.stdout.write(`  ✗ ${name} ${seconds()} s\n`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

export function saySkipped(name) {
  process.stdout.write(`  = ${name} unchanged\n`);
}

/** A line that belongs to the running step. */
export function say(text) {
  process.stdout.write(`    ${text}\n`);
}

/** Bytes as people read them: kilobytes of 1024. */
export function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
