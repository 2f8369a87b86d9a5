import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { ChannelRow } from '../../../contract/sharing';
import type { StaffAnswers } from '../../../contract/staff';
import { sharedWays, type SharedWay } from '../../../domain/channel/channel';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { callStaff, type Problem } from '../../platform/cloud';
import { goBack } from '../../platform/navigation';
import { ownerChannelsText } from '../../text/owner-channels';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { bestOf, dayWords, linkWords, ordersPerHundred, shareOf } from './channel-words';
import { LinkRow } from './link-row';
import './index.scss';

type Channels = StaffAnswers['viewChannels'];
type Span = 'week' | 'month';

/** What came of everything that guests and the house have shared. */
const ChannelsPage = observer(function ChannelsPage() {
  const storeId = useRouter().params['storeId'] ?? '';
  const [span, setSpan] = useState<Span>('month');
  const { channels, problem, refresh } = useChannels(storeId, span);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={ownerChannelsText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Segmented
          label={ownerChannelsText('span')}
          chosen={span}
          onChoose={setSpan}
          segments={[
            { key: 'week', words: ownerChannelsText('week') },
            { key: 'month', words: ownerChannelsText('month') },
          ]}
        />
        {problem !== null ? (
          <NotReached problem={problem} onAgain={() => void refresh()} />
        ) : channels === null ? (
          <Bone width="100%" height={420} radius={14} />
        ) : (
          <Shown channels={channels} />
        )}
      </View>
    </Screen>
  );
});

function useChannels(storeId: string, span: Span) {
  const [channels, setChannels] = useState<Channels | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refresh = useCallback(async () => {
    setProblem(null);
    const answer = await callStaff('viewChannels', { storeId, days: span === 'week' ? 7 : 28 });
    if (answer.ok) setChannels(answer.data);
    else setProblem(answer.problem);
  }, [storeId, span]);
  useEffect(() => void refresh(), [refresh]);
  return { channels, problem, refresh };
}

const Shown = observer(function Shown({ channels }: { readonly channels: Channels }) {
  const [way, setWay] = useState<SharedWay | null>(null);
  const { links } = channels;
  if (links.length === 0) {
    const [title, line] = [ownerChannelsText('none'), ownerChannelsText('noneLine')];
    return <EmptyState mood="warm" title={title} line={line} />;
  }
  const ways = sharedWays.filter((each) => links.some((link) => link.way === each));
  const shown = links.filter((link) => way === null || link.way === way);
  return (
    <>
      <Summary channels={channels} />
      <Chips>
        <Chip words={ownerChannelsText('all')} isChosen={way === null} onPress={() => setWay(null)} />
        {ways.map((each) => (
          <Chip
            key={each}
            words={ownerChannelsText(each)}
            isChosen={way === each}
            onPress={() => setWay(each)}
          />
        ))}
      </Chips>
      <Card className="channels">
        {shown.map((row) => (
          <LinkRow key={`${row.thing} ${row.way} ${row.what}`} row={row} />
        ))}
      </Card>
      <View className="t12 quiet">{ownerChannelsText('rule')}</View>
    </>
  );
});

const Summary = observer(function Summary({ channels }: { readonly channels: Channels }) {
  const { fromDay, toDay, sum, links, storeRevenue } = channels;
  const best: ChannelRow | null = bestOf(links);
  return (
    <Card className="channels__sum">
      <View className="t12 quiet num">
        {ownerChannelsText('range', { from: dayWords(fromDay), to: dayWords(toDay) })}
      </View>
      <View className="t20 strong">
        {best === null
          ? ownerChannelsText('bestNone', { opened: sum.opened })
          : ownerChannelsText('best', { link: linkWords(best), rate: ordersPerHundred(best) ?? 0 })}
      </View>
      <View className="quiet num">
        {ownerChannelsText('sum', {
          ...{ opened: sum.opened, orders: sum.orders, yuan: fenToShortYuanText(Math.max(0, sum.revenue)) },
          share: shareOf(sum.revenue, storeRevenue),
        })}
      </View>
    </Card>
  );
});

export default ChannelsPage;
