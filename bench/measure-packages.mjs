import { kilobytes } from '../tools/build/progress.mjs';
import { measurePackages } from '../tools/check/sizes.mjs';
import { held } from './table.mjs';

/** The packages that a phone downloads in WeChat. */
export function measurePackagesOfPhone() {
  return measurePackages().map(({ root, bytes, limitBytes }) =>
    held(`package ${root}`, kilobytes(bytes), `≤ ${kilobytes(limitBytes)}`, bytes <= limitBytes),
  );
}
