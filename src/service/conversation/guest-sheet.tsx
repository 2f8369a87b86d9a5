import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { GuestCard } from '../../../contract/guest-care';
import { mostTagsPerGuest } from '../../../domain/guest-care/guest-tag';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import type { Board } from '../../features/colleague/live/board';
import { dayAndTime, type StoreClock } from '../../features/conversation/thread-words';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffServiceText } from '../../text/staff-service';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import type { Talk } from './talk';
import { say } from '../../features/colleague/parts/say';

interface GuestSheetProps {
  readonly board: Board;
  readonly talk: Talk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All that the house knows of the guest and needs for an answer. */
export const GuestSheet = observer(function GuestSheet({ board, talk, isOpen, onClose }: GuestSheetProps) {
  const { card } = talk;
  const clock = { ...board.clock, nowMs: board.nowMs };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={staffServiceText('card')}
      title={staffServiceText('card')}
      closeLabel={shellText('close')}
      isTall
    >
      {card === null || !isOpen ? null : (
        <View className="staff-sheet">
          <Facts card={card} clock={clock} />
          <Tags talk={talk} card={card} />
          <Notes talk={talk} card={card} clock={clock} />
        </View>
      )}
    </Sheet>
  );
});

function Facts({ card, clock }: { readonly card: GuestCard; readonly clock: StoreClock }) {
  const { openRefunds, reservations, coupons } = card;
  return (
    <>
      {openRefunds.length === 0 ? null : (
        <Section title={staffServiceText('refunds')}>
          {openRefunds.map(({ orderId, amount, status, atMs }) => (
            <View key={`${orderId} ${atMs}`} className="row between num">
              <View>{`¥${fenToYuanText(amount)}`}</View>
              <View className="quiet">{`${staffServiceText(status)} · ${dayAndTime(clock, atMs)}`}</View>
            </View>
          ))}
        </Section>
      )}
      {reservations.length === 0 ? null : (
        <Section title={staffServiceText('reservations')}>
          {reservations.map(({ reservationId, startMs, partySize: count, tableNames }) => (
            <View key={reservationId} className="row between num">
              <View>{staffServiceText('reservationLine', { time: dayAndTime(clock, startMs), count })}</View>
              <View className="quiet">{tableNames.join(' ')}</View>
            </View>
          ))}
        </Section>
      )}
      <View className="quiet num">{staffServiceText('coupons', { count: coupons.length })}</View>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <View>
      <View className="t12 quiet guest-sheet__title" ariaRole="heading">
        {title}
      </View>
      {children}
    </View>
  );
}

interface CardPartProps {
  readonly talk: Talk;
  readonly card: GuestCard;
}

/** One tap gives or takes a tag; allergies stand first. */
const Tags = observer(function Tags({ talk, card }: CardPartProps) {
  const given = card.tags.map(({ id }) => id);
  const isFull = given.length >= mostTagsPerGuest;
  return (
    <Section title={staffServiceText('tags')}>
      <Chips>
        {talk.tagList.map(({ id, name }) => (
          <Chip
            key={id}
            role="checkbox"
            words={localText(name)}
            isChosen={given.includes(id)}
            isOff={isFull && !given.includes(id)}
            onPress={() =>
              void say(
                talk.setTags(given.includes(id) ? given.filter((each) => each !== id) : [...given, id]),
                null,
              )
            }
          />
        ))}
      </Chips>
    </Section>
  );
});

const Notes = observer(function Notes({ talk, card, clock }: CardPartProps & { readonly clock: StoreClock }) {
  const [words, setWords] = useState('');
  const save = async () => {
    if (words.trim() !== '' && (await say(talk.addNote(words.trim()), null))) setWords('');
  };
  return (
    <Section title={staffServiceText('notes')}>
      <View className="row gap-8">
        <LineField
          className="grow"
          value={words}
          label={staffServiceText('noteField')}
          maxLength={500}
          onType={setWords}
        />
        <Button size="m" look="tint" className="staff-button" onPress={() => void save()}>
          {staffServiceText('noteSave')}
        </Button>
      </View>
      {card.notes.map(({ id, words: said, byName: name, atMs }) => (
        <View key={id} className="guest-sheet__note">
          <View>{said}</View>
          <View className="t12 quiet num">
            {staffServiceText('noteBy', { name, time: dayAndTime(clock, atMs) })}
          </View>
        </View>
      ))}
    </Section>
  );
});
