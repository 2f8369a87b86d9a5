import { kilobytes } from '../tools/build/progress.mjs';
import { printed } from './table.mjs';

/** Bundle size and cold start of every function, as the local cloud saw them. */
export async function measureFunctions({ control }) {
  const functions = await control('functions');
  return functions.map(({ name, bundleBytes, coldStartMs }) =>
    printed(
      `function ${name}`,
      `${kilobytes(bundleBytes)}, cold start ${coldStartMs === null ? 'not seen' : `${Math.round(coldStartMs)} ms`}`,
    ),
  );
}
