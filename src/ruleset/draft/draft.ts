/**
 * A draft of rules: the texts of the four files with the changes made to them, which can be taken back and made again.
 * Plain data, so that a workbook can keep it.
 */
import { applyChange, editText, type RuleEdit, type TextChange } from "../edit";
import type { RuleFileName, RuleFiles } from "../files";

/** A change to one of the files. */
export type FileEdit = { readonly file: RuleFileName } & RuleEdit;

interface FileChange extends TextChange {
  readonly file: string;
}

/** Text changes that are taken back, or made again, together; in the order in which they are applied. */
export interface DraftStep {
  /** Successive steps with one subject are one step: the letters typed into a field. "" joins with nothing. */
  readonly subject: string;
  readonly changes: readonly FileChange[];
}

export interface RuleDraft {
  readonly files: RuleFiles;
  /** Steps that can be taken back, the last one first to go. */
  readonly past: readonly DraftStep[];
  /** Steps that were taken back. */
  readonly future: readonly DraftStep[];
}

/** Number of steps kept: more than anybody goes back, and a draft stays small. */
const MOST_STEPS = 100;

/** A draft that changes nothing yet. */
export function newDraft(files: RuleFiles): RuleDraft {
  return { files, past: [], future: [] };
}

/**
 * The draft with changes that belong together. `undefined` if one of them is impossible: its place does not exist, or the
 * text is no JSON.
 */
export function editedDraft(
  draft: RuleDraft,
  edits: readonly FileEdit[],
  subject = "",
): RuleDraft | undefined {
  const files: Record<string, string> = { ...draft.files };
  const undo: FileChange[] = [];
  for (const edit of edits) {
    const done = editText(files[edit.file] ?? "", edit);
    if (done === undefined) return undefined;
    if (done.text === files[edit.file]) continue;
    files[edit.file] = done.text;
    undo.unshift({ file: edit.file, ...done.undo });
  }
  return undo.length === 0 ? draft : withStep(draft, files, { subject, changes: undo });
}

/** The draft with another text of one file, as somebody has typed it. */
export function retypedDraft(draft: RuleDraft, file: RuleFileName, text: string): RuleDraft {
  return replacedDraft(draft, { [file]: text }, `text ${file}`);
}

/** The draft with other texts of some files, as one step. */
export function replacedDraft(draft: RuleDraft, files: RuleFiles, subject = ""): RuleDraft {
  const changes = Object.entries(files).flatMap(([file, text]): FileChange[] => {
    const before = draft.files[file] ?? "";
    return before === text ? [] : [{ file, offset: 0, length: text.length, text: before }];
  });
  if (changes.length === 0) return draft;
  return withStep(draft, { ...draft.files, ...files }, { subject, changes });
}

function withStep(draft: RuleDraft, files: RuleFiles, step: DraftStep): RuleDraft {
  const last = draft.past.at(-1);
  const isSame = last !== undefined && step.subject !== "" && last.subject === step.subject;
  const joined = isSame ? { ...step, changes: [...step.changes, ...last.changes] } : step;
  const past = isSame ? draft.past.slice(0, -1) : draft.past;
  return { files, past: [...past, joined].slice(-MOST_STEPS), future: [] };
}

/** The draft without its last step; the same one if there is none. */
export function undoneDraft(draft: RuleDraft): RuleDraft {
  const step = draft.past.at(-1);
  if (step === undefined) return draft;
  const { files, reverse } = applied(draft.files, step);
  return { files, past: draft.past.slice(0, -1), future: [...draft.future, reverse] };
}

/** The draft with the step that was taken back last; the same one if there is none. */
export function redoneDraft(draft: RuleDraft): RuleDraft {
  const step = draft.future.at(-1);
  if (step === undefined) return draft;
  const { files, reverse } = applied(draft.files, step);
  // A later change of the same subject is a step of its own: between the two somebody has looked back.
  const past = [...draft.past, { ...reverse, subject: "" }];
  return { files, past, future: draft.future.slice(0, -1) };
}

function applied(given: RuleFiles, { subject, changes }: DraftStep) {
  const files: Record<string, string> = { ...given };
  const reverse: FileChange[] = [];
  for (const change of changes) {
    const { text, undo } = applyChange(files[change.file] ?? "", change);
    files[change.file] = text;
    reverse.unshift({ file: change.file, ...undo });
  }
  return { files, reverse: { subject, changes: reverse } };
}
