import { leaders, roles, type Rights } from '../roles';

/**
 * What colleagues tell each other. Everybody may write a post; of which kind says `domain/bulletin/post-kind.ts`.
 */
export const bulletinRights = {
  listPosts: roles,
  viewPost: roles,
  listPostComments: roles,
  writePost: roles,
  editPost: roles,
  withdrawPost: roles,
  readPost: roles,
  remindUnread: leaders,
  commentPost: roles,
  withdrawComment: roles,
  answerQuiz: roles,
} as const satisfies Rights;
