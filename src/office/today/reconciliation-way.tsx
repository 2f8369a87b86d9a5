import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StaffAnswers } from '../../../contract/staff';
import { openPage } from '../../platform/navigation';
import { ownerReconciliationText } from '../../text/owner-reconciliation';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';

interface ReconciliationWayProps {
  readonly storeId: string;
  readonly waiting: NonNullable<StaffAnswers['today']['reconciliation']>;
}

/** The way to the bills, and whether a day there waits for somebody. */
export const ReconciliationWay = observer(function ReconciliationWay(props: ReconciliationWayProps) {
  const { storeId } = props;
  const { openForPeople: waiting, isOverdue } = props.waiting;
  const line = isOverdue
    ? ownerReconciliationText('wayOverdue')
    : waiting > 0
      ? ownerReconciliationText('wayWaiting', { count: waiting })
      : ownerReconciliationText('wayLine');
  return (
    <Card className="today-card">
      <Pressable
        className="today-way"
        label={`${ownerReconciliationText('title')}, ${line}`}
        onPress={() => void openPage('/owner/reconciliation/index', { storeId })}
      >
        <Icon name="invoice" />
        <View className="grow">
          <View className="t16">{ownerReconciliationText('title')}</View>
          <View className={isOverdue || waiting > 0 ? 't12 chili' : 't12 quiet'}>{line}</View>
        </View>
        <Icon name="right" size={16} />
      </Pressable>
    </Card>
  );
});
