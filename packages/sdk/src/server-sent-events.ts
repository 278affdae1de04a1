import { ConnectionError } from './errors.ts';

/** One block of a `text/event-stream`. */
export interface ServerSentEvent {
  /** Undefined when the block has none: the last id stays. */
  id: string | undefined;
  event: string;
  /** Empty in a block that only moves the id or the retry time. */
  data: string;
  /** In milliseconds. */
  retry: number | undefined;
}

/**
 * Reads a `text/event-stream` block by block, as the HTML standard says. A block that is cut off is dropped: it comes
 * again after the connection does.
 * @param heard called for every piece that arrives, comments too
 */
export async function* serverSentEvents(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new ConnectionError('The stream broke off.', cause);
      });
      if (done) return;
      heard();
      const lines = (rest + decoder.decode(value, { stream: true })).replace(/\r\n/g, '\n').split('\n\n');
      rest = lines.pop() ?? '';
      for (const block of lines) yield readBlock(block);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function readBlock(block: string): ServerSentEvent {
  const message: ServerSentEvent = { id: undefined, event: 'message', data: '', retry: undefined };
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'data') data.push(value);
    if (field === 'event') message.event = value;
    if (field === 'id') message.id = value;
    if (field === 'retry' && /^\d+$/.test(value)) message.retry = Number(value);
  }
  return { ...message, data: data.join('\n') };
}
