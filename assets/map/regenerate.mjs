// Makes land-50m.topo.json from the npm package world-atlas. How to run it: see README.md beside this file.
//   node regenerate.mjs > land-50m.topo.json
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// Packages are looked up from the folder the script is started in, so nothing is installed beside the asset.
const require = createRequire(pathToFileURL(`${process.cwd()}/`));
const { feature, mergeArcs, quantize } = require("topojson-client");
const { topology } = require("topojson-server");
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));

const STATES = { 398: "KAZ", 417: "KGZ", 762: "TJK", 795: "TKM", 860: "UZB" };
// Hong Kong and Macao are drawn with China: as specks of their own they would only leave a nick in the coast.
const NAMED = { ...STATES, 643: "RUS", 156: "CHN", 344: "CHN", 446: "CHN", 496: "MNG", "004": "AFG", 364: "IRN", "031": "AZE" };
const OTHER = new Set(`
  008 020 040 056 070 100 112 191 196 203 208 233 246 248 250 268 276 300 348 352 372 380 428 438 440 442 470 492 498
  499 528 578 616 620 642 674 688 703 705 724 752 756 804 807 826 336 051 792
  048 050 064 096 104 116 144 158 275 356 360 368 376 392 400 408 410 414 418 422 458 512 524 586 608 634 682 702 704
  760 764 784 887
  012 148 204 231 232 262 288 324 384 430 434 466 478 504 562 566 624 686 694 706 728 729 732 768 788 818 854 120 140
  270`.trim().split(/\s+/));
const OTHER_NAMES = new Set(["Kosovo", "N. Cyprus", "Siachen Glacier", "Somaliland"]);

// The projection of the map: Albers equal-area conic on the sphere (Snyder 1987, p. 98, equations 14-1 to 14-6).
const RAD = Math.PI / 180;
const N = (Math.sin(36 * RAD) + Math.sin(56 * RAD)) / 2;
const C = Math.cos(36 * RAD) ** 2 + 2 * N * Math.sin(36 * RAD);
const rho = (lat) => Math.sqrt(C - 2 * N * Math.sin(lat * RAD)) / N;
const project = ([lon, lat]) => {
  const theta = N * (lon - 66) * RAD;
  return [rho(lat) * Math.sin(theta), rho(44) - rho(lat) * Math.cos(theta)];
};
// Distance from the box around the five states, earth radii.
const away = ([x, y]) => Math.hypot(Math.max(-0.22 - x, x - 0.24, 0), Math.max(-0.16 - y, y - 0.21, 0));
const area = (ring) => {
  const p = ring.map(project);
  let sum = 0;
  for (let i = 0; i < p.length - 1; i += 1) sum += p[i][0] * p[i + 1][1] - p[i + 1][0] * p[i][1];
  return Math.abs(sum) / 2;
};

// 1. Which polygon belongs to whom.
const parts = new Map();
for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
  const key = NAMED[id] ?? (OTHER.has(id) || OTHER_NAMES.has(properties.name) ? "" : undefined);
  if (key === undefined) continue;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons) {
    const lons = polygon[0].map((p) => p[0]);
    const lats = polygon[0].map((p) => p[1]);
    // Crimea is a polygon of Russia in the data; UN General Assembly resolution 68/262: it is drawn with Ukraine.
    const crimea = key === "RUS" && Math.min(...lons) > 32 && Math.max(...lons) < 37
      && Math.min(...lats) > 44 && Math.max(...lats) < 46.5;
    const owner = crimea ? "" : key;
    if (Math.min(...lons) < -26 && key !== "RUS") continue; // overseas
    if (Math.max(...lats) < 0) continue;
    // East of the antimeridian longitudes go on past 180, so Chukotka is one piece.
    const joined = polygon.map((ring) => ring.map(([x, y]) => [key === "RUS" && x < 0 ? x + 360 : x, y]));
    if (!parts.has(owner)) parts.set(owner, []);
    parts.get(owner).push(joined);
  }
}

const collection = (source) => ({
  land: {
    type: "FeatureCollection",
    features: [...source].map(([id, coordinates]) => ({
      type: "Feature",
      id,
      geometry: { type: "MultiPolygon", coordinates },
    })),
  },
});
// mergeArcs wants one geometry a polygon.
const dissolve = (topo) => new Map(topo.objects.land.geometries.map((g) => {
  const single = g.arcs.map((arcs) => ({ type: "Polygon", arcs }));
  return [g.id, feature(topo, mergeArcs(topo, single)).geometry.coordinates];
}));

// 2. One outline for each owner: no borders inside the other land, none between Crimea and the mainland.
const order = ["KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS", "CHN", "MNG", "AFG", "IRN", "AZE", ""];
const merged = dissolve(topology(collection(order.map((id) => [id, parts.get(id)]))));

// 3. Islands and enclaves too small to see go.
const touched = new Map();
for (const [id, polygons] of merged) {
  for (const ring of polygons.flat()) {
    for (const p of ring) {
      const at = p.join();
      if (!touched.has(at)) touched.set(at, new Set());
      touched.get(at).add(id);
    }
  }
}
const shared = (ring) => ring.every((p) => touched.get(p.join()).size > 1);
const kept = new Map([...merged].map(([id, polygons]) => [id, polygons
  .filter(([outer]) => area(outer) > (shared(outer) ? 2.5e-6 : (0.004 + 0.012 * away(project(outer[0]))) ** 2))
  .map((rings) => rings.filter((ring, i) => i === 0 || area(ring) > 2.5e-6))]));

// 4. Far lines are simplified (Visvalingam): the tolerance grows with the distance from the box, faster where no named
// owner is concerned; lines of the five states stay as they are.
const topo = topology(collection(kept));
const users = topo.arcs.map(() => new Set());
for (const g of topo.objects.land.geometries) {
  for (const i of g.arcs.flat(2)) users[i < 0 ? ~i : i].add(g.id);
}
const triangle = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
const simplify = (arc, growth) => {
  const points = arc.map((lonlat) => ({ lonlat, at: project(lonlat) }));
  const least = String(arc[0]) === String(arc.at(-1)) ? 5 : 2;
  while (points.length > least) {
    let best = -1;
    let low = 1;
    for (let i = 1; i < points.length - 1; i += 1) {
      const { at } = points[i];
      const part = triangle(points[i - 1].at, at, points[i + 1].at) / (0.0004 + growth * away(at)) ** 2;
      if (part < low) [low, best] = [part, i];
    }
    if (best < 0) break;
    points.splice(best, 1);
  }
  return points.map((p) => p.lonlat);
};
const five = new Set(Object.values(STATES));
topo.arcs = topo.arcs.map((arc, i) => {
  const owners = [...users[i]];
  if (owners.some((id) => five.has(id))) return arc;
  return simplify(arc, owners.every((id) => id === "") ? 0.004 : 0.0015);
});

const out = quantize(topo, 1e5);
delete out.bbox;
process.stdout.write(`${JSON.stringify(out)}\n`);
process.stderr.write(`${out.arcs.length} arcs, ${out.arcs.reduce((n, a) => n + a.length, 0)} points\n`);
