import { hasRow } from "../../engine/rowSet";
import { peopleInWords } from "../../i18n/amountPhrases";
import type { Commitment } from "../../model/schema";
import { STATUSES } from "../../model/status";
import { useHref } from "../../state/useTracker";
import { ConditionMark, Mark } from "../../ui/Mark";
import { Swatch } from "../../ui/Swatch";

import type { TableFacts } from "./tableFacts";
import { PartyLink } from "../../figures/PartyLink";
import { useI18n } from "../../i18n/i18n";
import { categoryWord } from "../../figures/useCategories";

interface CellProps {
  readonly row: number;
  readonly commitment: Commitment;
  readonly facts: TableFacts;
}

/** The title as a link that opens the details; it has an address of its own, for another tab. */
export function TitleCell({ id, title, lang }: { id: string; title: string; lang: TableFacts["lang"] }) {
  return (
    <a className="title" href={useHref((view) => ({ ...view, commitment: id }))}>
      <bdi lang={lang}>{title}</bdi>
    </a>
  );
}

/** A few words for the eye, and the whole list for who points at them or hears them. */
function Shortened({ short, whole }: { short: string; whole: string }) {
  if (short === whole) return <bdi>{whole}</bdi>;
  return (
    <>
      <span className="not-printed" aria-hidden="true" title={whole}>
        {short}
      </span>
      <span className="sr printed">{whole}</span>
    </>
  );
}

/** "Canada and 6 more"; two parties are both named. A name leads to the party's own page. */
export function PartiesCell({ commitment, facts: { texts } }: Omit<CellProps, "row">) {
  const { t, rich, formats } = useI18n();
  const [first = "", second, ...others] = [...new Set(commitment.parties.map(({ code }) => code))];
  if (second === undefined) return <PartyLink code={first} />;
  if (others.length === 0)
    return rich("table.both", { first: () => <PartyLink code={first} />, second: () => <PartyLink code={second} /> });
  const names = [second, ...others].map((code) => texts.partyName(code));
  return (
    <>
      <PartyLink code={first} />{" "}
      <span className="not-printed" aria-hidden="true" title={formats.list(names)}>
        {t("table.moreParties", { count: names.length })}
      </span>
      <span className="sr printed">{formats.list(names)}</span>
    </>
  );
}

/** The category's word behind its colour. */
export function CategoryCell({ category, facts: { tracker, t, texts, colours } }: { category: string; facts: TableFacts }) {
  return (
    <span className="cell-mark">
      <Swatch className={colours.get(category) ?? ""} />
      <span>{categoryWord(category, tracker.dataset.id, t, texts)}</span>
    </span>
  );
}

/** The status on the day: its mark and word. */
export function StatusCell({ row, facts: { selection, t } }: Omit<CellProps, "commitment">) {
  const status = STATUSES[selection.standing.status[row] ?? -1];
  if (!status) return null;
  return (
    <span className={`cell-mark${status === "declined" ? " no" : ""}`}>
      <Mark status={status} />
      {t(`status.${status}`)}
    </span>
  );
}

/** Whether it is due, or what it waits for; a dash for what promises nothing. */
export function DueCell({ row, commitment, facts: { selection, t, texts, formats } }: CellProps) {
  const { standing } = selection;
  if (hasRow(standing.due, row)) return <>{t("table.due")}</>;
  if (!hasRow(standing.waiting, row)) {
    return (
      <>
        <span className="muted" aria-hidden="true">
          –
        </span>
        <span className="sr">{t("table.promisesNothing")}</span>
      </>
    );
  }
  const missing = commitment.conditions.filter((id) => !standing.met.has(id)).map((id) => texts.condition(id));
  const short = missing.length > 1 ? t("table.andMore", { first: missing[0] ?? "", count: missing.length - 1 }) : (missing[0] ?? "");
  return <Shortened short={t("table.waits", { conditions: short })} whole={t("table.waits", { conditions: formats.list(missing) })} />;
}

/** Each condition with its state on the day, or as a scenario takes it. */
export function ConditionsCell({ commitment, facts: { selection, t, texts } }: Omit<CellProps, "row">) {
  const { met, scenario, states } = selection.standing;
  if (commitment.conditions.length === 0) return <span className="muted">{t("table.unconditional")}</span>;
  return (
    <ul className="cell-list">
      {commitment.conditions.map((id) => {
        const state = met.has(id) ? "met" : scenario ? "unmet" : (states.get(id) ?? "unknown");
        return (
          <li className="cell-mark" key={id}>
            <ConditionMark state={state} label={t(`conditionState.${state}`)} />
            <span>{texts.condition(id)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** A date as the file gives it, short. */
export function DateCell({ date, formats }: { date: string | undefined; formats: TableFacts["formats"] }) {
  if (date === undefined)
    return (
      <span className="muted" aria-hidden="true">
        –
      </span>
    );
  return (
    <time className="nb" dateTime={date}>
      {formats.dateShort(date)}
    </time>
  );
}

/** What it adds to the sum of its kind, or why it adds nothing (contract section 2). */
export function CountedCell({ row, commitment, facts }: CellProps) {
  const { tracker, selection, t, formats } = facts;
  const kind = commitment.quantity?.kind === "troops" ? "troops" : "money";
  const { reason, counted } = tracker.account(selection, kind).line(row);
  if (counted === null) return <span className="muted">{t(`table.counted.${reason}`)}</span>;
  return (
    <>
      <span>{kind === "money" ? formats.moneyRange(counted) : peopleInWords(counted, facts)}</span>
      <span className="sub">{t(`table.counted.${reason}`)}</span>
    </>
  );
}
