/** A file imported as text. */
declare module "*?text" {
  const text: string;
  export default text;
}

declare module "*.css";
