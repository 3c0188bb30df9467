/** Keys of all sentences: English defines them, and the other languages must have the same ones. */
import type { EN } from "./en";

export type MessageKey = keyof typeof EN;
export type Catalogue = Readonly<Record<MessageKey, string>>;
