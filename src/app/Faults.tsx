import { Component, type ReactNode, useLayoutEffect } from "react";
import { DataLinks } from "../features/explore/DataLinks";
import { useI18n } from "../i18n/i18n";
import { useActions } from "../state/useTracker";
import { DEFAULT_VIEW } from "../state/viewState";
import { markReady } from "./markReady";

interface BoundaryProps {
  readonly fallback: (reset: () => void) => ReactNode;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}

/** Tells the outside that what should be on screen is not. */
function MarkError() {
  useLayoutEffect(() => markReady("error"), []);
  return null;
}

interface FaultsProps {
  /** Whether the page is nothing without this part. */
  readonly isView?: boolean;
  /** Whether it is the page itself, so that the export is gone with it. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
}

/** Keeps a fault in one part from blanking the page: says so, and offers to try again or to begin with an empty view. */
export function Faults({ isView = false, isPage = false, children }: FaultsProps) {
  const { t } = useI18n();
  const { choose } = useActions();
  const fallback = (reset: () => void) => (
    <div className="alert" role="alert">
      {(isView || isPage) && <MarkError />}
      <p>
        <b>{t("app.fault")}</b> {!isPage && t("app.faultMore")}
      </p>
      <p className="row">
        <button type="button" className="btn" onClick={reset}>
          {t("app.retry")}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            choose((view) => ({ ...DEFAULT_VIEW, lang: view.lang, theme: view.theme }));
            reset();
          }}
        >
          {t("app.startOver")}
        </button>
      </p>
      {isPage && <DataLinks />}
    </div>
  );
  return <Boundary fallback={fallback}>{children}</Boundary>;
}
