/**
 * The forms in which headers are compared. The head of every sheet is compared with every name that a column may have,
 * so the same few texts are asked for thousands of times: their forms are kept.
 */
import { kept } from "../../domain/kept";
import { normalName } from "../../domain/normal-name";
import { homoglyphKey } from "../cells";

/** Many times the number of a workbook's headers and of the program's names. */
const MOST = 4000;

/** A header as `normalName` gives it. */
export const headerName = kept(normalName, MOST);

/** A header as `homoglyphKey` gives it. */
export const headerKey = kept(homoglyphKey, MOST);
