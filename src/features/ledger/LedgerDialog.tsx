import { CopyButton } from "../../ui/CopyButton";
import { Dialog } from "../../ui/Dialog";
import { MachineTranslated } from "../../figures/MachineTranslated";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { figureInWords, nameInSentence } from "../../i18n/figurePhrases";
import type { Figure } from "../../engine/figure";
import type { Ledger } from "../../engine/ledger";
import { useActions, useAsOf, useHref, useTexts, useTracker, useViewState } from "../../state/useTracker";
import { CountTable, PartyTable } from "./CountTable";
import { DownloadLedger } from "./DownloadLedger";
import { LeftOut } from "./LeftOut";
import { LedgerTable } from "./LedgerTable";
import { Overlaps } from "./Overlaps";
import { Rates } from "./Rates";
import { useLedgerSelection } from "./useLedgerSelection";
import "./ledger.css";

/** Where the number that the address names comes from, over any view: what adds up to it and what does not. */
export function LedgerDialog() {
  const figure = useViewState((view) => view.ledger);
  return figure === null ? null : <LedgerSheet figure={figure} />;
}

function LedgerSheet({ figure }: { readonly figure: Figure }) {
  const { t, formats } = useI18n();
  const { openLedger } = useActions();
  const tracker = useTracker();
  const selection = useLedgerSelection();
  const pageDay = useAsOf();
  const title = useFigureTitle();
  const ledger = tracker.ledger(selection, figure);
  const link = useHref((view) => view);
  const lead = [
    t("ledger.lead", { date: formats.date(selection.standing.asOf) }),
    t("ledger.selected", { count: selection.count, total: tracker.total }),
  ];
  if (selection.standing.asOf !== pageDay) lead.push(t("compare.ledgerDay", { date: formats.date(pageDay) }));
  if (selection.standing.scenario) lead.push(t("ledger.scenario"));

  return (
    <Dialog
      title={<bdi>{title(ledger)}</bdi>}
      subject={[figure.measure, ...figure.parts.flat()].join(".")}
      onClose={() => openLedger(null)}
      lead={lead.join(" · ")}
      actions={
        <>
          <CopyButton text={() => new URL(link, document.baseURI).href}>{t("ledger.copyLink")}</CopyButton>
          <DownloadLedger ledger={ledger} />
        </>
      }
    >
      <p className="lede sum-note">
        <Summary ledger={ledger} /> {ledger.lines.some((line) => line.parts !== null) && <ExplainLink topic="remainder" />}
      </p>
      {ledger.parties ? null : <MachineTranslated />}
      <Overlaps pairs={ledger.overlaps} />
      <h2 className="h3">{t("ledger.counted")}</h2>
      {figure.measure === "count" ? (
        ledger.parties ? (
          <PartyTable parties={ledger.parties} />
        ) : (
          <CountTable ledger={ledger} />
        )
      ) : (
        <>
          <LedgerTable ledger={ledger} measure={figure.measure} />
          <LeftOut ledger={ledger} measure={figure.measure} />
          <Rates lines={ledger.lines} />
        </>
      )}
    </Dialog>
  );
}

/** The dialog's title: the figure in words, and the number that was clicked. */
function useFigureTitle() {
  const { t, lang, formats } = useI18n();
  const texts = useTexts();
  return ({ figure, sum }: Ledger): string => {
    const names = {
      party: (code: string) => nameInSentence(texts.partyName(code), lang),
      category: (id: string) => texts.category(id),
      component: (id: string) => texts.component(id),
      condition: (id: string) => texts.condition(id),
      groupName: formats.groupName,
      date: formats.dateIn,
      list: formats.list,
    };
    const value = { count: formats.count(sum.low), money: formats.moneyRange(sum), troops: formats.people(sum) }[figure.measure];
    return t("ledger.title", { figure: figureInWords(figure, t, names), value });
  };
}

/** How many are counted, and by which rules. */
function Summary({ ledger }: { readonly ledger: Ledger }) {
  const { t, formats } = useI18n();
  const { figure, lines, leftOut, loans, sum } = ledger;
  if (ledger.parties) return t("ledger.countriesNote");
  if (figure.measure === "count") return t("ledger.countNote");
  const total = lines.length + leftOut.reduce((count, { rows }) => count + rows.length, 0);
  const sentences = [t("ledger.countedOf", { counted: lines.length, total })];
  if (lines.some((line) => line.parts !== null)) sentences.push(t("ledger.remainderNote"));
  if (figure.measure === "money" && loans.low > 0) sentences.push(t("ledger.loansNote", { value: formats.money(loans.low) }));
  if (lines.some((line) => line.exceeded)) sentences.push(t("ledger.partsExceed"));
  if (sum.high !== null && sum.high < sum.low) sentences.push(t("ledger.sliceNote"));
  return sentences.join(" ");
}
