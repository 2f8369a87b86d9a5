import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ChannelRow } from '../../../contract/sharing';
import { sharedWays, type SharedWay } from '../../../domain/channel/channel';
import { ownerChannelsText } from '../../text/owner-channels';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { linkWords } from './channel-words';
import { FiguresRow } from './figures-row';

/** What guests have shared, by the way on which it went around. */
export const Links = observer(function Links({ links }: { readonly links: readonly ChannelRow[] }) {
  const [way, setWay] = useState<SharedWay | null>(null);
  if (links.length === 0) {
    const [title, line] = [ownerChannelsText('none'), ownerChannelsText('noneLine')];
    return <EmptyState mood="warm" title={title} line={line} />;
  }
  const ways = sharedWays.filter((each) => links.some((link) => link.way === each));
  const shown = links.filter((link) => way === null || link.way === way);
  return (
    <>
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
          <View
            key={`${row.thing} ${row.way} ${row.what}`}
            className="channels__row"
            ariaRole="group"
            ariaLabel={linkWords(row)}
          >
            <FiguresRow
              name={linkWords(row)}
              detail={row.way === null ? null : ownerChannelsText(row.way)}
              counts={row}
            />
          </View>
        ))}
      </Card>
      <View className="t12 quiet">{ownerChannelsText('rule')}</View>
    </>
  );
});
