/** The catalogues of all languages. English says which keys there are; the others must have the same ones. */
import type { Language } from "../domain/program";
import { EN } from "./en";
import { KK } from "./kk";
import { RU } from "./ru";

export type MessageKey = keyof typeof EN;
export type Catalogue = Readonly<Record<MessageKey, string>>;

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { ru: RU, en: EN, kk: KK };
