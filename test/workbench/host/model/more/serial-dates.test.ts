import fc from "fast-check";

import { dateOfSerial, serialOfDate } from "../../../../../workbench/host/model/more/serial-dates";

describe.each([
  ["1900", false, 2_958_465],
  ["1904", true, 2_957_003],
])("dates of the %s system", (_, uses1904, last) => {
  it("are the same day again when their year, month and day are put together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last }), (serial) => {
        const date = dateOfSerial(serial, uses1904);
        expect(date && serialOfDate(date.year, date.month, date.day, uses1904)).toBe(serial);
      }),
    );
  });

  it("go up by one from day to day, the end of 9999 being the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: last }), (serial) => {
        const [before, after] = [dateOfSerial(serial - 1, uses1904), dateOfSerial(serial, uses1904)];
        const isNext =
          after?.day === (before?.day ?? 0) + 1 || (after?.day === 1 && after.month !== before?.month);
        expect(isNext).toBe(true);
      }),
    );
    expect(dateOfSerial(last, uses1904)).toEqual({ year: 9999, month: 12, day: 31 });
    expect(dateOfSerial(last + 1, uses1904)).toBeUndefined();
    expect(dateOfSerial(-1, uses1904)).toBeUndefined();
  });
});
