import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { staffText } from '../../text/staff';
import { staffServiceText } from '../../text/staff-service';
import { Chip, Chips } from '../../ui/chip/chip';
import type { Talk, TransferTo } from './talk';
import { say } from '../../features/colleague/parts/say';
import { WordsSheet } from './words-sheet';

interface TransferSheetProps {
  readonly talk: Talk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const roles = ['service', 'cashier', 'manager', 'owner'] as const;

/** Hands the conversation to a colleague, or to whoever of a role is free, with a note for them. */
export const TransferSheet = observer(function TransferSheet({ talk, isOpen, onClose }: TransferSheetProps) {
  const [to, setTo] = useState<TransferTo | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    setTo(null);
    void talk.fetchColleagues();
  }, [isOpen, talk]);
  const send = async (note: string) => {
    if (to !== null && (await say(talk.transfer(to, note), staffServiceText('transferred')))) onClose();
  };
  const holderId = talk.row?.holder?.colleagueId;
  return (
    <WordsSheet
      isOpen={isOpen}
      onClose={onClose}
      title={staffServiceText('transfer')}
      placeholder={staffServiceText('transferNote')}
      longest={200}
      missing={to === null ? staffServiceText('transferFirst') : null}
      firstWords={staffServiceText('transferFirst')}
      button={staffServiceText('transferSend')}
      busyWords={talk.isBusy ? staffServiceText('working') : null}
      onSend={(note) => void send(note)}
    >
      <View className="quiet">{staffServiceText('transferTo')}</View>
      <Chips>
        {(talk.colleagues ?? [])
          .filter(({ colleagueId }) => colleagueId !== holderId)
          .map(({ colleagueId, name, role }) => (
            <Chip
              key={colleagueId}
              words={name}
              detail={staffText(role)}
              isChosen={to?.kind === 'colleague' && to.colleagueId === colleagueId}
              onPress={() => setTo({ kind: 'colleague', colleagueId })}
            />
          ))}
        {roles.map((role) => (
          <Chip
            key={role}
            words={staffServiceText('role', { role: staffText(role) })}
            isChosen={to?.kind === 'role' && to.role === role}
            onPress={() => setTo({ kind: 'role', role })}
          />
        ))}
      </Chips>
    </WordsSheet>
  );
});
