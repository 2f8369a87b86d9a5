import { autorun, makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { UsualChoice } from '../../../domain/rewards/usual-choice';
import { callGuest } from '../../platform/cloud';
import { visit } from '../session/visit';

/** What a guest likes at the store that is visited, and how each dish was had last. Nobody waits for it. */
class Regular {
  favourites: readonly string[] = [];
  usual: readonly UsualChoice[] = [];
  private storeId = '';

  constructor() {
    makeAutoObservable<this, 'storeId'>(this, {
      storeId: false,
      favourites: observableRef,
      usual: observableRef,
    });
  }

  /** Asks once it is known which store is visited, and again when it becomes another. */
  start(): () => void {
    return autorun(() => {
      if (visit.store && visit.store.id !== this.storeId) void this.learn(visit.store.id);
    });
  }

  private async learn(storeId: string): Promise<void> {
    this.storeId = storeId;
    const answer = await callGuest('viewRegular', { storeId });
    runInAction(() => {
      if (answer.ok && storeId === this.storeId) {
        this.favourites = answer.data.favouriteDishIds;
        this.usual = answer.data.usual;
      }
    });
  }

  /** Shown at once; what the cloud then says stands. */
  async like(dishId: string): Promise<void> {
    const before = this.favourites;
    const isFavourite = !before.includes(dishId);
    this.favourites = isFavourite ? [dishId, ...before] : before.filter((id) => id !== dishId);
    const answer = await callGuest('setFavourite', { storeId: this.storeId, dishId, isFavourite });
    runInAction(() => (this.favourites = answer.ok ? answer.data.favouriteDishIds : before));
  }
}

export const regular = new Regular();
