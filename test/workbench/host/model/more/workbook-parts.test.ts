import { CULTURES } from "../../../../../workbench/host/book/create-book";
import { documentSettings } from "../../../../../workbench/host/model/more/settings";
import { openWorkbook, refusal } from "./open-workbook";

describe("settings", () => {
  it("hold any JSON, dates too, and are changed by adding them again", async () => {
    const { Excel, book } = openWorkbook();
    const day = new Date(Date.UTC(2026, 0, 31));
    const seen = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("mapping", { columns: ["A", "B"], on: true });
      settings.add("n", 1);
      settings.add("n", 2);
      settings.add("day", day);
      settings.load("items/key,items/value");
      const count = settings.getCount();
      const none = settings.getItemOrNullObject("nothing").load("value");
      await context.sync();
      const values = settings.items.map(({ key, value }) => [key, value as unknown]);
      return { values, count: count.value, none: none.isNullObject };
    });
    expect(seen).toEqual({
      values: [
        ["mapping", { columns: ["A", "B"], on: true }],
        ["n", 2],
        ["day", day],
      ],
      count: 3,
      none: true,
    });
    expect(book.settings.get("n")).toBe(2);
  });

  it("are set and deleted by the item, and tell the book's listeners", async () => {
    const { Excel, book } = openWorkbook();
    const heard: string[] = [];
    book.onChange(({ kind }) => heard.push(kind));
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.add("key", "old");
      await context.sync();
      setting.value = "new";
      await context.sync();
      expect(book.settings.get("key")).toBe("new");
      setting.delete();
      await context.sync();
    });
    expect([...book.settings.keys()]).toEqual([]);
    expect(heard).toEqual(["settings", "settings", "settings"]);
  });

  it("are those of Office.context.document.settings too, as JSON texts", async () => {
    const { Excel, book } = openWorkbook();
    const store = documentSettings(book);
    store.save(new Map([["shared", '{"on":true}']]));
    const value = await Excel.run(async (context) => {
      const shared = context.workbook.settings.getItem("shared").load("value");
      context.workbook.settings.add("other", [1]);
      await context.sync();
      return shared.value as unknown;
    });
    expect(value).toEqual({ on: true });
    expect(() => store.save(new Map([["broken", "{"]]))).toThrow(SyntaxError);
    expect([...store.load()]).toEqual([
      ["shared", '{"on":true}'],
      ["other", "[1]"],
    ]);
  });

  it("refuse an empty key", async () => {
    const { Excel } = openWorkbook();
    const run = Excel.run(async (context) => {
      context.workbook.settings.add("", 1);
      await context.sync();
    });
    expect(await refusal(run)).toBe("InvalidArgument");
  });
});

describe("application", () => {
  it("tells how a Russian workbook writes numbers and dates", async () => {
    const { Excel } = openWorkbook({ culture: CULTURES.ru });
    const seen = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("decimalSeparator,thousandsSeparator,useSystemSeparators");
      application.cultureInfo.load("name,numberFormat/*,datetimeFormat/*");
      await context.sync();
      const { name, numberFormat, datetimeFormat } = application.cultureInfo;
      return {
        name,
        separators: [application.decimalSeparator, application.thousandsSeparator],
        numbers: [numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator],
        dates: [datetimeFormat.shortDatePattern, datetimeFormat.dateSeparator],
      };
    });
    expect(seen).toEqual({
      name: "ru-RU",
      separators: [",", "\u00a0"],
      numbers: [",", "\u00a0"],
      dates: ["дд.мм.гггг", "."],
    });
  });

  it("keeps the calculation mode, and takes the calls that suspend calculation and drawing", async () => {
    const { Excel, book } = openWorkbook();
    const [state, rounds] = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = "Manual";
      application.iterativeCalculation.maxIteration = 7;
      application.calculate("Full");
      application.load("calculationMode,calculationState");
      application.iterativeCalculation.load("enabled,maxIteration");
      await context.sync();
      return [
        [application.calculationMode, application.calculationState],
        [application.iterativeCalculation.enabled, application.iterativeCalculation.maxIteration],
      ];
    });
    expect(state).toEqual(["Manual", "Done"]);
    expect(rounds).toEqual([false, 7]);
    expect(book.calculationMode).toBe("Manual");
  });

  it("says that a calculation is due from the first edit under manual calculation until it is done", async () => {
    const { Excel } = openWorkbook();
    const states = await Excel.run(async (context) => {
      const { application, worksheets } = context.workbook;
      const stateAfter = async (): Promise<string> => {
        application.load("calculationState");
        await context.sync();
        return application.calculationState;
      };
      const cell = worksheets.getFirst().getRange("A1");
      cell.values = [[1]];
      const automatic = await stateAfter();
      application.calculationMode = "Manual";
      const manual = await stateAfter();
      cell.values = [[2]];
      const edited = await stateAfter();
      application.calculate("Recalculate");
      return [automatic, manual, edited, await stateAfter()];
    });
    expect(states).toEqual(["Done", "Done", "Pending", "Done"]);
  });

  it("refuses a calculation mode and a calculation that Excel does not have", async () => {
    const { Excel } = openWorkbook();
    const mode = Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Sometimes" as "Manual";
      await context.sync();
    });
    const calculation = Excel.run(async (context) => {
      context.workbook.application.calculate("Half" as "Full");
      await context.sync();
    });
    expect([await refusal(mode), await refusal(calculation)]).toEqual(["InvalidArgument", "InvalidArgument"]);
  });
});

