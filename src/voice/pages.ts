/** Pages of the package `voice`, by path inside it: what guests say of dishes and visits, for colleagues. */
export const voicePages = ['reviews/index', 'order/index', 'results/index', 'questions/index'] as const;
