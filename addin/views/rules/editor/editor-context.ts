/** What the forms of a draft have in common: the rules that they show, their mistakes, and how to change them. */
import { createContext, useContext } from "react";
import type { SheetKey } from "../../../../src/domain/program";
import type { RuleProblem, RuleSource } from "../../../../src/ruleset";
import type { FileEdit } from "../../../../src/ruleset/draft";
import type { Evaluated } from "../../../services/worker-jobs";

export interface Editor {
  /** The draft as written. */
  readonly source: RuleSource;
  readonly problems: readonly RuleProblem[];
  /**
   * Changes the draft. `subject`: successive changes of one field are one step back. `undefined` edits change nothing:
   * the form offers only what is possible.
   */
  readonly change: (edits: readonly FileEdit[] | undefined, subject?: string) => void;
  /** The evaluation by the rules in force; undefined before one. */
  readonly evaluated: Evaluated | undefined;
  /** Headers of the workbook's sheet that the rules do not know yet; empty if the sheet was not found. */
  readonly freeHeaders: (sheet: SheetKey) => readonly string[];
}

export const EditorContext = createContext<Editor | undefined>(undefined);

/** The draft around a form; using it elsewhere is a bug. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error("no draft around this form");
  return editor;
}