describe("workbook.functions", () => {
  const dateIn = async (uses1904Dates: boolean, date: readonly [number, number, number]) => {
    const { Excel } = openWorkbook({ uses1904Dates });
    return Excel.run(async (context) => {
      const result = context.workbook.functions.date(...date).load("value,error");
      await context.sync();
      return [result.value, result.error];
    });
  };

  const answer = (expected: number | string) =>
    typeof expected === "number" ? [expected, null] : [null, expected];

  it.each([
    [[1900, 1, 1], 1],
    [[1900, 2, 28], 59],
    [[1900, 2, 29], 60],
    [[1900, 3, 1], 61],
    [[2026, 3, 31], 46112],
    [[2026, 14, 1], 46419],
    [[2026, 1, 0], 46022],
    [[126, 1, 1], 46023],
    [[9999, 12, 31], 2958465],
    [[10000, 1, 1], "#NUM!"],
    [[9999, 12, 32], "#NUM!"],
    [[-1, 1, 1], "#NUM!"],
  ] as const)("DATE of %j is %j in the 1900 date system", async (date, expected) => {
    expect(await dateIn(false, date)).toEqual(answer(expected));
  });

  it.each([
    [[1904, 1, 1], 1462],
    [[2026, 3, 31], 46112],
  ] as const)("DATE of %j is %j in the 1904 date system, too", async (date, expected) => {
    expect(await dateIn(true, date)).toEqual(answer(expected));
  });

  it("takes cells and other results as arguments, and passes their errors on", async () => {
    const { Excel, book } = openWorkbook();
    const [sheet] = book.sheets;
    sheet?.cells.setValue(1, 1, 2026);
    sheet?.cells.setValue(2, 1, { error: "#N/A" });
    const seen = await Excel.run(async (context) => {
      const { functions, worksheets } = context.workbook;
      const cells = worksheets.getItem("Sheet1");
      const date = functions.date(cells.getRange("A1"), 3, 31);
      const parts = [functions.year(date), functions.month(date), functions.day(date)];
      const failing = functions.date(cells.getRange("A2"), 3, 31).load("value,error");
      const wordy = functions.day("soon" as unknown as number).load("value,error");
      for (const part of parts) part.load("value");
      await context.sync();
      return { parts: parts.map(({ value }) => value), errors: [failing.error, wordy.error, failing.value] };
    });
    expect(seen).toEqual({ parts: [2026, 3, 31], errors: ["#N/A", "#VALUE!", null] });
  });

  it("refuses by name what it does not calculate", async () => {
    const { Excel } = openWorkbook();
    const run = Excel.run(async (context) => {
      context.workbook.functions.sum(1, 2).load("value");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Functions.sum") as string,
    });
  });
});

describe("document properties, protection and styles", () => {
  it("holds document properties and custom ones", async () => {
    const { Excel } = openWorkbook();
    const seen = await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Q1";
      properties.custom.add("Round", 1);
      properties.custom.add("round", 2.5);
      properties.custom.load("items/key,items/value,items/type");
      properties.load("title,author");
      await context.sync();
      const custom = properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type]);
      return { title: properties.title, author: properties.author, custom };
    });
    expect(seen).toEqual({ title: "Q1", author: "", custom: [["Round", 2.5, "Float"]] });
  });

  it("protects the workbook's structure with a password, and lifts it with that password alone", async () => {
    const { Excel } = openWorkbook();
    const isProtected = () =>
      Excel.run(async (context) => {
        context.workbook.protection.load("protected");
        await context.sync();
        return context.workbook.protection.protected;
      });
    const unprotect = (password: string) =>
      Excel.run(async (context) => {
        context.workbook.protection.unprotect(password);
        await context.sync();
      });
    expect(await isProtected()).toBe(false);
    await Excel.run(async (context) => {
      context.workbook.protection.protect("secret");
      await context.sync();
    });
    expect(await refusal(unprotect("guess"))).toBe("AccessDenied");
    expect(await isProtected()).toBe(true);
    await unprotect("secret");
    expect(await isProtected()).toBe(false);
  });

  it("has the built-in styles, and takes new ones", async () => {
    const { Excel } = openWorkbook();
    const seen = await Excel.run(async (context) => {
      const { styles } = context.workbook;
      styles.add("Partner");
      const style = styles.getItem("Partner");
      style.font.bold = true;
      style.load("builtIn,font/bold");
      const good = styles.getItemOrNullObject("Good").load("builtIn,name");
      const none = styles.getItemOrNullObject("Nothing").load("name");
      await context.sync();
      return [style.builtIn, style.font.bold, good.builtIn, good.name, none.isNullObject];
    });
    expect(seen).toEqual([false, true, true, "Good", true]);
  });
});
