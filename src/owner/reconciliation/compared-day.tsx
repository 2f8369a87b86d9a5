import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReconciliationView } from '../../../contract/reconciliation';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { ownerReconciliationText } from '../../text/owner-reconciliation';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { dateWords } from './day-words';
import { DifferenceCard } from './difference-card';
import type { Reconciliations } from './reconciliation';
import type { Wanted } from './resolve-sheet';
import { SumsTable } from './sums-table';

interface ComparedDayProps {
  readonly book: Reconciliations;
  readonly view: ReconciliationView;
  readonly onResolve: (wanted: Wanted) => void;
}

/** The sentence, the figure, the two sides, every difference, and what it was compared by. */
export const ComparedDay = observer(function ComparedDay({ book, view, onResolve }: ComparedDayProps) {
  const { compared, differences, leftOut } = view;
  if (compared === null) {
    return (
      <EmptyState
        mood="cold"
        title={ownerReconciliationText('openTitle')}
        line={ownerReconciliationText(view.isOverdue ? 'overdue' : 'openLine')}
      />
    );
  }
  return (
    <View className="day">
      <Hero view={view} compared={compared} />
      {view.isOverdue ? (
        <Note tone="chili" icon="alert">
          {ownerReconciliationText('overdue')}
        </Note>
      ) : null}
      <SumsTable compared={compared} />
      {differences.map((difference) => (
        <DifferenceCard
          key={difference.id}
          difference={difference}
          onResolve={(how) => onResolve({ difference, how })}
        />
      ))}
      {leftOut === 0 ? null : <Note>{ownerReconciliationText('leftOut', { count: leftOut })}</Note>}
      <Evidence book={book} compared={compared} />
    </View>
  );
});

type Compared = NonNullable<ReconciliationView['compared']>;

function Hero({ view, compared }: { readonly view: ReconciliationView; readonly compared: Compared }) {
  const { ours, theirs } = compared;
  const [ourNet, theirNet] = [ours.paid - ours.refunded, theirs.paid - theirs.refunded];
  const isAgreed = view.status === 'agreed';
  const shown = isAgreed ? theirNet : Math.abs(theirNet - ourNet);
  const meaning = isAgreed
    ? 'net'
    : theirNet === ourNet
      ? 'sameNet'
      : theirNet > ourNet
        ? 'theyHaveMore'
        : 'weHaveMore';
  return (
    <View className="day__hero">
      <View className="quiet">
        {dateWords(view.day)} · {ownerReconciliationText(meaning)}
      </View>
      <View className="day__sum num">
        <View className="day__sign">{shown < 0 ? '−¥' : '¥'}</View>
        {fenToGroupedYuanText(Math.abs(shown))}
      </View>
      <View className="t16">{sentence(view, compared)}</View>
    </View>
  );
}

function sentence(view: ReconciliationView, { theirs }: Compared): string {
  const count = view.differences.length + view.leftOut;
  if (count === 0) {
    return ownerReconciliationText(theirs.payments + theirs.refunds === 0 ? 'noTrades' : 'agreedLine');
  }
  if (view.status === 'resolved') return ownerReconciliationText('resolvedLine', { count });
  return view.openForPeople > 0
    ? ownerReconciliationText('peopleLine', { count, people: view.openForPeople })
    : ownerReconciliationText('waitingLine', { count });
}

interface EvidenceProps {
  readonly book: Reconciliations;
  readonly compared: Compared;
}

const Evidence = observer(function Evidence({ book, compared }: EvidenceProps) {
  const { agreed, billHash } = compared;
  const source =
    billHash === null
      ? ownerReconciliationText('noEvidence')
      : ownerReconciliationText('evidence', { hash: billHash.slice(0, 8) });
  const inRow = book.closedInRow > 1 ? ownerReconciliationText('inRow', { count: book.closedInRow }) : '';
  return (
    <Card>
      <View className="day__agreed">
        <Icon name="check" size={20} />
        <View className="grow strong">
          {ownerReconciliationText('allAgree', { payments: agreed.payments, refunds: agreed.refunds })}
        </View>
      </View>
      <View className="day__source">{inRow === '' ? source : `${source} · ${inRow}`}</View>
    </Card>
  );
});
