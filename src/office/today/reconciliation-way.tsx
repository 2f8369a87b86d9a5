import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { ReconciledDay } from '../../../contract/reconciliation';
import { callStaff } from '../../platform/cloud';
import { openPage } from '../../platform/navigation';
import { ownerReconciliationText } from '../../text/owner-reconciliation';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { staffSession } from '../../features/colleague/session/staff-session';

/** The way to the bills, and whether a day there waits for somebody. Without an answer it is still the way. */
export const ReconciliationWay = observer(function ReconciliationWay({
  storeId,
}: {
  readonly storeId: string;
}) {
  const [days, setDays] = useState<readonly ReconciledDay[]>([]);
  const isTheirs = staffSession.may('listReconciliations');
  useEffect(() => {
    if (!isTheirs) return;
    void callStaff('listReconciliations', { storeId }).then((answer) => {
      if (answer.ok) setDays(answer.data.days);
    });
  }, [storeId, isTheirs]);
  if (!isTheirs) return null;
  const waiting = days.reduce((sum, { openForPeople }) => sum + openForPeople, 0);
  const isOverdue = days.some((day) => day.isOverdue);
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
