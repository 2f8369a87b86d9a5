import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { useFollowed } from '../../features/colleague/door/use-followed';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { clockText } from '../../features/session/store-clock';
import { goBack } from '../../platform/navigation';
import { maySound, onFirstTap, playTone, unlockSound, type Tone } from '../../platform/sound';
import { sayAloud } from '../../platform/speech';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffQueue as english } from '../../text/en/staff-queue';
import { staffQueueText } from '../../text/staff-queue';
import { staffQueue as chinese } from '../../text/zh-CN/staff-queue';
import { fillIn } from '../../text/dictionary';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Bone } from '../../ui/skeleton/bone';
import { CallScreen, type CalledNumber } from './call-screen';
import './index.scss';

const refreshedEveryMs = 15_000;

/** Three notes upwards, heard across a street. */
const chime: Tone = [
  { hertz: 659, startMs: 0, lengthMs: 500, loudness: 0.9 },
  { hertz: 784, startMs: 260, lengthMs: 500, loudness: 0.9 },
  { hertz: 1047, startMs: 520, lengthMs: 1_100, loudness: 0.9 },
];

/** The screen at the door: the numbers that are called, large, and who comes next. It knows no names. */
const ScreenPage = observer(function ScreenPage() {
  return (
    <StaffScreen needs="queueScreen" className="call-screen" isWide>
      {(board) => <Shown key={board.storeId} storeId={board.storeId} />}
    </StaffScreen>
  );
});

const Shown = observer(function Shown({ storeId }: { readonly storeId: string }) {
  const [screen] = useState(() => new CallScreen(storeId));
  const [isHeard, setHeard] = useState(maySound());
  const { answer, news } = screen;
  useFollowed(screen, answer?.signalId, refreshedEveryMs);
  useEffect(() => onFirstTap(() => void unlockSound().then(setHeard)), []);
  useEffect(() => {
    if (news.length > 0) announce(news);
  }, [news]);
  if (answer === null) {
    return screen.problem === null ? (
      <Bone width="100%" height={400} radius={0} />
    ) : (
      <NotReached problem={screen.problem} onAgain={() => void screen.refresh()} />
    );
  }
  const time = clockText(answer, answer.nowMs);
  return (
    <>
      <View className="call-screen__bar">
        <Pressable className="call-screen__back" label={shellText('back')} onPress={() => void goBack()}>
          <Icon name="left" />
        </Pressable>
        <View className="grow display clip">{localText(answer.storeName)}</View>
        {isHeard ? null : <View className="call-screen__hint">{staffQueueText('screenSound')}</View>}
        <View className="num">{time}</View>
      </View>
      {screen.isLost ? (
        <View className="call-screen__lost" ariaRole="alert">
          {staffQueueText('screenLost', { time })}
        </View>
      ) : null}
      <View className="call-screen__middle">
        <Called called={answer.called} />
        {screen.doorCode === null ? null : (
          <View className="call-screen__code">
            <Image
              className="call-screen__picture"
              src={`data:image/png;base64,${screen.doorCode.picture}`}
              ariaLabel={staffQueueText('screenCode')}
            />
            <View>{staffQueueText('screenCode')}</View>
          </View>
        )}
      </View>
      <View className="call-screen__groups">
        {answer.groups.map(({ letter, name, waiting, next }) => (
          <View key={letter} className="call-screen__group">
            <View className="row between">
              <View className="strong clip">{`${letter} ${localText(name)}`}</View>
              <View className="quiet num">{staffQueueText('screenWaits', { count: waiting })}</View>
            </View>
            <View className="call-screen__next num">{next.length === 0 ? '–' : next.join('  ')}</View>
          </View>
        ))}
      </View>
    </>
  );
});

function Called({ called }: { readonly called: readonly CalledNumber[] }) {
  const [first, ...others] = called;
  return (
    <View className="call-screen__called">
      {first === undefined ? (
        <View className="call-screen__none">{staffQueueText('screenNone')}</View>
      ) : (
        <>
          <View className="call-screen__please">{staffQueueText('screenCalled')}</View>
          <View key={`${first.number} ${first.calls}`} className="call-screen__number num">
            {first.number}
          </View>
          <View className="call-screen__others num">{others.map(({ number }) => number).join('   ')}</View>
        </>
      )}
    </View>
  );
}

/** A chime, then each number in both languages, letter by letter so that no voice reads it as a word. */
function announce(news: readonly CalledNumber[]): void {
  playTone(chime);
  sayAloud(
    news.flatMap(({ number: whole }) => {
      const number = [...whole].join(' ');
      return [
        { words: fillIn(chinese.screenSpoken, { number }), language: 'zh-CN' as const },
        { words: fillIn(english.screenSpoken, { number }), language: 'en-US' as const },
      ];
    }),
  );
}

export default ScreenPage;
