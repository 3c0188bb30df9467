import fc from "fast-check";
import { ByteOutput } from "../../../src/adapters/xlsx/write/byte-output";

function written(value: number): string {
  const output = new ByteOutput();
  output.number(value);
  return new TextDecoder().decode(output.take());
}

describe("numbers", () => {
  it.each([
    0, -0, 7, -7, 0.01, 0.1, -0.05, 1.005, 10, 99.99, 0.07, 100, 9_999_999_999_999.99, 1e13, 1e15, 1e21,
    5e-324,
  ])("%d goes into the bytes as it is said", (value) => {
    expect(written(value)).toBe(String(value));
  });

  it("in hundredths, small and large, are written exactly", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat({ max: 8 }), (whole, zeros) => {
        const value = Math.trunc(whole / 10 ** zeros) / 100;
        expect(written(value)).toBe(String(value));
      }),
    );
  });

  it("of any kind are written exactly", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(written(value)).toBe(String(value));
      }),
    );
  });
});
