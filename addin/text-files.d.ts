/** A file imported as text. */
declare module "*?text" {
  const text: string;
  export default text;
}

/** A file imported as a data: address, in base64. */
declare module "*?inline" {
  const address: string;
  export default address;
}

declare module "*.css";
