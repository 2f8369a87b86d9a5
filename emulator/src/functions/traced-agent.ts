import http from 'node:http';
import { invocationHeader } from './worker-protocol';

/** What Node calls on an agent for each request; part of its agent contract, though not of its typings. */
interface RequestTaker {
  addRequest(request: http.ClientRequest, options: { readonly host?: string; readonly port?: number }): void;
}

/**
 * Names the current invocation on requests to the local cloud that carry no token of their own,
 * such as those to the payment platform, so that the trace can show them under their call.
 */
export function traceRequestsTo(cloudHost: string, currentInvocation: () => string | null): void {
  const agent = http.globalAgent as http.Agent & RequestTaker;
  const addRequest = agent.addRequest.bind(agent);
  agent.addRequest = (request, options) => {
    const requestId = currentInvocation();
    if (requestId && !request.headersSent && `${options.host}:${options.port}` === cloudHost) {
      request.setHeader(invocationHeader, requestId);
    }
    addRequest(request, options);
  };
}
