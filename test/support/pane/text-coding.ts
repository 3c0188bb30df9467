/** What browsers have and jsdom lacks: texts out of bytes, and bytes out of texts. */
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
