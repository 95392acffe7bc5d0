/**
 * Subscribes over HTTP by server-sent events (the protocol graphql-sse, distinct connections mode) and gives each event
 * as the server sends it. Says when the stream is open. Ends when the server completes the subscription; throws where the connection breaks.
 */
export async function* eventStream<T>(
  url: string, body: string, signal: AbortSignal, onOpen: () => void = () => {}, headers: Record<string, string> = {},
): AsyncGenerator<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, Accept: 'text/event-stream', 'Content-Type': 'application/json' },
    body,
    signal,
  });
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    // What was wrong with the request is told as an ordinary response.
    yield (await response.json()) as T;
    return;
  }

  onOpen();
  for await (const { name, data } of messages(response.body!)) {
    if (name === 'complete') {
      return;
    }

    if (data !== '') {
      yield JSON.parse(data) as T;
    }
  }
}

/** The messages of an event stream; those without data are signs of life. */
async function* messages(body: ReadableStream<BufferSource>): AsyncGenerator<{ name: string; data: string }> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    const blocks = text.split(/\r?\n\r?\n/);
    text = blocks.pop()!;
    yield* blocks.map(parse);
  }
}

function parse(block: string) {
  const fields = block.split(/\r?\n/).map((line) => /^(\w*):? ?(.*)$/.exec(line) ?? ['', '', '']);
  const of = (field: string) => fields.filter(([, name]) => name === field).map(([, , value]) => value).join('\n');
  return { name: of('event'), data: of('data') };
}
