import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { MessageFigures } from '../../../contract/consent';
import { messageClasses, messagePurposes } from '../../../domain/consent/purpose';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { callStaff, type Problem } from '../../platform/cloud';
import { goBack } from '../../platform/navigation';
import { askingText } from '../../text/asking';
import { ownerMessagesText } from '../../text/owner-messages';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { CountsTable } from './counts-table';
import { countsByClass, rateText, type CountsByClass } from './message-rates';
import { NotSent } from './not-sent';
import './index.scss';

/** Four weeks of messages: what was asked, allowed, sent, opened, and what came of it. */
const MessagesPage = observer(function MessagesPage() {
  const storeId = useRouter().params['storeId'] ?? '';
  const [figures, setFigures] = useState<MessageFigures | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refresh = useCallback(async () => {
    setProblem(null);
    const answer = await callStaff('viewMessages', { storeId });
    if (answer.ok) setFigures(answer.data.figures);
    else setProblem(answer.problem);
  }, [storeId]);
  useEffect(() => void refresh(), [refresh]);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={ownerMessagesText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {problem !== null ? (
          <NotReached problem={problem} onAgain={() => void refresh()} />
        ) : figures === null ? (
          <>
            <Bone width="100%" height={320} radius={14} />
            <Bone width="100%" height={300} radius={14} />
          </>
        ) : (
          <Figures figures={figures} />
        )}
      </View>
    </Screen>
  );
});

const Figures = observer(function Figures({ figures }: { readonly figures: MessageFigures }) {
  const { byPurpose, fromDay, toDay } = figures;
  const purposes = messagePurposes.filter((purpose) => byPurpose[purpose] !== undefined);
  if (purposes.length === 0 && figures.notSent.length === 0) {
    return <EmptyState mood="warm" title={ownerMessagesText('none')} line={ownerMessagesText('noneLine')} />;
  }
  const counts = countsByClass(byPurpose);
  return (
    <>
      <Card>
        <View className="t16 strong" ariaRole="heading">
          {ownerMessagesText('byClass')}
        </View>
        <View className="t12 quiet num">{ownerMessagesText('period', { from: fromDay, to: toDay })}</View>
        <View className="messages__compare">{compareWords(counts)}</View>
        <CountsTable
          columns={messageClasses.map((messageClass) => ({
            title: ownerMessagesText(messageClass),
            counts: counts[messageClass],
          }))}
        />
      </Card>
      {purposes.map((purpose) => {
        const ofPurpose = byPurpose[purpose];
        return ofPurpose === undefined ? null : (
          <Card key={purpose}>
            <View className="t16 strong" ariaRole="heading">
              {askingText(purpose)}
            </View>
            <CountsTable
              columns={[
                { title: ownerMessagesText('new'), counts: ofPurpose.new },
                { title: ownerMessagesText('old'), counts: ofPurpose.old },
              ]}
            />
          </Card>
        );
      })}
      <NotSent reasons={figures.notSent} />
      <View className="t12 quiet messages__definition">{ownerMessagesText('definition')}</View>
    </>
  );
});

/** Pull against push in one sentence. */
function compareWords({ pull, push }: CountsByClass): string {
  const [ofPull, ofPush] = [rateText(pull.ordered, pull.sent), rateText(push.ordered, push.sent)];
  if (ofPull === null || ofPush === null) return ownerMessagesText('compareNone');
  return ownerMessagesText('compare', { pull: ofPull, push: ofPush });
}

export default MessagesPage;
