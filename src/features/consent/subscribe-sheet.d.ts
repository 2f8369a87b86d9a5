/** WeChat's question about messages as a browser shows it; in WeChat nothing, for it draws its own. */
export declare function SubscribeSheet(): JSX.Element | null;
