import type { Services } from '../services';

/** Ends a top-up that nobody can pay any more. Whoever comes second finds it ended. */
export async function expireTopUp(services: Services, topUpId: string): Promise<void> {
  await services.database.transact(async (transaction) => {
    const topUp = await transaction.get('topUps', topUpId);
    if (topUp?.status !== 'waiting') return;
    await transaction.update('topUps', topUpId, { status: 'expired', dueAtMs: null });
    await transaction.update('payments', topUpId, { status: 'closed' });
  });
}
