import type { BulletinAnswers } from '../../contract/bulletin';
import type { StaffInput } from '../../contract/staff';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { commentPost } from './comment-post';
import { listPosts } from './list-posts';
import { answerQuiz, readPost } from './read-post';
import { remindUnread } from './remind-unread';
import { listPostComments, viewPost } from './view-post';
import { withdrawComment } from './withdraw-comment';
import { withdrawPost } from './withdraw-post';
import { editPost, writePost } from './write-post';

type BulletinRuns = {
  readonly [Name in keyof BulletinAnswers]: (
    input: StaffInput<Name>,
    colleague: Colleague,
  ) => Promise<BulletinAnswers[Name] | Refused>;
};

/** What colleagues tell each other. */
export function bulletinRuns(services: Services): BulletinRuns {
  return {
    listPosts: (input, colleague) => listPosts(services, colleague, input),
    viewPost: (input, colleague) => viewPost(services, colleague, input),
    listPostComments: (input, colleague) => listPostComments(services, colleague, input),
    writePost: (input, colleague) => writePost(services, colleague, input),
    editPost: (input, colleague) => editPost(services, colleague, input),
    withdrawPost: (input, colleague) => withdrawPost(services, colleague, input),
    readPost: (input, colleague) => readPost(services, colleague, input),
    remindUnread: (input) => remindUnread(services, input),
    commentPost: (input, colleague) => commentPost(services, colleague, input),
    withdrawComment: (input, colleague) => withdrawComment(services, colleague, input),
    answerQuiz: (input, colleague) => answerQuiz(services, colleague, input),
  };
}
