/** What the documents of an account say by their first words: sales, returns, payments. */

const SALE = /^(?:реализ|продаж|отгруз|накладн|приход|акт вып|счет|sale|invoice|shipment|сату|жөнелту)/iu;
const RETURN = /^(?:возврат товар|возврат от|возврат(?! ден)|return|credit note|қайтар|сторно)/iu;
const PAYMENT =
  /^(?:оплат|плат[её]ж|поступл|пко|банк|приходный кассовый|payment|төлем|взаимозач|зачет|receipt|возврат ден|списание)/iu;

/** The first words of documents, by what they do to a partner's sum. */
export interface DocumentKinds {
  readonly sales: readonly string[];
  readonly returns: readonly string[];
  readonly payments: readonly string[];
}

export function kindsIn(texts: Iterable<string>): DocumentKinds {
  const sets = { sales: new Set<string>(), returns: new Set<string>(), payments: new Set<string>() };
  for (const text of texts) {
    const kind = PAYMENT.test(text)
      ? sets.payments
      : SALE.test(text)
        ? sets.sales
        : RETURN.test(text)
          ? sets.returns
          : undefined;
    kind?.add(firstWords(text));
  }
  return { sales: [...sets.sales], returns: [...sets.returns], payments: [...sets.payments] };
}

/** For the sentence that says what was taken. */
export function kindDetails(
  found: string,
  { sales, returns, payments }: DocumentKinds,
): Readonly<Record<string, string>> {
  return {
    found,
    taken: sales.join(", "),
    other: returns.join(", ") || "–",
    rest: payments.join(", ") || "–",
  };
}

/** Two words where one alone says too little: «Возврат денежных», «Возврат товаров». */
function firstWords(text: string): string {
  const words = /^(?:возврат|приходный|акт)\s+[\p{L}-]+|^[\p{L}-]+/iu.exec(text.trim());
  return words?.[0] ?? text;
}
