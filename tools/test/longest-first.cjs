const { createRequire } = require('node:module');

/** Asked of Jest itself, so that there is one Jest: the sequencer that it uses otherwise. */
const fromJest = createRequire(require.resolve('jest/package.json'));
const fromCore = createRequire(fromJest.resolve('@jest/core/package.json'));
const { default: UsualSequencer } = fromCore('@jest/test-sequencer');

/** The files that take minutes. In a clean clone Jest knows no durations and would begin with the longest texts. */
const longest = [
  'server/security/staff-reach.test.ts',
  'server/security/staff-rights.test.ts',
  'tests/browser/screens-of-colleagues.test.ts',
  'tests/browser/screens-of-guests.test.ts',
];

/** What takes longest begins first, so that no processor is idle while the last file runs. */
module.exports = class LongestFirst extends UsualSequencer {
  sort(tests) {
    const usual = super.sort(tests);
    const isLong = ({ path }) => longest.some((file) => path.replaceAll('\\', '/').endsWith(file));
    return [...usual.filter(isLong), ...usual.filter((test) => !isLong(test))];
  }
};
