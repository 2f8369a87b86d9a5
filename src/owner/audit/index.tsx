import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { AuditRow } from '../../../contract/audit';
import { auditKinds } from '../../../domain/staff/audit-kind';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { dateText } from '../../features/session/store-clock';
import { goBack } from '../../platform/navigation';
import { ownerAuditText } from '../../text/owner-audit';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { Tag } from '../../ui/tag/tag';
import { actionWords } from './action-words';
import { AuditList, spans } from './audit-list';
import { standingWords, subjectWords } from './change-words';
import './index.scss';

const kinds = auditKinds.filter((kind) => kind !== 'other');

/** Who changed what at the store, when and why. It is read and never written here. */
const AuditPage = observer(function AuditPage() {
  const storeId = useRouter().params['storeId'] ?? '';
  const [list] = useState(() => new AuditList(storeId));
  useEffect(() => void list.load(null), [list]);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={ownerAuditText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Filters list={list} />
        <Entries list={list} />
      </View>
    </Screen>
  );
});

const Filters = observer(function Filters({ list }: { readonly list: AuditList }) {
  return (
    <>
      <Segmented
        label={ownerAuditText('days')}
        chosen={list.span}
        segments={spans.map((key) => ({ key, words: ownerAuditText(key) }))}
        onChoose={(span) => list.narrow({ span })}
      />
      <View className="audit-chips">
        <Chips>
          <Chip
            words={ownerAuditText('all')}
            isChosen={list.kind === null}
            onPress={() => list.narrow({ kind: null })}
          />
          {kinds.map((kind) => (
            <Chip
              key={kind}
              words={ownerAuditText(kind)}
              isChosen={list.kind === kind}
              onPress={() => list.narrow({ kind })}
            />
          ))}
        </Chips>
      </View>
      <People list={list} />
    </>
  );
});

const People = observer(function People({ list }: { readonly list: AuditList }) {
  if (list.colleagues.length < 2) return null;
  return (
    <View className="audit-chips">
      <Chips>
        <Chip
          words={ownerAuditText('everybody')}
          isChosen={list.colleagueId === null}
          onPress={() => list.narrow({ colleagueId: null })}
        />
        {list.colleagues.map(({ colleagueId, name }) => (
          <Chip
            key={colleagueId}
            words={name}
            isChosen={list.colleagueId === colleagueId}
            onPress={() => list.narrow({ colleagueId })}
          />
        ))}
      </Chips>
    </View>
  );
});

const Entries = observer(function Entries({ list }: { readonly list: AuditList }) {
  const { rows, problem } = list;
  if (rows === null) {
    if (problem !== null) return <NotReached problem={problem} onAgain={() => void list.load(null)} />;
    return <Bone width="100%" height={420} radius={14} />;
  }
  if (rows.length === 0)
    return <EmptyState mood="warm" title={ownerAuditText('none')} line={ownerAuditText('noneLine')} />;
  return (
    <>
      <Card className="audit-list">
        {rows.map((row) => (
          <Entry key={row.id} list={list} row={row} />
        ))}
      </Card>
      {list.hasMore ? (
        <Button
          look="quiet"
          isWide
          busyWords={list.isLoading ? ownerAuditText('loading') : null}
          onPress={() => void list.loadMore()}
        >
          {ownerAuditText('earlier')}
        </Button>
      ) : null}
      <View className="t12 quiet audit-line">{ownerAuditText('line')}</View>
    </>
  );
});

const Entry = observer(function Entry(props: { readonly list: AuditList; readonly row: AuditRow }) {
  const { action, kind, colleagueName, atMs, subject, before, after, reason } = props.row;
  const person = colleagueName === '' ? ownerAuditText('unknownPerson') : colleagueName;
  return (
    <View className="audit-row">
      <View className="row audit-row__head">
        <View className="t16 strong">{actionWords(action)}</View>
        <Tag tone={kind === 'money' ? 'gold' : 'plain'}>{ownerAuditText(kind)}</Tag>
        <View className="grow t12 quiet clip audit-row__subject">
          {subjectWords(subject, props.list.storeId)}
        </View>
      </View>
      <View className="t14 num">{changeOf(before, after)}</View>
      {reason === null ? null : <View className="t14 quiet">{ownerAuditText('reason', { reason })}</View>}
      <View className="t12 quiet num">
        {person} · {dateText(props.list.clock, atMs)}
      </View>
    </View>
  );
});

function changeOf(before: string, after: string): string {
  if (before === '') return standingWords(after);
  return ownerAuditText('change', { before: standingWords(before), after: standingWords(after) });
}

export default AuditPage;
