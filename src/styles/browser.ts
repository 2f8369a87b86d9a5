// WeChat needs nothing of what `browser.scss` says to browsers, so it is left out of its package.
export {};
