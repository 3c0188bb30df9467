/**
 * What headers say in lists of purchases and partners, in Russian, English and Kazakh: data, extended by the headers
 * that the rule files declare. Words may stand in any order, and in any case form.
 */

/** `partner`: the company's name. `code`: its id. `number`: its BIN or IIN. */
export type HeaderRole =
  | "date"
  | "partner"
  | "code"
  | "number"
  | "document"
  | "amount"
  | "currency"
  | "kind"
  | "status"
  | "registeredOn"
  | "renewedThrough"
  | "level"
  | "debit"
  | "credit"
  /** Money or counts that are no amount of a purchase. */
  | "other";

export const HEADER_PHRASES: Readonly<Record<HeaderRole, readonly string[]>> = {
  date: [
    "дата, дата документа, дата реализации, дата отгрузки, дата продажи, дата накладной, дата операции, дата счета",
    "дата покупки, дата закупки, дата заказа, дата проведения, дата проводки, день, дата док, дата сделки, дата чека",
    "дата счет фактуры, дата эсф, дата выписки, дата отпуска, billing date, booking date, delivery date, shipping date",
    "құжаттың күні, шот фактура күні, сатылған күні, өткізу күні, bill date",
    "число, дата расхода, дата поставки, дата расходной, txn date, trans date, value date, purchase date, sold on",
    "date, posting date, document date, invoice date, order date, sale date, sales date, transaction date, ship date",
    "күні, күн, құжат күні, сату күні, жөнелту күні, сатып алу күні, шот күні, операция күні",
  ],
  partner: [
    "контрагент, покупатель, клиент, партнер, дилер, заказчик, дистрибьютор, реселлер, получатель, грузополучатель",
    "наименование, название, наименование контрагента, наименование партнера, название партнера, имя партнера",
    "наименование клиента, наименование покупателя, название клиента, компания, фирма, название компании, юрлицо",
    "юридическое лицо, наименование компании, наименование организации, организация",
    "customer, customer name, client, client name, partner, partner name, buyer, dealer, reseller, company, account",
    "sold to party, ship to party, bill to party, payer, сатып алушы атауы, сатып алушының атауы, клиенттің атауы",
    "company name, name, account name, sell to customer, bill to name, distributor",
    "серіктес, сатып алушы, тапсырыс беруші, серіктес атауы, клиент атауы, компания, атауы, контрагент атауы, дилер",
  ],
  code: [
    "id партнера, код партнера, код контрагента, код клиента, код покупателя, id клиента, id контрагента, номер партнера",
    "код, id, ид, код дилера, партнер id, partner id, partner code, customer no, customer code, customer id",
    "client code, client id, customer number, account no, member no, dealer code, dealer id, partner no",
    "sell to customer no, bill to customer no, bill to no, sell to no, customer account no, reseller id, company id",
    "серіктес id, серіктес коды, клиент коды, контрагент коды, коды, сатып алушы коды",
  ],
  number: [
    "бин, иин, бин иин, иин бин, бин контрагента, бин иин контрагента, контрагент бин иин, бин покупателя, бин клиента",
    "бин партнера, бин иин партнера, инн, bin, iin, bin iin, tax id, tax number, vat number, бсн, жсн, бсн жсн, жсн бсн",
    "сатып алушы бсн, сатып алушының бсн, клиент бсн, клиенттің бсн, серіктестің бсн, контрагент бсн, тапсырысшының бсн",
    "бсн серіктес, покупатель бин, клиент бин, партнер бин",
  ],
  document: [
    "документ, номер документа, документ номер, номер док, документ продажи, документ продажи регистратор, накладная",
    "номер накладной, счет, номер счета, счет фактура, номер счет фактуры, регистратор, ссылка, реализация, номер",
    "заказ, номер заказа, чек, номер чека, документ реализации, документ отгрузки, основание, эсф, номер эсф",
    "ref, ref no, reference no, txn no, txn id, transaction no, transaction id, sales order, receipt, receipt no",
    "document, document no, doc no, document number, invoice, invoice no, invoice number, order, order no, reference",
    "құжат, құжат нөмірі, шот, шот фактура, шот нөмірі, жүкқұжат, нөмірі, тапсырыс, құжат номері",
  ],
  amount: [
    "сумма, сумма документа, сумма с ндс, сумма без ндс, сумма продажи, сумма продаж, сумма реализации, сумма отгрузки",
    "сумма закупки, сумма покупки, сумма закупа, сумма счета, сумма накладной, сумма заказа, стоимость, стоимость с ндс",
    "стоимость без ндс, продажи, выручка, оборот, отгружено, реализовано, сумма в тенге, сумма всего, всего с ндс",
    "всего без ндс, итого с ндс, итого без ндс, сумма включая ндс, стоимость продажи, стоимость продаж, сумма оборот",
    "объем продаж, продажи с ндс, продажи без ндс, выручка с ндс, сумма итого, без ндс, с ндс, сумма взаиморасчетов",
    "сумма регл, сумма упр, отгрузка, сумма сделки, факт, факт продаж, сумма факт, нақты, actual, actual sales",
    "amount, total, sum, net amount, gross amount, sales amount, revenue, sales, total amount, invoice amount, turnover",
    "amount incl vat, amount excl vat, amount including vat, amount excluding vat, amount lcy, line amount, net, gross",
    "value, order total, order value, order amount, total value, invoice value, purchase amount, purchases, total sales",
    "итого, всего, сумма чека, сумма сделки, сумма поставки, закуп, закупки, покупки, сату сомасы, сатылым, сатылым сомасы",
    "сумма со скидкой, сумма с учетом скидки, сумма без скидки, сумма без учета скидки, сумма после скидки, стоимость со скидкой",
    "стоимость с учетом скидки, итого со скидкой, всего со скидкой, сумма за вычетом скидки, жеңілдікпен сома, жеңілдіксіз сома",
    "amount after discount, total after discount, amount before discount, discounted amount, net of discount, discounted total",
    "сумма к оплате, итого к оплате, всего к оплате, к оплате, стоимость к оплате, amount due, amount payable, total due",
    "net value, gross value, billed amount, invoiced amount, line total, сумма продаж с ндс, сумма отгрузки с ндс",
    "сумма реализации с ндс, сумма реализации без ндс, сумма продаж без ндс, сатылым көлемі, өткізу сомасы",
    "sales value, invoice total, net sales, amount without vat, amount with vat",
    "сомасы, сома, жалпы сома, құжат сомасы, сату сомасы, құны, сатып алу сомасы, ққс сыз сома, ққс мен сома, ққс пен сома, ққс қоса сома, барлығы",
  ],
  currency: [
    "валюта, валюта документа, вал, currency, currency code, валютасы, валюта договора, валюта расчетов",
  ],
  kind: [
    "вид документа, тип документа, вид операции, тип операции, операция, тип, вид, вид движения, хозяйственная операция",
    "document type, type, kind, transaction type, entry type, doc type, құжат түрі, операция түрі, түрі",
  ],
  status: [
    "статус, состояние, статус документа, статус заказа, статус оплаты, проведен, проведено, оплачен, оплачено, отменен",
    "аннулирован, признак, дата оплаты, оплата, пометка удаления, статус счета, оплачено да нет",
    "status, state, paid, payment status, cancelled, posted, order status, invoice status, payment date, paid on",
    "күйі, мәртебе, мәртебесі, төленді, төлем күйі",
  ],
  registeredOn: [
    "дата регистрации, дата регистрации в программе, дата договора, дата вступления, дата вступления в программу",
    "дата подключения, дата начала, дата заключения договора, партнер с, в программе с, участник с, дата присоединения",
    "дата подписания, дата подписания договора, дата начала действия, дата авторизации, дата участия, начало участия",
    "регистрация, дата рег, registration, registered, тіркеу, тіркелу",
    "registered on, registration date, joined, joined on, start date, member since, partner since, contract date",
    "date joined, agreement date, date of registration, since",
    "тіркелген күні, тіркелу күні, шарт күні, келісімшарт күні, қосылған күні, кірген күні, тіркеу күні",
  ],
  renewedThrough: [
    "продлен до, продлен по, продлено до, продлен по год, действует до, срок действия до, договор до, действует по",
    "renewed through, valid until, valid to, renewed until, valid through, ұзартылған жылы, ұзартылды, жарамды мерзімі",
  ],
  level: [
    "уровень, уровень партнера, статус партнера, level, tier, partner level, деңгей, деңгейі, серіктес деңгейі",
  ],
  debit: [
    "приход, увеличение, дебет, дт, debit, дебет оборот, оборот период дебет, оборот дт, увеличение долга, дебет айналым",
  ],
  credit: [
    "расход, уменьшение, кредит, кт, credit, кредит оборот, оборот период кредит, оборот кт, уменьшение долга, кредит айналым",
  ],
  other: [
    "ндс, сумма ндс, ндс 12, ндс 16, цена, цена с ндс, цена без ндс, количество, кол, кол во, скидка, сумма скидки, доля",
    "сальдо дебет, сальдо кредит, сальдо начало дебет, сальдо начало кредит, сальдо конец дебет, сальдо конец кредит",
    "сальдо начало период дебет, сальдо начало период кредит, сальдо конец период дебет, сальдо конец период кредит",
    "начальный остаток, конечный остаток, остаток начало, остаток конец, opening balance, closing balance",
    "себестоимость, остаток, сальдо, долг, задолженность, сумма оплаты, оплачено сумма, план, сумма план, бонус, маржа",
    "прибыль, валовая прибыль, наценка, процент, сумма долга, курс, сумма баллов, баллы, бюджет, прогноз, цель, телефон",
    "vat, vat amount, price, quantity, qty, discount, cost, balance, paid amount, plan, margin, profit, unit price, tax",
    "ққс, ққс сомасы, бағасы, саны, жеңілдік, қалдық, берешек, жоспар, үлесі, ұпай",
  ],
};
