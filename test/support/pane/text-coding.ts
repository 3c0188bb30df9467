/** Text encoding and decoding, which browsers have and jsdom lacks. */
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
