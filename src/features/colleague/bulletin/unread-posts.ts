import { makeAutoObservable } from 'mobx';

/** How many posts a colleague has still to confirm at their store, as the board or the last confirmation said it. */
class UnreadPosts {
  count = 0;

  constructor() {
    makeAutoObservable(this);
  }

  know(count: number): void {
    this.count = count;
  }
}

export const unreadPosts = new UnreadPosts();
