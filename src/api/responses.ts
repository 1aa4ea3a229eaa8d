import { readSeries } from '../pipeline/series/index';
import type { ModelAbout } from '../records/about';
import type { SliceAnswer } from '../records/answer';
import { type Line, lineOf } from '../records/json/line';
import { type SeriesLine, seriesLine } from '../records/json/series-line';
import type { Read } from './reader';
import type { Scope } from './scope';

export interface ReadingsBody {
  readonly model: ModelAbout;
  /** One per image, in the order of the files. */
  readonly readings: readonly Line[];
}

export interface StudiesBody extends ReadingsBody {
  readonly series: readonly SeriesLine[];
}

export async function readingsResponse(scope: Scope): Promise<Response> {
  const { format, model, reads } = scope;
  switch (format) {
    case 'application/json': {
      const readings: Line[] = [];
      for await (const read of reads({})) readings.push(lineOf(read));
      return Response.json({ model, readings } satisfies ReadingsBody);
    }
    case 'application/x-ndjson':
      return lines(linesOf(reads({})));
    default: {
      const { recordsResponse } = await import('./records-response');
      return recordsResponse(scope, 'slices');
    }
  }
}

export async function studiesResponse(scope: Scope): Promise<Response> {
  const { format, model, reads } = scope;
  if (format !== 'application/json' && format !== 'application/x-ndjson') {
    const { recordsResponse } = await import('./records-response');
    return recordsResponse(scope, 'series');
  }
  const slices: SliceAnswer[] = [];
  const seriesOf = () => readSeries(slices).map((study, i) => seriesLine(study, i + 1));
  if (format === 'application/x-ndjson') {
    return lines(
      (async function* () {
        yield* linesOf(reads({}), slices);
        yield* seriesOf();
      })(),
    );
  }
  const readings: Line[] = [];
  for await (const line of linesOf(reads({}), slices)) readings.push(line);
  return Response.json({ model, readings, series: seriesOf() } satisfies StudiesBody);
}

async function* linesOf(reads: AsyncIterable<Read>, slices?: SliceAnswer[]): AsyncGenerator<Line> {
  for await (const read of reads) {
    if (read.kind === 'reading') slices?.push(read);
    yield lineOf(read);
  }
}

/** One line each, as they are made; a slow reader is waited for. */
function lines(from: AsyncGenerator<object>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await from.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      },
      async cancel() {
        await from.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
}
