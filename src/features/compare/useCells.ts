import type { Absence } from "../../engine/absence";
import { figureOf, type Highest } from "../../engine/comparedColumns";
import type { Compared, ComparedCell } from "../../engine/comparison";
import type { Figure, Measure } from "../../engine/figure";
import type { SumKind } from "../../engine/money";
import { useI18n } from "../../i18n/i18n";
import { figureMarker, type SentencePart } from "../../i18n/sentence";
import type { MarkupValues } from "../../i18n/translate";
import { sumInWords } from "../../i18n/conditionPhrases";
import { OFF_LADDER, RUNGS, STATUSES } from "../../model/status";
import { useActions, useTexts } from "../../state/useTracker";
import type { MatrixCell, MatrixLine, MatrixPiece } from "../../ui/charts/Matrix";
import type { Column } from "./useComparison";

type Parts = Figure["parts"];

/** Firmest first, then what is off the ladder. */
const DOWN = [...RUNGS, ...OFF_LADDER];
/** So many marks stand one by one; of more their words alone say how many, each with its mark. */
const MOST_MARKS = 30;

function plain(main: MatrixPiece, size: MatrixCell["size"], lines: readonly MatrixLine[] = []): MatrixCell {
  return { main, size, tag: null, marks: [], bar: [], lines };
}

/** The same cell with words beside what it leads in. */
export function withTag(cell: MatrixCell, tag: string): MatrixCell {
  return { ...cell, tag };
}

export interface Cells {
  /** A number that opens its ledger; a 0 has none. `of`: what it is of, for its accessible name. */
  readonly count: (n: number, of: string, figure: Figure) => MatrixPiece;
  readonly opening: (text: string, of: string, figure: Figure, exact?: string) => MatrixPiece;
  readonly pieces: (parts: readonly SentencePart[], of: string) => MatrixPiece[];
  /** A message whose `<nFigure>`-like tags are figures, as pieces of a line. */
  readonly sentence: (make: (mark: (figure: Figure) => (chunks: string) => string) => string, of: string) => MatrixPiece[];
  /** The cell of a category or component: the count, its status mix, its money, refusals, and what the group is itself. */
  readonly ofRows: (column: Column, pick: (compared: Compared) => ComparedCell | undefined, parts: Parts, of: string) => MatrixCell;
  /** A cell with one figure. */
  readonly plain: typeof plain;
  readonly absence: (reason: Absence) => MatrixPiece;
  /** The words for what leads a row, by place; null where it does not. */
  readonly tagged: (cells: readonly MatrixCell[], led: Highest) => MatrixCell[];
  readonly sumText: (kind: SumKind, amount: ComparedCell["tally"]["money"]) => string;
}

