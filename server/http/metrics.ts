// GET /metrics: what Prometheus reads. Counts only, but they tell when and how much is played, so by default only programs
// on this computer may read it. What is counted: server/metrics.
import type { RequestHandler } from 'express';

export interface MetricsOptions {
  /** `local`: from this computer only; behind a proxy that needs TRUST_PROXY, or everybody looks local. */
  readonly metricsFor: 'local' | 'all' | 'off';
  readonly registry: { readonly contentType: string; metrics(): Promise<string> };
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

export function metrics({ metricsFor, registry }: MetricsOptions): RequestHandler {
  return async (request, response, next) => {
    const isAllowed = metricsFor === 'all' || (metricsFor === 'local' && LOOPBACK.test(request.ip ?? ''));
    if (!isAllowed) return next();
    response.set('content-type', registry.contentType).set('cache-control', 'no-store');
    response.send(await registry.metrics());
  };
}
