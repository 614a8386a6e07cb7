import type { DrawBody } from "./picture";
import { legalXml } from "./svgText";

/** Attributes that mean something in a picture that stands alone; the rest belongs to the page. */
const KEPT = new Set(
  "x y x1 y1 x2 y2 cx cy r rx ry d width height points transform fill fill-opacity stroke stroke-width stroke-dasharray stroke-opacity opacity offset stop-color stop-opacity font-size font-weight font-style text-anchor dy dx id patternUnits patternTransform gradientUnits clip-path".split(
    " ",
  ),
);
const DROPPED = new Set(["script", "style", "foreignObject", "title", "desc", "image", "a"]);

function clean(node: Element, token: (name: string) => string): void {
  for (const child of node.childNodes) {
    // A serialiser escapes text, but lets through what no XML may hold.
    if (child.nodeType === Node.TEXT_NODE) child.nodeValue = legalXml(child.nodeValue ?? "");
  }
  for (const child of Array.from(node.children)) {
    if (DROPPED.has(child.localName)) child.remove();
    else clean(child, token);
  }
  for (const { name, value } of Array.from(node.attributes)) {
    if (!KEPT.has(name)) node.removeAttribute(name);
    else if (value.includes("var("))
      node.setAttribute(
        name,
        value.replace(/var\((--[\w-]+)\)/g, (_, token_: string) => token(token_)),
      );
  }
}

/** The picture of a chart that a library has drawn: its SVG as it stands, in the colours of the picture's theme. */
export function drawSvg(figure: HTMLElement): DrawBody {
  return (width, ink) => {
    const svg = figure.querySelector<SVGSVGElement>(".columns svg");
    if (!svg) return { height: 0, content: "" };
    const [wide, high] = [svg.clientWidth || svg.width.baseVal.value, svg.clientHeight || svg.height.baseVal.value];
    if (wide === 0 || high === 0) return { height: 0, content: "" };
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    for (const child of svg.childNodes) group.append(child.cloneNode(true));
    clean(group, (name) => ink.token(name));
    const scale = Math.min(1.5, width / wide);
    group.setAttribute("transform", `scale(${Math.round(scale * 1000) / 1000})`);
    return { height: high * scale, content: new XMLSerializer().serializeToString(group) };
  };
}
