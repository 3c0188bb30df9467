/** A log of the batches that went over the wire. */

export type Answer = { readonly kind: "answered" } | { readonly kind: "refused"; readonly code: string };

export interface BatchRecord {
  readonly requestBytes: number;
  readonly writes: boolean;
  /** How the batch ended; undefined while there is no answer. */
  readonly end:
    | { readonly answer: Answer; readonly responseBytes: number; readonly milliseconds: number }
    | undefined;
}

export interface TrafficTotals {
  /** Number of batches sent: the client's syncs, and the batches that release references. */
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  /** Time spent in the host. */
  readonly milliseconds: number;
}

export class Traffic {
  private records: BatchRecord[] = [];

  get batches(): readonly BatchRecord[] {
    return this.records;
  }

  get totals(): TrafficTotals {
    const ends = this.records.flatMap(({ end }) => end ?? []);
    const requests = this.records.map(({ requestBytes }) => requestBytes);
    const responses = ends.map(({ responseBytes }) => responseBytes);
    return {
      requests: requests.length,
      requestBytes: sum(requests),
      responseBytes: sum(responses),
      largestRequest: largest(requests),
      largestResponse: largest(responses),
      milliseconds: sum(ends.map(({ milliseconds }) => milliseconds)),
    };
  }

  clear(): void {
    this.records = [];
  }

  /** Logs a batch; the returned function logs its end. */
  begin(
    requestBytes: number,
    writes: boolean,
  ): (answer: Answer, responseBytes: number, milliseconds: number) => void {
    const record: { -readonly [key in keyof BatchRecord]: BatchRecord[key] } = {
      requestBytes,
      writes,
      end: undefined,
    };
    this.records.push(record);
    return (answer, responseBytes, milliseconds) => (record.end = { answer, responseBytes, milliseconds });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
