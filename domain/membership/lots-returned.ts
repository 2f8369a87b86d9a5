import type { PointsLot } from './points';

/**
 * Which parts of spent lots come back when some of the points do: those that end last come first, in the guest's favour.
 * Yields the parts that come back and those that stay spent. Throws when more should come back than was spent.
 */
export function lotsReturned(
  spent: readonly PointsLot[],
  points: number,
): { readonly returned: readonly PointsLot[]; readonly kept: readonly PointsLot[] } {
  let missing = points;
  const parts = [...spent].sort(latestEndFirst).map((lot) => {
    const back = Math.min(lot.remaining, missing);
    missing -= back;
    return { lot, back };
  });
  if (missing > 0)
    throw new RangeError(`${points} points should come back, but ${missing} of them were not spent`);
  const partsOf = (sizeOf: (part: (typeof parts)[number]) => number) =>
    parts.map((part) => ({ ...part.lot, remaining: sizeOf(part) })).filter((lot) => lot.remaining > 0);
  return {
    returned: partsOf(({ back }) => back),
    kept: partsOf(({ lot, back }) => lot.remaining - back),
  };
}

function latestEndFirst(a: PointsLot, b: PointsLot): number {
  const end = (lot: PointsLot) => lot.expiresAtMs ?? Number.MAX_SAFE_INTEGER;
  return end(b) - end(a) || (a.entryId < b.entryId ? -1 : 1);
}
