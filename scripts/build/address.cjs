const { URL } = require("node:url");

/**
 * The address that serves the add-in. `manifest.xml` has the development address; a build for another one is
 * `ADDIN_ADDRESS=https://partners.example.kz npm run build` (or `npm run build -- --env address=https://…`).
 */
const DEVELOPMENT_ADDRESS = "https://localhost:3000/addin";

/**
 * The address of a build, without a trailing slash.
 * @param {{address?: unknown}} env what `--env` gave
 * @param {{ADDIN_ADDRESS?: string}} environment the process's own
 * @throws {Error} if it is not an https address
 */
function addressOf(env = {}, environment = process.env) {
  const given = env.address ?? environment.ADDIN_ADDRESS;
  if (given === undefined || given === "") return DEVELOPMENT_ADDRESS;
  const url = URL.canParse(String(given)) ? new URL(String(given)) : undefined;
  const plain = url?.search === "" && url.hash === "" && url.username === "" && url.password === "";
  if (url?.protocol !== "https:" || !plain) {
    throw new Error(
      `"${String(given)}" is not the address of a folder on https (https://partners.example.kz).`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/** The manifest for an address, made from the development manifest. */
const manifestFor = (address, text) => text.replaceAll(DEVELOPMENT_ADDRESS, address);

module.exports = { DEVELOPMENT_ADDRESS, addressOf, manifestFor };
