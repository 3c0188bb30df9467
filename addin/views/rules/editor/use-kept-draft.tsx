import { Caption1 } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { RULE_FILE_NAMES } from "../../../../src/ruleset/files";
import { filesOf } from "../../../../src/ruleset/versions/change-versions";
import type { RuleDraft } from "../../../../src/ruleset/draft";
import type { PaneServices } from "../../../services/pane-services";
import { useText } from "../../shared/speech";
import type { GoodRules } from "../model/editor/start-days";

/** Excel is not asked at every letter; a pause of this length, in milliseconds, is enough. */
const PAUSE = 1000;

interface KeptDraft {
  /** Whether it is kept. */
  readonly words: ReactNode;
  /** Keeps nothing more: the draft is about to be thrown away, or to become a version. */
  readonly forget: () => void;
}

/**
 * Keeps the draft in the workbook, a moment after each change and when it is left.
 */
export function useKeptDraft(
  services: Pick<PaneServices, "keepDraft">,
  rules: GoodRules,
  { files }: RuleDraft,
): KeptDraft {
  const text = useText();
  const [state, setState] = useState<"kept" | "keeping" | "failed">("kept");
  const kept = useRef(files);
  const owed = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    if (kept.current === files) return undefined;
    setState("keeping");
    const keep = (): void => {
      if (owed.current !== keep) return;
      owed.current = undefined;
      const inForce = filesOf(rules.files, rules.versions[rules.inForce] ?? { folder: "" });
      const isChanged = RULE_FILE_NAMES.some((name) => files[name] !== inForce[name]);
      services.keepDraft(isChanged ? files : undefined).then(
        () => {
          kept.current = files;
          setState("kept");
        },
        () => {
          setState("failed");
        },
      );
    };
    owed.current = keep;
    const timer = setTimeout(keep, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [files, rules, services]);
  useEffect(
    () => () => {
      owed.current?.();
    },
    [],
  );
  const words = (
    <Caption1 role="status">
      {text(
        state === "kept"
          ? "pane.draft-kept"
          : state === "keeping"
            ? "pane.draft-keeping"
            : "pane.draft-not-kept",
      )}
    </Caption1>
  );
  return {
    words,
    forget: () => {
      kept.current = files;
      owed.current = undefined;
    },
  };
}
