/** The payment sheet of a browser; in WeChat nothing, for WeChat Pay has its own. Every page on which one can pay has it. */
export declare function PaymentSheet(): JSX.Element | null;
