import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketLineView } from '../../../../../contract/staff';
import { localText } from '../../../../text/language';
import { splitDetail } from '../../live/line-progress';
import './line-chips.scss';

/** What makes this portion different: options quiet, exceptions and the guest's own words white on chili. */
export const LineChips = observer(function LineChips({
  line,
}: {
  readonly line: Pick<TicketLineView, 'detail' | 'note'>;
}) {
  const { plain, exceptions } = splitDetail(localText(line.detail));
  const loud = line.note === '' ? exceptions : [...exceptions, line.note];
  if (plain.length + loud.length === 0) return null;
  return (
    <View className="line-chips">
      {plain.length === 0 ? null : <View className="line-chips__plain">{plain.join(' · ')}</View>}
      {loud.map((words) => (
        <View key={words} className="line-chips__loud">
          {words}
        </View>
      ))}
    </View>
  );
});
