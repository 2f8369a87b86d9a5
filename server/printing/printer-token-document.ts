/** `printerTokens/<vendor>`: an access token that all instances share, for the vendor gives out only a few a day. */
export interface PrinterTokenDocument {
  readonly _id: string;
  readonly token: string;
  readonly endsAtMs: number;
}
