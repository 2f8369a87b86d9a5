const cloud = require('wx-server-sdk');

/**
 * A plain script with the unmodified SDK, pointed at a cloud by environment variables alone. Prints what each call
 * came to as one line of JSON, so that a test can compare it with what a real environment answers.
 */
cloud.init({ env: process.env.TCB_ENV, keepalive: true });
const db = cloud.database();
const _ = db.command;
const notes = db.collection('notes');

async function outcomeOf(work) {
  try {
    return { answer: await work() };
  } catch (error) {
    return { errCode: error.errCode, errMsg: String(error.errMsg ?? error.message) };
  }
}

const steps = {
  add: () => notes.add({ data: { _id: 'first', title: 'one', pieces: 1, tags: ['a'], at: new Date(0) } }),
  addWithoutId: () => notes.add({ data: { title: 'two', pieces: 2, nested: { deep: { value: 5 } } } }),
  addSameTitle: () => notes.add({ data: { title: 'one' } }),
  get: () => notes.doc('first').get(),
  getMissing: () => notes.doc('missing').get(),
  unknownCollection: () => db.collection('nowhere').get(),
  where: () =>
    notes
      .where({ pieces: _.gte(1).and(_.lt(3)) })
      .orderBy('pieces', 'desc')
      .field({ title: true })
      .get(),
  whereNested: () => notes.where({ nested: { deep: { value: 5 } } }).count(),
  update: () => notes.doc('first').update({ data: { pieces: _.inc(4), tags: _.push('b') } }),
  whereUpdate: () => notes.where({ pieces: _.gt(0) }).update({ data: { seen: true } }),
  set: () => notes.doc('third').set({ data: { title: 'three' } }),
  aggregate: () =>
    notes
      .aggregate()
      .match({ pieces: _.exists(true) })
      .group({ _id: null, sum: db.command.aggregate.sum('$pieces') })
      .end(),
  transaction: () =>
    db.runTransaction(async (transaction) => {
      const { data } = await transaction.collection('notes').doc('first').get();
      await transaction
        .collection('notes')
        .doc('first')
        .update({ data: { pieces: data.pieces + 10 } });
      return 'committed';
    }),
  rollback: () =>
    db.runTransaction(async (transaction) => {
      await transaction
        .collection('notes')
        .doc('first')
        .update({ data: { pieces: 0 } });
      await transaction.rollback('changed my mind');
    }),
  afterTransactions: () =>
    notes.doc('first').field({ _id: false, pieces: true, tags: true, seen: true }).get(),
  serverDate: async () => {
    await notes.doc('third').update({ data: { at: db.serverDate() } });
    const { data } = await notes.doc('third').get();
    return { isDate: data.at instanceof Date };
  },
  remove: () => notes.doc('third').remove(),
  upload: () => cloud.uploadFile({ cloudPath: 'texts/hello.txt', fileContent: Buffer.from('hello') }),
  download: async () => {
    const { fileID } = await cloud.uploadFile({
      cloudPath: 'texts/again.txt',
      fileContent: Buffer.from('again'),
    });
    const { fileContent } = await cloud.downloadFile({ fileID });
    return { text: fileContent.toString() };
  },
  missingFunction: () => cloud.callFunction({ name: 'nobody', data: {} }),
};

async function main() {
  const outcomes = {};
  for (const [name, work] of Object.entries(steps)) outcomes[name] = await outcomeOf(work);
  process.stdout.write(`\n${JSON.stringify(outcomes)}\n`, () => process.exit(0));
}

void main();
