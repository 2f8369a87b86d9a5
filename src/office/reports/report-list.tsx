import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { DailyReportRow } from '../../../contract/daily-reports';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { staffSession } from '../../features/colleague/session/staff-session';
import { callStaff, type Problem } from '../../platform/cloud';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { officeReportsText } from '../../text/office-reports';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { Tag } from '../../ui/tag/tag';
import { dayWords } from './day-words';

interface Listed {
  readonly reports: readonly DailyReportRow[];
  readonly nextBeforeDay: string | null;
}

/** Reports, newest first; an owner reads those of all own stores side by side. */
export const ReportList = observer(function ReportList({ storeId }: { readonly storeId: string }) {
  const [overStores, setOverStores] = useState(false);
  const [listed, setListed] = useState<Listed | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = useCallback(
    async (beforeDay: string | null, before: readonly DailyReportRow[]) => {
      const answer = await callStaff('listDailyReports', { storeId, overStores, beforeDay });
      setProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) return;
      const { reports, nextBeforeDay } = answer.data;
      setListed({ reports: [...before, ...reports], nextBeforeDay });
    },
    [storeId, overStores],
  );
  useEffect(() => void load(null, []), [load]);
  const ownsSeveral = staffSession.memberships.filter(({ role }) => role === 'owner').length > 1;
  return (
    <View className="stack">
      {ownsSeveral ? (
        <Segmented
          label={officeReportsText('title')}
          chosen={overStores ? 'all' : 'one'}
          segments={[
            { key: 'one', words: officeReportsText('oneStore') },
            { key: 'all', words: officeReportsText('allStores') },
          ]}
          onChoose={(key) => setOverStores(key === 'all')}
        />
      ) : null}
      <Button
        isWide
        icon="edit"
        className="staff-button staff-button--big"
        onPress={() => void openPage('/office/reports/index', { day: 'today', storeId })}
      >
        {officeReportsText('write')}
      </Button>
      {listed === null ? (
        problem === null ? (
          <Bone width="100%" height={360} radius={14} />
        ) : (
          <NotReached problem={problem} onAgain={() => void load(null, [])} />
        )
      ) : (
        <Rows listed={listed} showsStore={overStores} onMore={(day) => void load(day, listed.reports)} />
      )}
    </View>
  );
});

const Rows = observer(function Rows(props: {
  readonly listed: Listed;
  readonly showsStore: boolean;
  readonly onMore: (beforeDay: string) => void;
}) {
  const { reports, nextBeforeDay } = props.listed;
  if (reports.length === 0)
    return <EmptyState mood="warm" title={officeReportsText('none')} line={officeReportsText('noneLine')} />;
  return (
    <>
      <Card className="report-list">
        {reports.map((row) => (
          <Row key={`${row.storeId} ${row.day}`} row={row} showsStore={props.showsStore} />
        ))}
      </Card>
      {nextBeforeDay === null ? null : (
        <Button look="quiet" isWide onPress={() => props.onMore(nextBeforeDay)}>
          {officeReportsText('earlier')}
        </Button>
      )}
    </>
  );
});

const Row = observer(function Row(props: { readonly row: DailyReportRow; readonly showsStore: boolean }) {
  const { storeId, day, storeName, state, orders, net } = props.row;
  const name = props.showsStore ? `${dayWords(day)} · ${localText(storeName)}` : dayWords(day);
  const facts = officeReportsText('row', { count: orders, yuan: fenToGroupedYuanText(net) });
  return (
    <Pressable
      className="report-row"
      label={`${name}, ${facts}, ${officeReportsText(state)}`}
      onPress={() => void openPage('/office/reports/index', { day, storeId })}
    >
      <View className="grow">
        <View className="t16 strong num clip">{name}</View>
        <View className="t12 quiet num clip">{facts}</View>
      </View>
      <Tag tone={state === 'signed' ? 'jade' : 'gold'}>{officeReportsText(state)}</Tag>
      <Icon name="right" size={16} />
    </Pressable>
  );
});
