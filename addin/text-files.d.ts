/** A file taken in as its text. */
declare module "*?text" {
  const text: string;
  export default text;
}

declare module "*.css";
