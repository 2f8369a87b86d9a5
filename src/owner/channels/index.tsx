import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { ownerChannelsText } from '../../text/owner-channels';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { bestOf, dayWords, namedCounts, ordersPerHundred, shareOf, wholeYuan } from './channel-words';
import { ChannelsOffice, type Channels } from './channels-office';
import { Codes } from './codes';
import { Links } from './links';
import './index.scss';

type Part = 'codes' | 'links';

/** What came of the codes that the house prints, and of everything that guests have shared. */
const ChannelsPage = observer(function ChannelsPage() {
  const storeId = useRouter().params['storeId'] ?? '';
  const [office] = useState(() => new ChannelsOffice(storeId));
  useEffect(() => void office.refresh(), [office]);
  const { answer, problem } = office;
  return (
    <Screen className="above-foot-bar">
      <NavigationBar
        isSticky
        title={ownerChannelsText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Segmented
          label={ownerChannelsText('span')}
          chosen={office.span}
          onChoose={(span) => office.choose(span)}
          segments={[
            { key: 'week', words: ownerChannelsText('week') },
            { key: 'month', words: ownerChannelsText('month') },
          ]}
        />
        {answer !== null ? (
          <Shown office={office} channels={answer} />
        ) : problem !== null ? (
          <NotReached problem={problem} onAgain={() => void office.refresh()} />
        ) : (
          <Bone width="100%" height={420} radius={14} />
        )}
      </View>
    </Screen>
  );
});

const Shown = observer(function Shown(props: {
  readonly office: ChannelsOffice;
  readonly channels: Channels;
}) {
  const { office, channels } = props;
  const [part, setPart] = useState<Part>('codes');
  const { codes, links } = channels;
  const detail = (count: number) => ownerChannelsText('count', { count });
  return (
    <>
      {channels.sum.opened + channels.sum.orders === 0 ? null : <Summary channels={channels} />}
      <Segmented
        label={ownerChannelsText('parts')}
        chosen={part}
        onChoose={setPart}
        segments={[
          { key: 'codes', words: ownerChannelsText('codes'), detail: detail(codes.length) },
          { key: 'links', words: ownerChannelsText('links'), detail: detail(links.length) },
        ]}
      />
      {part === 'codes' ? <Codes office={office} /> : <Links links={links} />}
    </>
  );
});

const Summary = observer(function Summary({ channels }: { readonly channels: Channels }) {
  const { fromDay, toDay, sum, storeRevenue } = channels;
  const best = bestOf(namedCounts(channels));
  return (
    <Card className="channels__sum">
      <View className="t12 quiet num">
        {ownerChannelsText('range', { from: dayWords(fromDay), to: dayWords(toDay) })}
      </View>
      <View className="t20 strong">
        {best === null
          ? ownerChannelsText('bestNone', { opened: sum.opened })
          : ownerChannelsText('best', { link: best.name, rate: ordersPerHundred(best) ?? 0 })}
      </View>
      <View className="quiet num">
        {ownerChannelsText('sum', {
          ...{ opened: sum.opened, orders: sum.orders, yuan: wholeYuan(Math.max(0, sum.revenue)) },
          share: shareOf(sum.revenue, storeRevenue),
        })}
      </View>
    </Card>
  );
});

export default ChannelsPage;
