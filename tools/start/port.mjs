import { createServer } from 'node:net';
import { Sentence } from '../build/command.mjs';

/** Refuses a port that another program has, before any long step is begun. */
export function assertPortFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Sentence(portSentence(port, error.code))));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(undefined)));
  });
}

function portSentence(port, code) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program; stop that one or choose another port: npm start -- --port ${port + 1}`;
  }
  return `Port ${port} cannot be listened on (${code}); choose another: npm start -- --port 8788`;
}
