import { builtFiles } from "./scripts/firstLoad.mjs";

const { first, later } = builtFiles("dist");

export default [
  { name: "JavaScript and CSS of the first view", path: first, limit: "138.5 kB", brotli: true },
  ...later.map((path) => ({ name: `Later: ${path}`, path, limit: "100 kB", brotli: true })),
];
