import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ChannelCodeRow } from '../../../contract/channel-codes';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { ownerChannelsText } from '../../text/owner-channels';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Pressable } from '../../ui/pressable/pressable';
import { codePageWords } from './channel-words';
import type { ChannelsOffice } from './channels-office';
import { CodeSheet } from './code-sheet';
import { FiguresRow } from './figures-row';
import { NewCodeSheet } from './new-code-sheet';

/** Codes that hang, lie and stick somewhere, each with a name of its own; those that are retired stand below. */
export const Codes = observer(function Codes({ office }: { readonly office: ChannelsOffice }) {
  const [shown, setShown] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const codes = office.answer?.codes ?? [];
  const live = codes.filter(({ retiredAtMs }) => retiredAtMs === null);
  const retired = codes.filter(({ retiredAtMs }) => retiredAtMs !== null);
  return (
    <>
      {codes.length === 0 ? (
        <EmptyState
          mood="warm"
          title={ownerChannelsText('noCodes')}
          line={ownerChannelsText('noCodesLine')}
        />
      ) : null}
      <CodeList codes={live} onShow={setShown} />
      {retired.length === 0 ? null : (
        <View className="t12 quiet">{ownerChannelsText('retiredCount', { count: retired.length })}</View>
      )}
      <CodeList codes={retired} onShow={setShown} />
      <View className="t12 quiet">{ownerChannelsText('codeRule')}</View>
      <FootBar>
        <Button isWide icon="plus" onPress={() => setMaking(true)}>
          {ownerChannelsText('newCode')}
        </Button>
      </FootBar>
      <NewCodeSheet
        office={office}
        isOpen={isMaking}
        onMade={(codeId) => {
          setMaking(false);
          setShown(codeId);
        }}
        onClose={() => setMaking(false)}
      />
      <CodeSheet office={office} codeId={shown} onClose={() => setShown(null)} />
    </>
  );
});

const CodeList = observer(function CodeList(props: {
  readonly codes: readonly ChannelCodeRow[];
  readonly onShow: (codeId: string) => void;
}) {
  const { codes, onShow } = props;
  if (codes.length === 0) return null;
  return (
    <Card className="channels">
      {codes.map((code) => (
        <Pressable
          key={code.codeId}
          className="channels__row"
          label={ownerChannelsText('codeSpoken', { name: code.name, orders: code.orders })}
          onPress={() => onShow(code.codeId)}
        >
          <FiguresRow name={code.name} detail={codePageWords(code)} counts={code} />
        </Pressable>
      ))}
    </Card>
  );
});
