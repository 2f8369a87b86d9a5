/** Tests of the server speak HTTP to a real database; a busy machine may take long, and nothing else does. */
jest.setTimeout(60_000);
