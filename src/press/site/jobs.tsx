import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { OwnJobView } from '../../../contract/site';
import { siteLimits } from '../../../domain/site/site-content';
import type { Board } from '../../features/colleague/live/board';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { say } from '../../features/colleague/parts/say';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { callPhone } from '../../platform/phone';
import { localText } from '../../text/language';
import { pressText } from '../../text/press';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import { Tag } from '../../ui/tag/tag';
import { showToast } from '../../ui/toast/toasts';
import { Earlier } from '../earlier';
import { InBothLanguages } from './fields';
import type { JobWish, OwnSite } from './own-site';

/** The store's jobs, open ones in front. */
export const Jobs = observer(function Jobs({ own }: { readonly own: OwnSite }) {
  const [changed, setChanged] = useState<OwnJobView | 'fresh' | null>(null);
  const jobs = own.answer?.jobs ?? [];
  return (
    <Card className="own-site__part">
      <View className="t16 strong" ariaRole="heading">
        {pressText('jobs')}
      </View>
      {jobs.length === 0 ? <View className="quiet">{pressText('jobsNone')}</View> : null}
      {jobs.map((job) => (
        <Pressable key={job.jobId} className="own-site__row" onPress={() => setChanged(job)}>
          <View className="grow">
            <View className="t16">{localText(job.title)}</View>
            <View className="t12 quiet">{localText(job.pay)}</View>
          </View>
          <Tag tone={job.isOpen ? 'jade' : 'plain'}>{pressText(job.isOpen ? 'jobOpen' : 'jobClosed')}</Tag>
          <Icon name="edit" size={16} />
        </Pressable>
      ))}
      <Button look="quiet" size="m" icon="plus" onPress={() => setChanged('fresh')}>
        {pressText('jobAdd')}
      </Button>
      {changed === null ? null : (
        <JobSheet
          key={changed === 'fresh' ? changed : changed.jobId}
          own={own}
          job={changed === 'fresh' ? null : changed}
          onClose={() => setChanged(null)}
        />
      )}
    </Card>
  );
});

const empty = { zh: '', en: '' };

const JobSheet = observer(function JobSheet(props: {
  readonly own: OwnSite;
  readonly job: OwnJobView | null;
  readonly onClose: () => void;
}) {
  const { own, job, onClose } = props;
  const [wish, setWish] = useState<JobWish>(() => {
    const { title = empty, text = empty, pay = empty, isOpen = true } = job ?? {};
    return { title, text, pay, isOpen };
  });
  const save = async () => {
    if (await say(own.saveJob(job, wish), pressText('jobSaved'))) onClose();
  };
  return (
    <DecisionSheet
      isOpen
      title={pressText('jobTitle')}
      missing={wish.title.zh.trim() === '' ? pressText('jobFirst') : null}
      button={pressText('jobSave')}
      busyWords={own.sending.isBusy ? pressText('saving') : null}
      onDecide={() => void save()}
      onClose={onClose}
    >
      <Segmented
        label={pressText('jobTitle')}
        chosen={wish.isOpen ? 'open' : 'closed'}
        segments={[
          { key: 'open', words: pressText('jobOpen') },
          { key: 'closed', words: pressText('jobClosed') },
        ]}
        onChoose={(key) => setWish({ ...wish, isOpen: key === 'open' })}
      />
      <InBothLanguages
        labels={{ zh: pressText('jobTitleZh'), en: pressText('jobTitleEn') }}
        value={wish.title}
        maxLength={siteLimits.jobTitleLength}
        onType={(title) => setWish({ ...wish, title })}
      />
      <InBothLanguages
        labels={{ zh: pressText('jobPayZh'), en: pressText('jobPayEn') }}
        value={wish.pay}
        maxLength={siteLimits.payLength}
        onType={(pay) => setWish({ ...wish, pay })}
      />
      <InBothLanguages
        isLong
        labels={{ zh: pressText('jobTextZh'), en: pressText('jobTextEn') }}
        value={wish.text}
        maxLength={siteLimits.jobTextLength}
        onType={(text) => setWish({ ...wish, text })}
      />
    </DecisionSheet>
  );
});

/** Who would like to work here, and until when the house remembers it. */
export const Applications = observer(function Applications(props: {
  readonly board: Board;
  readonly own: OwnSite;
}) {
  const { board, own } = props;
  const { applications, nextBeforeMs } = own.applications;
  const loadEarlier = async () => {
    const problem = await own.earlierApplications();
    if (problem !== null) showToast(staffProblemText(problem));
  };
  return (
    <Card className="own-site__part">
      <View className="t16 strong" ariaRole="heading">
        {pressText('applications')}
      </View>
      {applications.length === 0 ? <View className="quiet">{pressText('applicationsNone')}</View> : null}
      {applications.map(({ applicationId, jobTitle, name, phone, words, atMs, endsAtMs }) => (
        <View key={applicationId} className="own-site__row">
          <View className="grow">
            <View className="t16 strong">{name}</View>
            <View className="t12 quiet num">
              {pressText('applicationLine', {
                ...{ job: localText(jobTitle), phone, time: timeWords(board, atMs) },
              })}
            </View>
            {words === '' ? null : <View className="own-site__said">{words}</View>}
            <View className="t12 quiet">
              {pressText('applicationEnds', { time: timeWords(board, endsAtMs) })}
            </View>
          </View>
          <Pressable
            className="own-site__call"
            label={pressText('applicationCall', { name })}
            onPress={() => void callPhone(phone)}
          >
            <Icon name="phone" size={20} />
          </Pressable>
        </View>
      ))}
      {nextBeforeMs === null ? null : <Earlier onPress={() => void loadEarlier()} />}
    </Card>
  );
});
