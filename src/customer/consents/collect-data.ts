import { exportParts, type ExportPart } from '../../../domain/consent/export-part';
import { callGuest, type Problem } from '../../platform/cloud';

export type Collected =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** Everything that is stored of the guest as one text, fetched a bounded page at a time. */
export async function collectMyData(): Promise<Collected> {
  const data: Partial<Record<ExportPart, readonly unknown[]>> = {};
  for (const part of exportParts) {
    const rows: unknown[] = [];
    let beforeMs: number | null = null;
    do {
      const answer: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(part, beforeMs);
      if (!answer.ok) return answer;
      rows.push(...answer.data.rows);
      beforeMs = answer.data.nextBeforeMs;
    } while (beforeMs !== null);
    data[part] = rows;
  }
  return { ok: true, text: JSON.stringify(data, null, 2) };
}

function fetchPage(part: ExportPart, beforeMs: number | null) {
  return callGuest('exportMyData', { part, beforeMs });
}
