/** Fetches the front page's charts. They are asked for while the data are on their way, and drawn when both are there. */
export const loadCharts = () => import("./ExploreCharts");
