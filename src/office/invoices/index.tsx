import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { goBack } from '../../platform/navigation';
import { invoiceText } from '../../text/invoice';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { InvoiceCard } from './invoice-card';
import { InvoiceList } from './invoice-list';
import './index.scss';

/** Invoices that guests asked for, until they are made out. */
const InvoicesPage = observer(function InvoicesPage() {
  return (
    <StaffScreen needs="listInvoices">
      {(board) => <Invoices key={board.storeId} storeId={board.storeId} />}
    </StaffScreen>
  );
});

type Kind = 'toMake' | 'made';

const Invoices = observer(function Invoices({ storeId }: { readonly storeId: string }) {
  const [list] = useState(() => new InvoiceList(storeId));
  const [kind, setKind] = useState<Kind>('toMake');
  useEffect(() => void list.refresh(), [list]);
  return (
    <>
      <NavigationBar
        isSticky
        title={invoiceText('staffTitle')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Segmented
          label={invoiceText('staffTitle')}
          chosen={kind}
          onChoose={setKind}
          segments={[
            { key: 'toMake', words: invoiceText('toMake'), detail: countOf(list.answer?.requested) },
            { key: 'made', words: invoiceText('made') },
          ]}
        />
        <Rows list={list} kind={kind} />
      </View>
    </>
  );
});

const Rows = observer(function Rows({ list, kind }: { readonly list: InvoiceList; readonly kind: Kind }) {
  if (list.answer === null) {
    if (list.problem === null) return <Bone width="100%" height={180} radius={14} />;
    return (
      <EmptyState
        mood="cold"
        title={invoiceText('failedTitle')}
        line={staffProblemText(list.problem)}
        action={<Button onPress={() => void list.refresh()}>{shellText('again')}</Button>}
      />
    );
  }
  const rows = kind === 'toMake' ? list.answer.requested : list.answer.issued;
  if (rows.length === 0) {
    const title = invoiceText(kind === 'toMake' ? 'noneToMake' : 'noneMade');
    return <EmptyState mood="warm" title={title} line={invoiceText('noneLine')} />;
  }
  return (
    <>
      {rows.map((row) => (
        <InvoiceCard key={row.orderId} list={list} row={row} />
      ))}
    </>
  );
});

function countOf(rows: readonly unknown[] | undefined): string | null {
  return rows === undefined || rows.length === 0 ? null : String(rows.length);
}

export default InvoicesPage;
