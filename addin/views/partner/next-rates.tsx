import { makeStyles } from "@fluentui/react-components";
import { ratesAhead, type RateAhead } from "./model/rate-ahead";
import { Fold } from "../shared/fold";
import { SPACE, TEXT } from "../shared/measures";
import type { About } from "./about";

const useStyles = makeStyles({
  next: { ...TEXT.note, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: SPACE.small },
});

/**
 * "412 000 ₸ more by 31.12.2026, and the rate is 4 % (now 2 %)", for each points rule, and what that brings; the head
 * tells the nearest one.
 */
export function NextRates({ about }: { readonly about: About }) {
  const styles = useStyles();
  const { card, rules, names, text } = about;
  const ahead = ratesAhead(card.points, rules);
  if (ahead.length === 0) return null;
  return (
    <Fold label={text("pane.next-rate")}>
      <div className={styles.next}>
        {ahead.map((one) => (
          <div key={one.rule}>
            {rules.points.rules.length > 1 && <div>{names.pointsRule(one.rule)}:</div>}
            <div>{missingWords(one, about)}</div>
            {one.from > about.asOf && (
              <div>{text("pane.next-rate-from", { from: about.formats.day(one.from) })}</div>
            )}
            <div>{meaningWords(one, about)}</div>
          </div>
        ))}
      </div>
    </Fold>
  );
}

function missingWords({ missing, until, rate, nextRate }: RateAhead, { text, formats }: About): string {
  return text("pane.next-rate-missing", {
    missing: formats.money(missing),
    until: formats.day(until),
    next: formats.rate(nextRate),
    rate: formats.rate(rate),
  });
}

function meaningWords({ meaning, nextRate }: RateAhead, { text, formats }: About): string {
  switch (meaning.kind) {
    case "whole-sum": {
      const { sum, points } = meaning;
      const numbers = { sum: formats.money(sum), points: formats.decimal(points) };
      return text("pane.next-rate-whole", { ...numbers, rate: formats.rate(nextRate) });
    }
    case "window":
      return text("pane.next-rate-window");
    case "period":
      return text("pane.next-rate-period");
    case "part":
      return text("pane.next-rate-part");
  }
}
