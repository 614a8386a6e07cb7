import { type ComparedColumn, figureOf, highest, type Highest, sharedFigureOf } from "../../engine/comparedColumns";
import { type Compared, type ComparedCell, perHeadOfCell } from "../../engine/comparison";
import { toRateTable } from "../../engine/money";
import { sumFormats } from "../../figures/sumFormats";
import { useI18n } from "../../i18n/i18n";
import { firstDay } from "../../model/partialDate";
import type { Range } from "../../model/quantity";
import { STATUSES } from "../../model/status";
import { useActions, useTexts, useTracker } from "../../state/useTracker";
import type { MatrixCell, MatrixLine, MatrixPiece, MatrixRow } from "../../ui/charts/Matrix";
import { type Cells, withTag } from "./useCells";
import type { Column } from "./useComparison";
import { useSumBars } from "./useSumBars";

/** Of whom a cell speaks: a column, or the party that its group is called after. */
interface Speaker extends ComparedColumn {
  readonly label: string;
}
type Draw = (speaker: Speaker, of: string) => MatrixCell;
type RowKey = keyof typeof VALUES;
type RowId = RowKey | "person" | "gdp" | "earliest" | "latest";

const exactly = (n: number): Range => ({ low: n, high: n });
const carriedOut = ({ byStatus }: ComparedCell) =>
  (byStatus[STATUSES.indexOf("active")] ?? 0) + (byStatus[STATUSES.indexOf("fulfilled")] ?? 0);
const countOf = (key: "due" | "waiting" | "declined" | "proposed" | "count") => (compared: Compared) => exactly(compared.all.tally[key]);

/** By what the highest of a row is found; null where there is no figure. Sums set against sizes come from `against`. */
const VALUES = {
  commitments: countOf("count"),
  money: ({ all }: Compared) => (all.absence.money === null ? all.tally.money.sum : null),
  loans: ({ all }: Compared) => (all.absence.money === null ? all.tally.money.loans : null),
  shared: ({ all }: Compared) => exactly(all.shared.count),
  proposed: countOf("proposed"),
  troops: ({ all }: Compared) => (all.absence.troops === null ? all.tally.troops.sum : null),
  active: ({ all }: Compared) => (all.tally.promises > 0 ? exactly(carriedOut(all) / all.tally.promises) : null),
  due: countOf("due"),
  waiting: countOf("waiting"),
  declined: countOf("declined"),
} as const satisfies Readonly<Record<string, (compared: Compared) => Range | null>>;

const withLines = (cell: MatrixCell, more: readonly MatrixLine[]): MatrixCell => ({ ...cell, lines: [...cell.lines, ...more] });

