/** The sentences that explain a period's points: the same on the screen and in the text that is copied. */
import type { MeasurementBasis, RoundingMode } from "../../../../src/domain/settings";
import type { Tiyn } from "../../../../src/domain/units";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { MessageKey } from "../../../../src/messages/keys";
import type { Formats } from "../../../format/formats";
import type { PointsNode } from "./points-nodes";
import { bandWords, windowWords } from "./points-words";

export interface PointsSpeech {
  readonly text: MessageFormatter;
  readonly formats: Formats;
}

/** A node that is told by a sentence; the others hold nodes of their own. */
export type ToldNode = Exclude<PointsNode, { readonly parts: readonly PointsNode[] }>;

type NodeOf<K extends ToldNode["kind"]> = Extract<ToldNode, { readonly kind: K }>;

export interface Told {
  readonly sentence: string;
  /** Lines below it, where a sum is taken apart. */
  readonly lines?: readonly string[];
  /** The result that the others lead to. */
  readonly isResult?: boolean;
}

/** What a node says. */
export function toldOf(node: ToldNode, speech: PointsSpeech): Told {
  switch (node.kind) {
    case "not-earned":
      return { sentence: speech.text(NOT_EARNED[node.earns]) };
    case "purchases":
      return { sentence: purchases(node, speech) };
    case "sum":
      return { sentence: sum(node, speech) };
    case "band":
      return { sentence: band(node, speech) };
    case "due":
      return { sentence: due(node, speech) };
    case "parts":
      return parts(node, speech);
    case "settled":
      return { sentence: settled(node, speech) };
    case "difference":
      return { sentence: difference(node, speech), isResult: true };
    case "reckoned":
      return { sentence: reckoned(node, speech), isResult: true };
    case "together":
      return { sentence: together(node, speech), isResult: true };
    case "rounding":
      return { sentence: rounded(node, speech) };
  }
}

const NOT_EARNED: Readonly<Record<NodeOf<"not-earned">["earns"], MessageKey>> = {
  unknown: "pane.points-not-earned-unknown",
  unmet: "pane.points-not-earned-unmet",
};

/** R5 */
const PURCHASES: Readonly<Record<MeasurementBasis, MessageKey>> = {
  net: "pane.points-purchases-net",
  gross: "pane.points-purchases-gross",
};

function purchases(node: NodeOf<"purchases">, { text, formats }: PointsSpeech): string {
  const [first, last] = [formats.day(node.first), formats.day(node.last)];
  return text(PURCHASES[node.basis], { first, last, amount: formats.money(node.amount) });
}

const FLOORED: Readonly<Record<NonNullable<NodeOf<"sum">["floored"]>, MessageKey>> = {
  now: "pane.points-sum-floored-now",
  before: "pane.points-sum-floored-before",
};

function sum({ since, before, now, floored }: NodeOf<"sum">, { text, formats }: PointsSpeech): string {
  const key =
    before === 0 ? "pane.points-sum" : now < before ? "pane.points-sum-less" : "pane.points-sum-more";
  const said = text(key, {
    since: formats.day(since),
    added: formats.money(Math.abs(now - before) as Tiyn),
    before: formats.money(before),
    now: formats.money(now),
  });
  return floored === undefined ? said : `${said} ${text(FLOORED[floored])}`;
}

function band(node: NodeOf<"band">, speech: PointsSpeech): string {
  const { text, formats } = speech;
  const rate = formats.rate(node.band.rate);
  const words = bandWords(node.band, speech);
  if (words === undefined) return text("pane.points-band-only", { rate });
  if (node.isSumSoFar) return text("pane.points-band-so-far", { band: words, rate });
  const window = windowWords(node.window, text);
  return text("pane.points-band-window", {
    ...{ window, rate, band: words },
    sum: formats.money(node.qualifying),
  });
}

function due(node: NodeOf<"due">, { text, formats }: PointsSpeech): string {
  const key = node.on === "period" ? "pane.points-due-period" : "pane.points-due-so-far";
  return text(key, {
    sum: formats.money(node.sum),
    rate: formats.rate(node.rate),
    points: formats.decimal(node.points),
  });
}

function parts(node: NodeOf<"parts">, speech: PointsSpeech): Told {
  const { text, formats } = speech;
  const key = node.on === "period" ? "pane.points-parts-period" : "pane.points-parts-so-far";
  const lines = node.steps.map(({ band, part, rate, points }) =>
    text("pane.points-part", {
      band: bandWords(band, speech) ?? text("pane.band-all"),
      part: formats.money(part),
      rate: formats.rate(rate),
      points: formats.decimal(points),
    }),
  );
  return { sentence: text(key, { points: formats.decimal(node.points) }), lines };
}

function settled(node: NodeOf<"settled">, { text, formats }: PointsSpeech): string {
  const { rate, isFirst } = node;
  if (isFirst) return text("pane.points-settled-none");
  if (node.sum === 0) return text("pane.points-settled-zero");
  const numbers = { sum: formats.money(node.sum), points: formats.decimal(node.points) };
  if (rate === undefined) return text("pane.points-settled-parts", numbers);
  return text("pane.points-settled-at", { ...numbers, rate: formats.rate(rate) });
}

function difference(node: NodeOf<"difference">, { text, formats }: PointsSpeech): string {
  const { change } = node;
  const said = text("pane.points-difference", {
    due: formats.decimal(node.due),
    settled: formats.decimal(node.settled),
    points: formats.decimal(node.points),
  });
  if (change === undefined) return said;
  const rates = { from: formats.rate(change.from), to: formats.rate(change.to) };
  return `${said} ${text("pane.points-rate-changed", rates)}`;
}

/** R9, R10: the middle one of three, if it is not the points due less those settled. */
function reckoned(node: NodeOf<"reckoned">, { text, formats }: PointsSpeech): string {
  const points = formats.decimal(node.points);
  switch (node.reckoning) {
    case "rate": {
      const [added, rate] = [formats.money(node.added), formats.rate(node.rate)];
      return text("pane.points-at-rate", { sum: added, rate, points });
    }
    case "given": {
      const [owed, given] = [formats.decimal(node.due), formats.decimal(node.given)];
      return text("pane.points-less-given", { due: owed, given, points });
    }
    case "floor":
      return text("pane.points-floor", { given: formats.decimal(node.given), points });
    case "alone": {
      const [alone, given] = [formats.decimal(node.alone), formats.decimal(node.given)];
      return text("pane.points-alone", { alone, given, points });
    }
  }
}

function together(node: NodeOf<"together">, { text, formats }: PointsSpeech): string {
  const added = node.rules.map((points) => formats.decimal(points)).join(" + ");
  return text("pane.points-together", { sum: added, points: formats.decimal(node.points) });
}

const ROUNDED: Readonly<Record<RoundingMode, MessageKey>> = {
  halfUp: "pane.rounding-half-up",
  halfEven: "pane.rounding-half-even",
  down: "pane.rounding-down",
};

/** R6: rounding of the points so far, or of each period by itself. */
function rounded(node: NodeOf<"rounding">, { text, formats }: PointsSpeech): string {
  const { precision, level, mode } = node.rounding;
  const how = { to: text("pane.rounding-to", { count: precision }), mode: text(ROUNDED[mode]) };
  const points = formats.number(node.points);
  if (level === "period" || node.before === 0) return text("pane.points-rounded", { ...how, points });
  const [soFar, before] = [formats.number(node.soFar), formats.number(node.before)];
  return text("pane.points-rounded-so-far", { ...how, soFar, before, points });
}
