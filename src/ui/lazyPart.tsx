import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import { useI18n } from "../i18n/i18n";
import { loadChunk } from "./loadChunk";

/**
 * A component that comes in a chunk of its own. Where the chunk cannot be had, since there is no connection or a new version has taken its
 * place, a sentence stands where the component would, with a way on.
 */
export function lazyPart<M, P extends object>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    loadChunk(load).then(
      (module) => ({ default: pick(module) }),
      () => ({ default: MissingPart as ComponentType<P> }),
    ),
  );
}

function MissingPart() {
  const { t } = useI18n();
  return (
    <div className="alert" role="alert" data-missing="">
      <p>
        <b>{t("missing.part")}</b> {t("missing.why")}
      </p>
      <p>
        <button type="button" className="btn" onClick={() => location.reload()}>
          {t("missing.reload")}
        </button>
      </p>
    </div>
  );
}
