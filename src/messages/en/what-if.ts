/** The effect of changed rules. */
export const EN_WHAT_IF = {
  "what-if.versions":
    "Rules in force: {before}. Changed rules: {after}{hasFrom, select, yes { from {from}} other {}}. Judged on {asOf}.",
  "what-if.points": "Points of {year}: {before} → {after} ({difference})",
  "what-if.period": "{period} ({status}): {before} → {after} ({difference})",
  "what-if.money": "In money, {currency}: {before} → {after} ({difference})",
  "what-if.partners":
    "Partners with more points: {won, number}; with fewer: {lost, number}; with the same: {same, number}.",
  "what-if.provisional":
    "{count, plural, one {The points of # partner rest} other {The points of # partners rest}} on cells or rows that could not be read: the real effect may differ.",
  "what-if.unpaired":
    "{count, plural, one {# row is a partner} other {# rows are partners}} by one set of rules only, and {count, plural, one {is} other {are}} not compared.",
  "what-if.none": "Nothing changes for any partner.",
  "what-if.level": "Level {name}: open to {gained, number} more, no longer to {lost, number}",
  "what-if.benefit": "Benefit {name}: {gained, number} get it, {lost, number} lose it",
  "what-if.decision": "Applications, {before} → {after}: {count, number}",
  "what-if.no-decision": "no application",
  "what-if.winners": "The largest gains:",
  "what-if.losers": "The largest losses:",
  "what-if.partner": "{partner}: {difference} ({before} → {after}); {cause}",
  "what-if.rule-added": "{period}: earns by the new rule {rule}",
  "what-if.rule-removed": "{period}: the rule {rule} is gone",
  "what-if.starts-earning": "{period}: now earns by {rule}",
  "what-if.stops-earning": "{period}: no longer earns by {rule}",
  "what-if.purchases": "{period}: purchases that earn by {rule} {purchasesBefore} → {purchasesAfter}",
  "what-if.rate": "{period}: rate {rateBefore} → {rateAfter} by {rule}",
  "what-if.calculation": "{period}: calculated otherwise by {rule}, at the same rate {rateAfter}",
  "what-if.rounding": "{period}: rounded otherwise",
  "what-if.adjustment": "{period}: adjustments differ",
  "what-if.too-early":
    "The changed rules cannot begin on {day}: {period} is closed through {last}, and closed points never move. Choose a later day.",
  "what-if.one-version":
    "{path} holds several versions, with days of their own; leave --from out, or name the folder of one version.",
  "what-if.readings":
    "Rules in force: {before}. Judged on {asOf}. Points of {year} under other readings of the text:",
  "what-if.reading-in-force": "as in force",
  "what-if.reading-points": "{reading}: {points}{hasMoney, select, yes { ({money})} other {}}",
  "what-if.reading":
    "{reading}: {points}{hasMoney, select, yes { ({money})} other {}}, {difference}; partners with more: {won, number}, with fewer: {lost, number}",
  "what-if.reading-impossible": "these rules do not allow it",
  "what-if.rules-or-readings":
    "Name the folder of the changed rules with --rules, or ask for other readings with --readings, which takes neither --rules nor --from.",
} as const satisfies Readonly<Record<`what-if.${string}`, string>>;
