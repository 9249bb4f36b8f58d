// The express app: security headers, the API, the page. What each route does is in api.ts, reports.ts, trials.ts and health.ts;
// files of the page, in pages.ts. Sockets share the same http server but nothing of this.
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import { answer, refuse } from './answers.ts';
import { type ApiOptions, api } from './api.ts';
import { type HealthOptions, health } from './health.ts';
import { type MetricsOptions, metrics } from './metrics.ts';
import { pages } from './pages.ts';
import { type ReportOptions, reports } from './reports.ts';
import { watchTrialPages } from './trials.ts';

export interface AppOptions extends ApiOptions, ReportOptions, MetricsOptions, Omit<HealthOptions, 'packs'> {
  /** Where the built page lies; need not be there. */
  readonly clientDir: string;
  readonly trustedProxies: number;
}

export function makeApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies);
  app.set('etag', false);
  app.use(headers());
  app.get('/healthz', health(options));
  app.get('/metrics', metrics(options));
  app.use('/api', compression(), express.json({ limit: '16kb' }), api(options), reports(options));
  app.use('/api', (_request, response) => answer(response, 404, refuse('bad_message')));
  app.get('/t/:token', watchTrialPages(options.trials));
  app.use(pages(options.clientDir));
  app.use(onError(options));
  return app;
}

/** Nothing here may need https: phones open Podium at http://192.168.… in the school's own network. */
function headers() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        // The page sets positions and colours of cards and ships as inline styles; scripts only ever come as files.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // 'self' covers ws: only in newer browsers.
        connectSrc: ["'self'", 'ws:', 'wss:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    // Both need a secure context, and warn in the console without one.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Broken JSON and bodies that are too large are the caller's; everything else is ours, and is not told. */
function onError({ logger }: AppOptions): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status = 500 } = error;
    if (status === 413) return answer(response, 413, refuse('too_large'));
    if (status >= 400 && status < 500) return answer(response, status, refuse('bad_message'));
    logger.error({ err: error }, 'a request failed');
    answer(response, 500, refuse('server_error'));
  };
}
