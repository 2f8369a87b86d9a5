import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { goBack } from '../../platform/navigation';
import { shareTextFile } from '../../platform/share-file';
import { ownerReconciliationText } from '../../text/owner-reconciliation';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { ComparedDay } from './compared-day';
import { DayStrip } from './day-strip';
import { billClockText, dateWords } from './day-words';
import { Reconciliations } from './reconciliation';
import { ResolveSheet, type Wanted } from './resolve-sheet';
import './index.scss';

/** Each day's bill of WeChat Pay against the books: what differs, and what ends it. */
const ReconciliationPage = observer(function ReconciliationPage() {
  const { params } = useRouter();
  const [book] = useState(() => new Reconciliations(params['storeId'] ?? ''));
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useEffect(() => void book.refresh(), [book]);
  const comparedAtMs = book.view?.compared?.atMs ?? null;
  return (
    <Screen className="reconciliation">
      <NavigationBar isSticky backLabel={shellText('back')} onBack={() => void goBack()}>
        <View className="reconciliation__title" ariaRole="heading">
          {ownerReconciliationText('title')}
        </View>
        {comparedAtMs === null ? null : (
          <View className="quiet t12 clip">
            {ownerReconciliationText('compared', { time: billClockText(comparedAtMs) })}
          </View>
        )}
      </NavigationBar>
      <Body book={book} onResolve={setWanted} />
      <ResolveSheet book={book} wanted={wanted} onClose={() => setWanted(null)} />
    </Screen>
  );
});

interface BodyProps {
  readonly book: Reconciliations;
  readonly onResolve: (wanted: Wanted) => void;
}

const Body = observer(function Body({ book, onResolve }: BodyProps) {
  const { list, view, problem } = book;
  if (list === null) {
    if (problem === null) return <Bones />;
    return (
      <EmptyState
        mood="cold"
        title={shellText('offlineTitle')}
        line={staffProblemText(problem)}
        action={<Again book={book} />}
      />
    );
  }
  return (
    <>
      <DayStrip book={book} />
      {problem === null ? null : (
        <View className="reconciliation__note">
          <Note tone="chili" icon="alert">
            {staffProblemText(problem)}
          </Note>
          <Again book={book} />
        </View>
      )}
      {book.isAwaited ? (
        <EmptyState
          mood="warm"
          title={ownerReconciliationText('awaitedTitle', {
            date: dateWords(nextMorning(list.next.atMs)),
            time: billClockText(list.next.atMs),
          })}
          line={ownerReconciliationText('awaitedLine')}
        />
      ) : view === null ? (
        problem === null && <DayBones />
      ) : (
        <>
          <ComparedDay book={book} view={view} onResolve={onResolve} />
          {view.compared === null ? null : <Export book={book} />}
        </>
      )}
    </>
  );
});

function Again({ book }: { readonly book: Reconciliations }) {
  return (
    <Button look="quiet" size="m" icon="repeat" onPress={() => void book.refresh()}>
      {shellText('again')}
    </Button>
  );
}

const Export = observer(function Export({ book }: { readonly book: Reconciliations }) {
  const [isBusy, setBusy] = useState(false);
  const share = async () => {
    setBusy(true);
    const answer = await book.exportDay();
    const isShared = answer.ok && (await shareTextFile(answer.data.fileName, answer.data.text));
    setBusy(false);
    const failed = answer.ok ? ownerReconciliationText('notExported') : staffProblemText(answer.problem);
    showToast(isShared ? ownerReconciliationText('exported') : failed);
  };
  return (
    <View className="reconciliation__foot">
      <Button
        isWide
        look="line"
        icon="share"
        busyWords={isBusy ? ownerReconciliationText('exporting') : null}
        onPress={() => void share()}
      >
        {ownerReconciliationText('export')}
      </Button>
    </View>
  );
});

/** The Beijing day of a moment. */
function nextMorning(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}

function Bones() {
  return (
    <>
      <View className="reconciliation__bones">
        <Bone width="100%" height={44} radius={8} />
      </View>
      <DayBones />
    </>
  );
}

/** Hero, table and two cards at their final size. */
function DayBones() {
  return (
    <View className="reconciliation__bones">
      <Bone width={180} height={20} />
      <Bone width={220} height={54} />
      <Bone width="100%" height={212} radius={14} />
      <Bone width="100%" height={148} radius={14} />
    </View>
  );
}

export default ReconciliationPage;
