import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** Without an exporter in the process every span is a stub, and costs next to nothing. */
const tracer = trace.getTracer('sauda');

/** A transaction as one span: how many statements it sent, and whether it came to its end. */
export function transactionSpan(kind: 'write' | 'read'): Span {
  return tracer.startSpan('transaction', {
    kind: SpanKind.CLIENT,
    attributes: { 'db.system.name': 'postgresql', 'sauda.transaction': kind },
  });
}

export function endSpan(span: Span, attributes: Attributes, error?: unknown): void {
  if (error !== undefined) {
    // Messages of errors may hold what was sent; their kind does not.
    const { name, code } = error as { name?: string; code?: string };
    span.setStatus({ code: SpanStatusCode.ERROR, message: code ?? name ?? 'error' });
  }
  span.setAttributes(attributes);
  span.end();
}

/** A call to the outside. The address is not told, only the host: paths and queries of providers hold tokens. */
export async function outboundSpan(method: string, host: string, call: () => Promise<Response>): Promise<Response> {
  const span = tracer.startSpan(`${method} ${host}`, {
    kind: SpanKind.CLIENT,
    attributes: { 'http.request.method': method, 'server.address': host },
  });
  try {
    const answer = await call();
    endSpan(span, { 'http.response.status_code': answer.status });
    return answer;
  } catch (error) {
    endSpan(span, {}, error);
    throw error;
  }
}