/** How the figures of a comparison are said in the cells of its tables. */
export function useCells(): Cells {
  const { t, markup, formats } = useI18n();
  const texts = useTexts();
  const { openLedger } = useActions();

  const opening: Cells["opening"] = (text, of, figure, exact) => ({
    text,
    name: t("common.ledger", { figure: text, of }),
    onOpen: () => openLedger(figure),
    ...(exact === undefined ? {} : { exact }),
  });
  const count: Cells["count"] = (n, of, figure) => (n === 0 ? { text: "0" } : opening(formats.count(n), of, figure));
  const pieces: Cells["pieces"] = (parts, of) =>
    parts.map((part) => (typeof part === "string" ? { text: part } : opening(part.text, of, part.figure)));
  const sentence: Cells["sentence"] = (make, of) => {
    const { mark, parts } = figureMarker();
    return pieces(parts(make(mark)), of);
  };
  const sumText: Cells["sumText"] = (kind, amount) => sumInWords(kind, amount, { t, formats }) ?? t("common.noFigure");
  const absence: Cells["absence"] = (reason) => ({ text: t(`charts.absent.${reason}`) });

  const statusLine = (cell: ComparedCell, of: string, figure: (parts: Parts) => Figure, withMarks: boolean): MatrixLine => {
    const found = DOWN.flatMap((status) => {
      const n = cell.byStatus[STATUSES.indexOf(status)] ?? 0;
      return n === 0 || status === "declined" ? [] : [{ status, n, words: t(`statusInText.${status}`) }];
    });
    const piece = ({ status, n, words }: (typeof found)[number], place: number): MatrixPiece => ({
      ...count(n, `${of}, ${words}`, figure([["status", status]])),
      ...(withMarks ? { mark: status } : {}),
      after: place === found.length - 1 ? words : `${words},`,
    });
    return { id: "statuses", pieces: found.map(piece) };
  };
  const moneyLine = (cell: ComparedCell, of: string, figure: (measure: Measure) => Figure): MatrixLine[] => {
    const { absence: absent, tally } = cell;
    if (absent.money === "none" || absent.money === "declined") return [];
    if (absent.money !== null) return [{ id: "money", look: "absent", pieces: [absence(absent.money)] }];
    const exact = formats.moneyRangeExact(tally.money.sum);
    return [{ id: "money", pieces: [opening(sumText("money", tally.money), of, figure("money"), exact)] }];
  };
  const refusedLine = (cell: ComparedCell, of: string, figure: Figure): MatrixLine[] => {
    const { declined } = cell.tally;
    if (declined === 0) return [];
    const values = (mark: (figure: Figure) => (chunks: string) => string): MarkupValues => ({ count: declined, n: mark(figure) });
    return [{ id: "refused", look: "refused", pieces: sentence((mark) => markup("compare.refused", values(mark)), of) }];
  };
  /** The party that a group is called after: beside the members, in no sum with them. */
  const bodyLine = ({ figures, day }: Column, pick: (compared: Compared) => ComparedCell | undefined, parts: Parts): MatrixLine[] => {
    const { body } = figures;
    const cell = body && pick(body);
    if (!body || !cell || cell.tally.count === 0) return [];
    const { key } = body.subject;
    const name = texts.partyName(key);
    const itself = formats.groupName(figures.subject.group ?? key);
    const own = (measure: Measure) => figureOf({ key, day }, measure, parts);
    const money = cell.absence.money === null ? [opening(sumText("money", cell.tally.money), name, own("money"))] : [];
    return [
      { id: "itself", pieces: [{ text: t("compare.itself", { name: itself }) }, count(cell.tally.count, name, own("count")), ...money] },
    ];
  };

  const ofRows: Cells["ofRows"] = (column, pick, parts, of) => {
    const cell = pick(column.figures);
    const name = `${column.label}, ${of}`;
    const figure = (measure: Measure, more: Parts = []) => figureOf(column, measure, [...parts, ...more]);
    if (!cell || cell.tally.count === 0) {
      const none: MatrixLine = { id: "none", pieces: [{ text: t("compare.noneFound") }] };
      return plain({ text: "0" }, "count", [none, ...bodyLine(column, pick, parts)]);
    }
    const isLong = cell.tally.count > MOST_MARKS;
    return {
      ...plain(count(cell.tally.count, name, figure("count")), "count"),
      marks: isLong ? [] : DOWN.flatMap((status) => Array.from({ length: cell.byStatus[STATUSES.indexOf(status)] ?? 0 }, () => status)),
      lines: [
        statusLine(cell, name, (more) => figure("count", more), isLong),
        ...moneyLine(cell, name, figure),
        ...refusedLine(cell, name, figure("count", [["status", "declined"]])),
        ...bodyLine(column, pick, parts),
      ].filter((line) => line.pieces.length > 0),
    };
  };
  const tagged: Cells["tagged"] = (cells, { places, certain }) => {
    const words = t(places.length > 1 ? "compare.tag.level" : certain ? "compare.tag.most" : "compare.tag.stated");
    return cells.map((cell, place) => (places.includes(place) ? withTag(cell, words) : cell));
  };
  return { count, opening, pieces, sentence, ofRows, plain, absence, tagged, sumText };
}
