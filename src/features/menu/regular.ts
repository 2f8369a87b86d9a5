import { autorun, makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { UsualChoice } from '../../../domain/rewards/usual-choice';
import { callGuest } from '../../platform/cloud';
import { visit } from '../session/visit';

/** What a guest likes at the store that is visited, and how each dish was had last. Nobody waits for it. */
class Regular {
  usual: readonly UsualChoice[] = [];
  private known: readonly string[] = [];
  /** Hearts that were tapped and that the cloud has not answered yet. */
  private wishes: ReadonlyMap<string, boolean> = new Map();
  private storeId = '';
  private isAsking = false;

  constructor() {
    makeAutoObservable<this, 'storeId' | 'known' | 'wishes' | 'isAsking'>(this, {
      storeId: false,
      isAsking: false,
      known: observableRef,
      wishes: observableRef,
      usual: observableRef,
    });
  }

  get favourites(): readonly string[] {
    const added = [...this.wishes].flatMap(([id, isLiked]) => (isLiked ? [id] : []));
    return [...added.reverse(), ...this.known.filter((id) => !this.wishes.has(id))];
  }

  /** Asks once it is known which store is visited, and again when it becomes another. */
  start(): () => void {
    return autorun(() => {
      if (visit.store && visit.store.id !== this.storeId) void this.learn(visit.store.id);
    });
  }

  private async learn(storeId: string): Promise<void> {
    this.storeId = storeId;
    this.wishes = new Map();
    const answer = await callGuest('viewRegular', { storeId });
    runInAction(() => {
      if (answer.ok && storeId === this.storeId) {
        this.known = answer.data.favouriteDishIds;
        this.usual = answer.data.usual;
      }
    });
  }

  /** Shown at once; one call is under way, and the next carries a later tap, so the last tap of each heart stands. */
  async like(dishId: string): Promise<void> {
    this.wish(dishId, !this.favourites.includes(dishId));
    if (this.isAsking) return;
    this.isAsking = true;
    for (let [next] = this.wishes; next; [next] = this.wishes) await this.ask(...next);
    this.isAsking = false;
  }

  private async ask(dishId: string, isFavourite: boolean): Promise<void> {
    const answer = await callGuest('setFavourite', { storeId: this.storeId, dishId, isFavourite });
    runInAction(() => {
      if (answer.ok) this.known = answer.data.favouriteDishIds;
      if (this.wishes.get(dishId) === isFavourite) this.wish(dishId, null);
    });
  }

  private wish(dishId: string, isLiked: boolean | null): void {
    const others = [...this.wishes].filter(([id]) => id !== dishId);
    this.wishes = new Map(isLiked === null ? others : [...others, [dishId, isLiked]]);
  }
}

export const regular = new Regular();
