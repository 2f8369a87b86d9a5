import type { StoreView } from '../../../contract/views';
import type { ShareCard } from '../../features/share-card/card-layout';
import { storeFace } from '../../features/share-card/store-face';
import { leastPrice } from '../../features/menu/least-price';
import { pictureUrl } from '../../platform/pictures';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { localText } from '../../text/language';
import { sharingText } from '../../text/sharing';
import type { Poster } from './poster-layout';
import { whenWords, type Subject } from './subject';

/** The words and pictures of a poster, in the language of the moment. */
export function posterOf(subject: Subject, store: StoreView, code: string | null): Poster {
  const { brand, title, line, price, priceEnd, picture } = cardOf(subject, store);
  const place = `${localText(store.name)} · ${localText(store.address)}`;
  const common = { brand, title, price, priceEnd, picture, place, code };
  switch (subject.kind) {
    case 'dish':
      return { ...common, line: localText(subject.dish.description), call: sharingText('callDish') };
    case 'store':
      return { ...common, line: localText(store.slogan), call: sharingText('callStore') };
    case 'invite':
      return { ...common, line, call: sharingText('callInvite') };
    case 'reservation': {
      const { day, time } = whenWords(subject, store);
      const joined = sharingText('joinLine', { count: subject.partySize });
      return { ...common, title: `${day} ${time}`, line: joined, call: sharingText('callReservation') };
    }
  }
}

/** The picture of the link to it. */
export function cardOf(subject: Subject, store: StoreView): ShareCard {
  const common = storeFace(store);
  switch (subject.kind) {
    case 'dish': {
      const { dish } = subject;
      const { now, before, isFrom } = leastPrice(dish);
      return {
        ...common,
        title: localText(dish.name),
        line: localText(store.name),
        price: `¥${fenToShortYuanText(now)}`,
        priceEnd: isFrom ? sharingText('up') : '',
        priceNote: before === null ? '' : sharingText('memberPrice', { yuan: fenToShortYuanText(before) }),
        picture: pictureUrl(dish.pictureLarge ?? dish.picture),
      };
    }
    case 'store':
      return { ...common, title: localText(store.brand), line: localText(store.address) };
    case 'invite':
      return { ...common, title: sharingText('inviteTitle'), line: sharingText('inviteLine') };
    case 'reservation': {
      const { day, time } = whenWords(subject, store);
      const small = `${day} · ${sharingText('party', { count: subject.partySize })}`;
      const place = `${localText(store.name)} · ${localText(store.address)}`;
      const title = sharingText('joinTitle', { day, time });
      return { ...common, title, line: place, ticket: { large: time, small } };
    }
  }
}
