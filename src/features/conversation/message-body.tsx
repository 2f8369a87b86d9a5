import { Image, Text, View } from '@tarojs/components';
import type { CitedOrder, CitedReservation, ServiceMessageContent } from '../../../contract/service';
import { isLive } from '../../../domain/order/lifecycle';
import { showPicture } from '../../platform/picture-upload';
import { pictureUrl } from '../../platform/pictures';
import { conversationText } from '../../text/conversation';
import { localText } from '../../text/language';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import { statusWords } from '../orders/summary-words';
import { citedLine, citedTitle, reservationLine, type StoreClock } from './thread-words';
import './message-body.scss';

interface MessageBodyProps {
  readonly content: ServiceMessageContent;
  readonly clock: StoreClock;
  /** Looks at what a card cites. */
  readonly onOpen: (cited: CitedOrder | CitedReservation) => void;
}

/** What a message says, inside its bubble or as a card of its own. */
export function MessageBody({ content, clock, onOpen }: MessageBodyProps) {
  switch (content.kind) {
    case 'text':
      return <Words>{content.text}</Words>;
    case 'note':
      return <Words>{localText(content.text)}</Words>;
    case 'held-back':
      return <View className="bubble quiet">{conversationText('heldBack')}</View>;
    case 'picture':
      return <SentPicture address={pictureUrl(content.fileId)} />;
    case 'page':
      return <Cite icon="bowl" title={content.title} line={conversationText('page')} />;
    case 'order':
      return content.order === null ? (
        <Cite icon="receipt" title={conversationText('order')} line={conversationText('orderGone')} />
      ) : (
        <OrderCite order={content.order} onOpen={onOpen} />
      );
    case 'reservation': {
      const { reservation } = content;
      return reservation === null ? (
        <Cite icon="calendar" title={conversationText('table')} line={conversationText('reservationGone')} />
      ) : (
        <Pressable onPress={() => onOpen(reservation)}>
          <Cite
            icon="calendar"
            title={conversationText('table')}
            line={reservationLine(clock, reservation)}
          />
        </Pressable>
      );
    }
  }
}

/** As it was written: line breaks stay, and its direction disturbs nothing around it. */
function Words({ children }: { readonly children: string }) {
  return (
    <View className="bubble">
      <Text className="bubble__words" userSelect>
        {children}
      </Text>
    </View>
  );
}

export function SentPicture({ address }: { readonly address: string }) {
  return (
    <Pressable
      className="sent-picture"
      label={conversationText('openPicture')}
      onPress={() => showPicture(address)}
    >
      <Image className="sent-picture__image" src={address} mode="aspectFill" lazyLoad />
    </Pressable>
  );
}

function OrderCite({
  order,
  onOpen,
}: {
  readonly order: CitedOrder;
  readonly onOpen: MessageBodyProps['onOpen'];
}) {
  return (
    <Pressable
      className="cite"
      label={`${citedTitle(order)}, ${citedLine(order)}`}
      onPress={() => onOpen(order)}
    >
      <CitedOrderFacts order={order} />
    </Pressable>
  );
}

/** An order in one row: its picture, what it is called, what is in it, how it stands. */
export function CitedOrderFacts({ order }: { readonly order: CitedOrder }) {
  return (
    <View className="row gap-12">
      <DishPicture picture={order.picture} size={40} />
      <View className="grow">
        <View className="row between gap-8">
          <View className="strong num clip">{citedTitle(order)}</View>
          <Tag tone={isLive(order.status) ? 'chili' : 'plain'}>{statusWords(order.status)}</Tag>
        </View>
        <View className="t12 quiet num">{citedLine(order)}</View>
      </View>
    </View>
  );
}

interface CiteProps {
  readonly icon: IconName;
  readonly title: string;
  readonly line: string;
}

function Cite({ icon, title, line }: CiteProps) {
  return (
    <View className="cite row gap-12">
      <View className="cite__icon">
        <Icon name={icon} size={20} />
      </View>
      <View className="grow">
        <View className="strong clip">{title}</View>
        <View className="t12 quiet">{line}</View>
      </View>
    </View>
  );
}
