import { redactUrl } from '@sauda/engine';

export interface Tracing {
  /** Hands over what was not exported yet. */
  stop(): Promise<void>;
}

/**
 * Traces go where `OTEL_EXPORTER_OTLP_ENDPOINT` says, set up by the other variables of OpenTelemetry; without it nothing of
 * it is loaded. Must come before the application is made.
 */
export async function startTracing(): Promise<Tracing> {
  if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return { stop: async () => {} };
  const [{ NodeSDK }, { FastifyOtelInstrumentation }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@fastify/otel'),
  ]);
  const instrumentation = new FastifyOtelInstrumentation({
    registerOnInitialization: true,
    // Hook addresses hold a secret, queries what was searched for.
    requestHook: (span, { url }) => void span.setAttribute('url.path', redactUrl(url.split('?')[0] ?? '/')),
  });
  const sdk = new NodeSDK({
    serviceName: process.env.OTEL_SERVICE_NAME ?? 'sauda',
    instrumentations: [instrumentation],
  });
  sdk.start();
  return { stop: () => sdk.shutdown() };
}
