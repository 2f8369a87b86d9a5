import { Image, View } from '@tarojs/components';
import type { OrderView } from '../../../contract/views';
import { pictureUrl } from '../../platform/pictures';
import { Emphasis } from '../../ui/emphasis/emphasis';
import { headline } from './order-words';
import './order-hero.scss';

interface OrderHeroProps {
  readonly order: OrderView;
  readonly nowMs: number;
}

/** The big status, with the arch that shows the dish now cooking. */
export function OrderHero({ order, nowMs }: OrderHeroProps) {
  const { line, title, eta } = headline(order, nowMs);
  const shown = order.lines.find((candidate) => candidate.progress === 'cooking') ?? order.lines[0];
  return (
    <View className="order-hero">
      <View className="order-hero__words" ariaRole="status">
        <View className="quiet">{line}</View>
        <View className="order-hero__title display t28" ariaRole="heading">
          {title}
        </View>
        {eta === null ? null : (
          <View className="order-hero__eta num">
            <Emphasis sentence={eta} />
          </View>
        )}
      </View>
      {shown === undefined ? null : (
        <View className={`order-hero__arch order-hero__arch--${order.status}`}>
          <Image className="order-hero__picture" src={pictureUrl(shown.picture)} mode="aspectFill" />
          {order.status === 'cooking' ? <Steam /> : null}
        </View>
      )}
    </View>
  );
}

function Steam() {
  return (
    <>
      <View className="order-hero__steam" />
      <View className="order-hero__steam order-hero__steam--left" />
      <View className="order-hero__steam order-hero__steam--right" />
    </>
  );
}
