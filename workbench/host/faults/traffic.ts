/** What has gone over the wire, batch by batch. */

export type Outcome = { readonly kind: "answered" } | { readonly kind: "refused"; readonly code: string };

export interface BatchRecord {
  readonly requestBytes: number;
  readonly writes: boolean;
  /** What came of it; undefined while there is no answer. */
  readonly end:
    { readonly outcome: Outcome; readonly responseBytes: number; readonly milliseconds: number } | undefined;
}

export interface TrafficTotals {
  /** Batches sent: the client's number of syncs, and what it sends to release references. */
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  /** Spent in the host. */
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

  /** Logs a batch; the function that it returns logs its end. */
  begin(
    requestBytes: number,
    writes: boolean,
  ): (outcome: Outcome, responseBytes: number, milliseconds: number) => void {
    const record: { -readonly [key in keyof BatchRecord]: BatchRecord[key] } = {
      requestBytes,
      writes,
      end: undefined,
    };
    this.records.push(record);
    return (outcome, responseBytes, milliseconds) => (record.end = { outcome, responseBytes, milliseconds });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
