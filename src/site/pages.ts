/** Pages of the package `site`, by path inside it: the restaurant's site: about, jobs, contact, articles, sharing. */
export const sitePages: string[] = [
  ...['home/index', 'articles/index', 'article/index'],
  'share-poster/index',
];