/** The rows below the categories: what each has in all, set against its size, and when. */
export function useTotalRows(columns: readonly Column[], cells: Cells): MatrixRow[] {
  const { t, markup, formats } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const { openCommitment } = useActions();
  const bar = useSumBars();
  const facts = { rates: toRateTable(dataset), baseCurrency: dataset.baseCurrency };
  const against = { person: sumFormats("money", "person", { t, formats }), gdp: sumFormats("money", "gdp", { t, formats }) };
  const absent = (text: string) => cells.plain({ text }, "absent");
  const none = () => absent(t("charts.absent.none"));

  /** For a group, what the party has that it is called after: beside the members' figure, in no sum with it. */
  const beside = ({ figures: { body, subject }, day }: Column, draw: Draw): MatrixLine[] => {
    if (!body || body.all.tally.count === 0) return [];
    const label = texts.partyName(body.subject.key);
    const { main, size } = draw({ key: body.subject.key, day, figures: body, label }, label);
    return size === "absent"
      ? []
      : [{ id: "itself", pieces: [{ text: t("compare.itself", { name: formats.groupName(subject.group ?? label) }) }, main] }];
  };
  const row = (id: RowId, draw: Draw, led: Highest | null): MatrixRow => {
    const label = t(`compare.row.${id}`);
    const drawn = columns.map((column) => {
      const cell = draw(column, `${column.label}, ${label}`);
      return withLines(cell, beside(column, draw));
    });
    return { id, label, note: t(`compare.note.${id}`), cells: led ? cells.tagged(drawn, led) : drawn };
  };
  const valued = (id: RowKey, draw: Draw) => row(id, draw, highest(columns.map(({ figures }) => VALUES[id](figures))));
  const counted = (id: "due" | "waiting" | "declined", parts: Parameters<typeof figureOf>[2]) =>
    valued(id, (speaker, of) => cells.plain(cells.count(VALUES[id](speaker.figures).low, of, figureOf(speaker, "count", parts)), "count"));

  const commitments = valued("commitments", (speaker, of) =>
    cells.plain(cells.count(speaker.figures.all.tally.count, of, figureOf(speaker, "count")), "count"),
  );
  const money = valued("money", (speaker, of) => {
    const { absence, tally } = speaker.figures.all;
    if (absence.money !== null) return absent(cells.absence(absence.money).text);
    const exact = formats.moneyRangeExact(tally.money.sum);
    return cells.plain(cells.opening(cells.sumText("money", tally.money), of, figureOf(speaker, "money"), exact), "sum");
  });
  const withBar = (column: Column, cell: MatrixCell | undefined): MatrixCell[] => {
    const { absence, tally } = column.figures.all;
    if (!cell) return [];
    return [absence.money === null ? { ...cell, bar: bar(column, tally.money, { kind: "money", per: "total", category: null }) } : cell];
  };
  const loans = valued("loans", (speaker, of) => {
    const { absence, tally } = speaker.figures.all;
    if (absence.money !== null) return absent(cells.absence(absence.money).text);
    const { loans: sum } = tally.money;
    if (sum.low === 0 && sum.high === 0) return none();
    return cells.plain(cells.opening(formats.moneyRange(sum), of, figureOf(speaker, "money", [["terms", "loan"]])), "sum");
  });
  const shared = valued("shared", (speaker, of) => {
    const all = speaker.figures.all.shared;
    const sum: MatrixPiece[] =
      all.money.rows === 0 ? [] : [cells.opening(cells.sumText("money", all.money), of, sharedFigureOf(speaker, "money"))];
    const lines = sum.length === 0 ? [] : [{ id: "money", pieces: sum }];
    return cells.plain(cells.count(all.count, of, sharedFigureOf(speaker, "count")), "count", lines);
  });
  const proposed = valued("proposed", (speaker, of) => {
    const { tally, proposed: sums } = speaker.figures.all;
    const figure = (measure: "count" | "money") => figureOf(speaker, measure, [["status", "proposed"]]);
    const lines: MatrixLine[] =
      sums.money.rows === 0 ? [] : [{ id: "money", pieces: [cells.opening(cells.sumText("money", sums.money), of, figure("money"))] }];
    return cells.plain(cells.count(tally.proposed, of, figure("count")), "count", lines);
  });

  const perSize = (key: "person" | "gdp"): MatrixRow => {
    const of = (compared: Compared) => perHeadOfCell(compared.subject, compared.all, { kind: "money", against: key }, facts);
    const draw: Draw = (speaker, name) => {
      const { absence } = speaker.figures.all;
      if (absence.money !== null) return absent(cells.absence(absence.money).text);
      const found = of(speaker.figures);
      if (!found) return absent(t("compare.noSize"));
      const years = found.years[0] === found.years[1] ? String(found.years[0]) : found.years.join("–");
      const size = key === "gdp" ? formats.money(Math.round(found.size)) : formats.count(found.size);
      const lines: MatrixLine[] = [
        { id: "size", pieces: [{ text: t(key === "gdp" ? "compare.perSize.gdp" : "compare.perSize.people", { size, years }) }] },
      ];
      if (found.without.length > 0)
        lines.push({
          id: "without",
          pieces: [
            {
              text: t("compare.perSize.without", { count: found.without.length }),
              exact: formats.list(found.without.map(texts.partyName)),
            },
          ],
        });
      return cells.plain(cells.opening(against[key].range(found.range), name, figureOf(speaker, "money")), "sum", lines);
    };
    return row(key, draw, highest(columns.map(({ figures }) => of(figures)?.range ?? null)));
  };
  const troops = valued("troops", (speaker, of) => {
    const { subject, all } = speaker.figures;
    if (all.absence.troops !== null) return absent(cells.absence(all.absence.troops).text);
    const head = perHeadOfCell(subject, all, { kind: "troops", against: "person" }, facts);
    const figure = head && sumFormats("troops", "person", { t, formats }).range(head.range);
    const lines = head
      ? [{ id: "head", pieces: [{ text: t("compare.perSize.troops", { figure: figure ?? "", years: head.years[0] }) }] }]
      : [];
    return cells.plain(cells.opening(cells.sumText("troops", all.tally.troops), of, figureOf(speaker, "troops")), "sum", lines);
  });
  const active = valued("active", (speaker, of) => {
    const { all } = speaker.figures;
    const done = carriedOut(all);
    const { promises } = all.tally;
    if (promises === 0) return absent(t("compare.noPromise"));
    const numerator = figureOf(speaker, "count", [
      ["status", "active"],
      ["status", "fulfilled"],
    ]);
    const figures = (mark: Parameters<Parameters<Cells["sentence"]>[0]>[0]) => ({
      done,
      promises,
      doneFigure: mark(numerator),
      promisesFigure: mark(figureOf(speaker, "count", [["promise", "yes"]])),
    });
    const line = { id: "of", pieces: cells.sentence((mark) => markup("compare.ofPromises", figures(mark)), of) };
    return cells.plain(cells.opening(formats.percent(done / promises), of, numerator), "sum", [line]);
  });
  const atEnd = (key: "earliest" | "latest"): MatrixRow => {
    const days = columns.map(({ figures }) => figures[key]).map((end) => (end ? firstDay(end.date) : null));
    const stated = days.filter((day) => day !== null).toSorted();
    const [lead] = key === "earliest" ? stated : stated.toReversed();
    const drawn = row(
      key,
      (speaker, of) => {
        const end = speaker.figures[key];
        if (!end) return absent(t("compare.noPromise"));
        const text = formats.dateShort(end.date);
        const main = {
          text,
          name: `${text}, ${of}: ${texts.title(end.row)}`,
          onOpen: () => openCommitment(dataset.commitments[end.row]?.id ?? null),
        };
        return cells.plain(main, "sum", [{ id: "title", pieces: [{ text: texts.title(end.row) }] }]);
      },
      null,
    );
    const tag = t(`compare.tag.${key}`);
    return { ...drawn, cells: drawn.cells.map((cell, place) => (lead !== undefined && days[place] === lead ? withTag(cell, tag) : cell)) };
  };

  return [
    commitments,
    { ...money, cells: columns.flatMap((column, place) => withBar(column, money.cells[place])) },
    loans,
    shared,
    proposed,
    perSize("person"),
    perSize("gdp"),
    troops,
    active,
    counted("due", [["due", "yes"]]),
    counted("waiting", [["due", "no"]]),
    counted("declined", [["status", "declined"]]),
    atEnd("earliest"),
    atEnd("latest"),
  ];
}
