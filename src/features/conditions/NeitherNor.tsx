import type { ConditionsAnswer } from "../../engine/conditions";
import type { Selection } from "../../engine/tracker";
import { useI18n } from "../../i18n/i18n";
import { CommitmentRows } from "./CommitmentRows";
import { FigureButton } from "../../figures/FigureButton";

interface Props {
  readonly selection: Selection;
  readonly answer: ConditionsAnswer;
}

/** What is only proposed, was refused or taken back: no condition makes it due, so it is neither due nor waiting. */
export function NeitherNor({ selection, answer }: Props) {
  const { t, rich, formats } = useI18n();
  const kinds = (["proposed", "declined", "withdrawn"] as const).filter((status) => answer[status].length > 0);
  if (kinds.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="neither-nor">
      <div className="sechead">
        <h2 id="neither-nor">{t("conditions.apart.title")}</h2>
      </div>
      <p className="note">{t("conditions.apart.about")}</p>
      <ul className="apart">
        {kinds.map((status) => {
          const count = answer[status].length;
          const figure = (
            <FigureButton
              figure={{ measure: "count", parts: [["status", status]] }}
              text={formats.count(count)}
              of={t(`status.${status}`)}
            />
          );
          return (
            <li key={status}>
              <p>{rich(`conditions.apart.${status}`, { count, f: () => figure })}</p>
              <details>
                <summary>
                  {t("conditions.apart.show")}
                  <span className="sr">: {t(`status.${status}`)}</span>
                </summary>
                <CommitmentRows label={t(`status.${status}`)} rows={answer[status]} standing={selection.standing} />
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
