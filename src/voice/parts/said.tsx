import { Image, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ReportReason, StaffReview } from '../../../contract/reviews';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { showPicture } from '../../platform/picture-upload';
import { pictureUrl } from '../../platform/pictures';
import { localText } from '../../text/language';
import { reviewText } from '../../text/review';
import { staffVoiceText } from '../../text/staff-voice';
import { Card } from '../../ui/card/card';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import './said.scss';

interface SaidProps {
  readonly review: StaffReview;
  readonly standing: Parameters<typeof timeWords>[0];
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** What one guest says of one dish, with how it stands. */
export function Said({ review, standing, children }: SaidProps) {
  const { dishName, verdict, tags, text, pictures, answer, helpful, name } = review;
  return (
    <Card className="said" label={`${localText(dishName)} ${reviewText(verdict)}`}>
      <View className="row gap-8">
        <View className="strong clip">{localText(dishName)}</View>
        <Tag tone={verdict === 'love' ? 'jade' : verdict === 'fine' ? 'gold' : 'chili'}>
          {reviewText(verdict)}
        </Tag>
        <View className="t12 quiet num end said__when">{timeWords(standing, review.writtenAtMs)}</View>
      </View>
      {text === '' ? null : <View className="said__words">{text}</View>}
      <View className="t12 quiet">
        {[name ?? staffVoiceText('someGuest'), ...tags.map((tag) => reviewText(tag))].join(' · ')}
        {helpful === 0 ? '' : ` · ${staffVoiceText('helpful', { count: helpful })}`}
      </View>
      {pictures.length === 0 ? null : (
        <View className="said__pictures">
          {pictures.map((picture, at) => (
            <Pressable
              key={picture}
              label={staffVoiceText('picture', { number: at + 1 })}
              onPress={() => showPicture(pictureUrl(picture))}
            >
              <Image className="said__picture" mode="aspectFill" lazyLoad src={pictureUrl(picture)} />
            </Pressable>
          ))}
        </View>
      )}
      <Standing review={review} />
      {answer === null ? null : (
        <View className="said__answer">
          <View className="t12 strong">{staffVoiceText('answered', { name: answer.byName })}</View>
          <View>{answer.words}</View>
        </View>
      )}
      {children}
    </Card>
  );
}

function Standing({ review: { standing, reports, decidedBecause } }: Pick<SaidProps, 'review'>) {
  const objected = Object.entries(reports) as [ReportReason, number][];
  const count = objected.reduce((sum, [, times]) => sum + times, 0);
  const reasons = objected.map(([reason]) => staffVoiceText(reason)).join(' · ');
  return (
    <>
      {count === 0 ? null : (
        <View className="t12 chili num">{staffVoiceText('reports', { count, reasons })}</View>
      )}
      {standing === 'held' ? (
        <View className="t12 gold">{staffVoiceText('standingHeld')}</View>
      ) : decidedBecause === null ? null : (
        <View className="t12 quiet">
          {staffVoiceText(standing === 'hidden' ? 'standingHidden' : 'standingShown', {
            reason: decidedBecause,
          })}
        </View>
      )}
    </>
  );
}
