import type { ConditionsAnswer, Slice } from "../../engine/conditions";
import type { Figure } from "../../engine/figure";
import type { Selection } from "../../engine/tracker";
import { sumInWords } from "../../i18n/conditionPhrases";
import { useI18n } from "../../i18n/i18n";
import { useTracker } from "../../state/useTracker";
import { CommitmentRows } from "./CommitmentRows";
import { isAttack } from "./conditionGroups";
import { FigureButton } from "../../figures/FigureButton";
import { NewlyByCountry } from "./NewlyByCountry";

interface Props {
  readonly selection: Selection;
  readonly answer: ConditionsAnswer;
}

/** What the scenario makes due that is not due by the facts, and what it takes away. What a new attack starts stands apart. */
export function NewlyDue({ selection, answer }: Props) {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const { standing } = selection;
  const { newlyDue, noLongerDue } = answer;
  const byAttack = newlyDue.rows.filter((row) => isAttack(dataset, dataset.commitments[row]?.conditions ?? []));
  const others = newlyDue.rows.filter((row) => !byAttack.includes(row));
  const isSplit = byAttack.length > 0 && others.length > 0;
  return (
    <>
      <section className="sec" aria-labelledby="newly-due">
        <div className="sechead">
          <h2 id="newly-due">{t("conditions.newly.title")}</h2>
          {newlyDue.rows.length > 0 && <SliceLine slice={newlyDue} parts={[["newly", "yes"]]} />}
        </div>
        {newlyDue.rows.length === 0 && <p>{t("conditions.newly.nothing")}</p>}
        {others.length > 0 && (
          <>
            {isSplit && <h3 className="h3">{t("conditions.newly.byCeasefire")}</h3>}
            <CommitmentRows label={t("conditions.newly.list")} rows={others} standing={standing} />
          </>
        )}
        {byAttack.length > 0 && (
          <>
            <h3 className="h3">{t("conditions.newly.byAttack")}</h3>
            <CommitmentRows
              label={`${t("conditions.newly.list")}: ${t("conditions.newly.byAttack")}`}
              rows={byAttack}
              standing={standing}
            />
          </>
        )}
        {newlyDue.rows.length > 0 && <NewlyByCountry selection={selection} breakdown={answer.newlyByCountry} />}
      </section>
      {noLongerDue.rows.length > 0 && (
        <section className="sec" aria-labelledby="no-longer-due">
          <div className="sechead">
            <h2 id="no-longer-due">{t("conditions.newly.titleFewer")}</h2>
            <SliceLine slice={noLongerDue} parts={[["newly", "no"]]} />
          </div>
          <CommitmentRows label={t("conditions.newly.listFewer")} rows={noLongerDue.rows} standing={standing} />
        </section>
      )}
    </>
  );
}

/** "9 commitments, 6 countries, money no figure stated, troops at least 200 people": each figure opens its ledger. */
function SliceLine({ slice, parts }: { slice: Slice; parts: Figure["parts"] }) {
  const { t, rich, formats } = useI18n();
  const figure = (measure: Figure["measure"], text: string, of: string, more: Figure["parts"] = []) => (
    <FigureButton figure={{ measure, parts: [...parts, ...more] }} text={text} of={of} />
  );
  const counted = (key: "count" | "countries", count: number, more: Figure["parts"]) => {
    const of = t(key === "count" ? "explore.tiles.commitments" : "explore.tiles.countries");
    const button = figure("count", formats.count(count), of, more);
    return rich(`conditions.newly.${key}`, { count, f: () => button });
  };
  return (
    <ul className="slice">
      <li>{counted("count", slice.rows.length, [])}</li>
      <li>{counted("countries", slice.countries, [["by", "country"]])}</li>
      {(["money", "troops"] as const).map((kind) => {
        const value = sumInWords(kind, slice[kind], { t, formats });
        if (value === null) return <li key={kind}>{t(`conditions.newly.${kind}None`)}</li>;
        const button = figure(kind, value, t(`charts.measures.${kind}`));
        return <li key={kind}>{rich(`conditions.newly.${kind}`, { value, f: () => button })}</li>;
      })}
    </ul>
  );
}
