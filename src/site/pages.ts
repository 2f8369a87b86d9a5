/** Pages of the package `site`, by path inside it: the restaurant's site: about, jobs, contact, articles, sharing. */
export const sitePages = ['share-poster/index', 'home/index', 'articles/index', 'article/index'] as const;
