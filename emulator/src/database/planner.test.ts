import fc from 'fast-check';
import { Catalog } from './catalog';
import type { IndexDefinition } from './collection-definition';
import type { Collection } from './collection';
import type { Document, Fields } from './document';
import { countRows, findRows } from './find';
import { compileQuery } from './matching';
import { orderKey } from './order';
import type { OrderItem } from './planner';
import { idKeyOf, newRow, type Row } from './row';
import { Store } from './store';

const scalar = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom(0.5, 'a', 'b', 'ab', 'a\0', '', '红', '😀', true, false, null, new Date(0), new Date(5)),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  {
    weight: 2,
    arbitrary: fc.record(
      { x: scalar, y: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })) },
      { requiredKeys: [] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
  },
);
const documentFields = fc.record({ a: value, b: scalar, c: value, d: scalar }, { requiredKeys: [] });
const path = fc.constantFrom('a', 'b', 'c', 'd', 'a.x', 'a.y', 'c.x');
const comparison = fc.oneof(
  scalar,
  scalar.map((operand) => ({ $eq: operand })),
  fc.array(scalar, { maxLength: 3 }).map((list) => ({ $in: list })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar)
    .map(([name, operand]) => ({ [name]: operand })),
  fc.tuple(scalar, scalar).map(([from, to]) => ({ $gte: from, $lt: to })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  scalar.map((operand) => ({ $ne: operand })),
);
const simple = fc.dictionary(path, comparison, { maxKeys: 3 }).map((fields): Fields => ({ ...fields }));
const query: fc.Arbitrary<Fields> = fc.oneof(
  simple,
  fc.array(simple, { minLength: 1, maxLength: 3 }).map((parts): Fields => ({ $and: parts })),
  fc.array(simple, { minLength: 1, maxLength: 3 }).map((parts): Fields => ({ $or: parts })),
  fc
    .tuple(simple, fc.array(simple, { minLength: 1, maxLength: 3 }))
    .map(([one, parts]): Fields => ({ ...one, $or: parts })),
);
const order: fc.Arbitrary<OrderItem[]> = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom('a', 'b', 'd', 'a.x', '_id'),
    direction: fc.constantFrom<1 | -1>(1, -1),
  }),
  { maxLength: 3, selector: (item) => item.path },
);
const indexes: fc.Arbitrary<IndexDefinition[]> = fc
  .array(
    fc.uniqueArray(fc.record({ field: path, order: fc.constantFrom<'asc' | 'desc'>('asc', 'desc') }), {
      minLength: 1,
      maxLength: 3,
      selector: (key) => key.field,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) => list.map((keys, i) => ({ name: `index${i}`, unique: false, keys })));

describe('the planner', () => {
  it('finds through any indexes what looking at every document finds, in the same order', () => {
    let usedIndexes = 0;
    fc.assert(
      fc.property(
        indexes,
        fc.array(documentFields, { maxLength: 25 }),
        fc.array(fc.record({ query, order, skip: fc.nat(3), limit: fc.nat(12) }), {
          minLength: 1,
          maxLength: 8,
        }),
        (definitions, documents, requests) => {
          const store = new Store(':memory:');
          const definition = { name: 'things', rule: { read: false, write: false }, indexes: definitions };
          const collection = new Catalog(store, [definition]).get('things');
          fill(collection, store, documents);
          for (const request of requests) {
            const matches = compileQuery(request.query);
            const expected = sorted([...collection.scan()].filter(matches), request.order);
            const all = findRows(collection, { ...request, skip: 0, limit: Infinity });
            if (all.explain.index !== null) usedIndexes++;
            expect(ids(all.rows)).toEqual(ids(expected));
            expect(places(all.rows, request.order)).toEqual(places(expected, request.order));
            expect(countRows(collection, request.query)).toBe(expected.length);
            const page = findRows(collection, request).rows;
            const slice = expected.slice(request.skip, request.skip + request.limit);
            expect(places(page, request.order)).toEqual(places(slice, request.order));
            expect(page.every(matches)).toBe(true);
          }
          store.close();
        },
      ),
      { numRuns: 300 },
    );
    expect(usedIndexes).toBeGreaterThan(300);
  });
});

/** Documents that no index can hold (two arrays side by side) are left out, as the database refuses them. */
function fill(collection: Collection, store: Store, documents: Fields[]): void {
  store.change(() => {
    for (const [i, fields] of documents.entries()) {
      const document: Document = { _id: `id${i}`, ...fields };
      try {
        for (const index of collection.indexes) index.keysOf(document);
      } catch (error) {
        expect(String(error)).toContain('parallel arrays');
        continue;
      }
      collection.put(idKeyOf(document._id), null, newRow(collection.takeSequence(), document));
    }
  });
}

function sorted(rows: Row[], order: OrderItem[]): Row[] {
  return rows.sort(
    (a, b) =>
      Buffer.compare(orderKey(a.document, order), orderKey(b.document, order)) || a.sequence - b.sequence,
  );
}

function ids(rows: Row[]): unknown[] {
  return rows.map((row) => row.document._id).sort();
}

function places(rows: Row[], order: OrderItem[]): string[] {
  return rows.map((row) => orderKey(row.document, order).toString('hex'));
}
