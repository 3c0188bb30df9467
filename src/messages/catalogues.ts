/** The catalogues of all languages. */
import type { Language } from "../domain/program";
import { EN } from "./en";
import type { Catalogue } from "./keys";
import { KK } from "./kk";
import { RU } from "./ru";

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { ru: RU, en: EN, kk: KK };
