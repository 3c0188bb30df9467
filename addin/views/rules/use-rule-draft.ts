import { useState } from "react";
import type { RuleDraft } from "../../../src/ruleset/draft/draft";
import { RULE_FILE_NAMES, type RuleFiles } from "../../../src/ruleset/files";
import type { WorkbookView } from "../../services/pane-services";
import type { PaneSession } from "../../session/pane-session";
import { filesInForce } from "./model/rules-import";

export interface RuleDraftState {
  /** The draft while it is being changed; undefined while the rules in force are shown. */
  readonly open: RuleDraft | undefined;
  /** The workbook has one, begun earlier or by somebody else. */
  readonly isBegun: boolean;
  /** It is being read. */
  readonly isOpening: boolean;
  /** What the workbook keeps as a draft cannot be checked, so that it is not opened. */
  readonly isHarmful: boolean;
  /** Continues the draft, or begins one with the files in force or others. */
  readonly begin: (files?: RuleFiles) => void;
  readonly change: (draft: RuleDraft | undefined) => void;
  readonly close: () => void;
  /** It has become a version. */
  readonly end: () => void;
}

/** The draft of the rules, kept while other screens are shown. */
export function useRuleDraft(workbook: WorkbookView | undefined, session: PaneSession): RuleDraftState {
  const [draft, setDraft] = useState<RuleDraft>();
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<"idle" | "opening" | "harmful">("idle");
  const inForce = workbook === undefined ? {} : filesInForce(workbook.rules);
  const kept = workbook?.draft;
  const start = (files: RuleFiles): void => {
    setDraft({ files, past: [], future: [] });
    setOpen(true);
  };
  const readKept = async (files: RuleFiles): Promise<void> => {
    setState("opening");
    // Anybody may have written it: the worker checks it first, which may be ended.
    const checked = await session.services.checkRules(files).catch(() => undefined);
    const isHarmful = checked?.ok === false && checked.problems.some(({ code }) => code === "not-checked");
    setState(checked === undefined || isHarmful ? "harmful" : "idle");
    if (checked !== undefined && !isHarmful) start(files);
  };
  const throwAway = async (): Promise<void> => {
    setDraft(undefined);
    setOpen(false);
    setState("idle");
    await session.services.keepDraft(undefined).catch(() => undefined);
    await session.look();
  };
  return {
    open: isOpen ? draft : undefined,
    isBegun: draft !== undefined || kept !== undefined,
    isOpening: state === "opening",
    isHarmful: state === "harmful",
    begin: (files) => {
      if (files !== undefined) start(files);
      else if (draft !== undefined) setOpen(true);
      else if (kept !== undefined) void readKept(kept);
      else start(inForce);
    },
    change: (next) => {
      if (next === undefined) void throwAway();
      else setDraft(next);
    },
    close: () => {
      setOpen(false);
      // One that changes nothing is none.
      if (RULE_FILE_NAMES.every((name) => draft?.files[name] === inForce[name])) setDraft(undefined);
    },
    end: () => {
      setDraft(undefined);
      setOpen(false);
    },
  };
}
