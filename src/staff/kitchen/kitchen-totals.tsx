import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StockRow } from '../../../contract/staff';
import { localText } from '../../text/language';
import { staffKitchenText } from '../../text/staff-kitchen';
import { StaffIcon } from '../../features/colleague/parts/staff-icon/staff-icon';
import type { KitchenView } from './kitchen-view';
import './kitchen-totals.scss';

interface KitchenTotalsProps {
  readonly view: KitchenView;
  readonly soldOut: readonly StockRow[];
}

const totalsShown = 8;
const soldOutShown = 4;

/** How many portions of each dish over all tickets, so that one pan serves several; and what is sold out. */
export const KitchenTotals = observer(function KitchenTotals({ view, soldOut }: KitchenTotalsProps) {
  const { totals } = view;
  const portions = totals.reduce((sum, total) => sum + total.portions, 0);
  return (
    <View className="kitchen-totals" ariaRole="complementary" ariaLabel={staffKitchenText('totals')}>
      <View className="kitchen-totals__title">
        {staffKitchenText('totals')}
        <View className="strong num">{staffKitchenText('portions', { count: portions })}</View>
      </View>
      <View className="kitchen-totals__list">
        {totals.slice(0, totalsShown).map((total) => (
          <View key={total.name.zh} className="kitchen-totals__row">
            <View className="kitchen-totals__count">{total.portions}</View>
            <View className="grow">
              <View className="kitchen-totals__name clip">{localText(total.name)}</View>
              <View className="kitchen-totals__detail clip">
                {[
                  total.cooking > 0 ? staffKitchenText('inPan', { count: total.cooking }) : '',
                  staffKitchenText('orders', { count: total.orders }),
                ]
                  .filter((words) => words !== '')
                  .join(' · ')}
              </View>
            </View>
          </View>
        ))}
      </View>
      {soldOut.length === 0 ? null : (
        <View className="kitchen-totals__off">
          <StaffIcon name="ban" />
          <View className="grow">
            {soldOut
              .slice(0, soldOutShown)
              .map(({ name }) => localText(name))
              .join(' · ')}{' '}
            {staffKitchenText('soldOut')}
            {soldOut.length > soldOutShown ? ` +${soldOut.length - soldOutShown}` : ''}
          </View>
        </View>
      )}
    </View>
  );
});
