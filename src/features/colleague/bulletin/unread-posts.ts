import { makeAutoObservable, runInAction } from 'mobx';
import { callStaff } from '../../../platform/cloud';

/** How many posts a colleague has still to confirm at their store: the badge on the last tab. */
class UnreadPosts {
  count = 0;

  constructor() {
    makeAutoObservable(this);
  }

  /** One call; without an answer the badge stays as it is, for it is only a hint. */
  async refresh(storeId: string): Promise<void> {
    const answer = await callStaff('unreadPosts', { storeId });
    if (answer.ok) runInAction(() => this.know(answer.data.count));
  }

  know(count: number): void {
    this.count = count;
  }
}

export const unreadPosts = new UnreadPosts();
