import { Image, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { PostView } from '../../../contract/bulletin';
import { textChanges } from '../../../domain/bulletin/text-changes';
import type { Board } from '../../features/colleague/live/board';
import { showPicture } from '../../platform/picture-upload';
import { pictureUrl } from '../../platform/pictures';
import { bulletinText } from '../../text/bulletin';
import { Card } from '../../ui/card/card';
import { Note } from '../../ui/note/note';
import { Pressable } from '../../ui/pressable/pressable';
import { PostMark } from '../list/post-mark';
import { momentWords } from '../list/post-words';
import type { PostReading } from './post-reading';

interface ArticleProps {
  readonly board: Board;
  readonly reading: PostReading;
  readonly post: PostView;
}

/** What was written, with its pictures; on wish with what changed marked in it. */
export const Article = observer(function Article({ board, reading, post }: ArticleProps) {
  const [marksChanges, setMarksChanges] = useState(false);
  return (
    <Card className="article">
      {post.isWithdrawn ? (
        <Note tone="chili">{bulletinText('withdrawnNote', { reason: post.withdrawnReason ?? '' })}</Note>
      ) : null}
      <View className="row gap-8">
        <PostMark board={board} post={post} />
      </View>
      <View className="article__title" ariaRole="heading">
        {post.title}
      </View>
      {marksChanges && post.compared !== null ? (
        <Changes before={post.compared.body} after={post.body} />
      ) : (
        <View className="article__body">{post.body}</View>
      )}
      <Pictures pictures={post.pictures} />
      {post.version === 1 ? null : (
        <Versions
          {...{ board, reading, post, marksChanges }}
          onToggle={() => setMarksChanges(!marksChanges)}
          onCompare={() => setMarksChanges(true)}
        />
      )}
    </Card>
  );
});

function Pictures({ pictures }: { readonly pictures: readonly string[] }) {
  if (pictures.length === 0) return null;
  return (
    <View
      className={pictures.length === 1 ? 'article__pictures article__pictures--one' : 'article__pictures'}
    >
      {pictures.map((picture, at) => (
        <Pressable
          key={picture}
          label={bulletinText('photo', { number: at + 1 })}
          onPress={() => showPicture(pictureUrl(picture))}
        >
          <Image className="article__picture" mode="aspectFill" src={pictureUrl(picture)} />
        </Pressable>
      ))}
    </View>
  );
}

/** Not by colour alone: what went is struck through, what came is underlined. */
function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <View className="article__body">
      {textChanges(before, after).map(({ kind, text }, at) => (
        <Text
          key={`${at} ${kind}`}
          className={kind === 'same' ? '' : `article__${kind}`}
          {...(kind === 'same' ? {} : { ariaLabel: bulletinText(kind, { text }) })}
        >
          {text}
        </Text>
      ))}
    </View>
  );
}

const Versions = observer(function Versions(
  props: ArticleProps & {
    readonly marksChanges: boolean;
    readonly onToggle: () => void;
    readonly onCompare: () => void;
  },
) {
  const { board, reading, post, marksChanges } = props;
  const compare = async (version: number) => {
    await reading.refresh(version);
    props.onCompare();
  };
  const compared = post.compared?.version ?? post.version - 1;
  return (
    <View className="article__versions">
      <Pressable className="article__toggle" onPress={props.onToggle}>
        {marksChanges ? bulletinText('changesHide') : bulletinText('versionLine', { version: post.version })}
      </Pressable>
      {marksChanges ? (
        <>
          <View className="t12 quiet">{bulletinText('changes', { version: compared })}</View>
          {post.versions.map(({ version, editorName, atMs }) => {
            const words = { version, name: editorName, time: momentWords(board, atMs) };
            return version === post.version ? (
              <View key={version} className="article__version quiet">
                {bulletinText('versionRow', words)}
              </View>
            ) : (
              <Pressable
                key={version}
                isSelected={version === compared}
                className={version === compared ? 'article__version strong' : 'article__version'}
                onPress={() => void compare(version)}
              >
                {bulletinText('versionRow', words)}
              </Pressable>
            );
          })}
        </>
      ) : null}
    </View>
  );
});
