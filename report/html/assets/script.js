"use strict";
(() => {
const $ = id => document.getElementById(id);
const make = (tag, cls, text) => {
  const e = document.createElement(tag);
  if (cls) e.className = cls;
  if (text !== undefined) e.textContent = text;
  return e;
};

/* Reading a chart: one slider per chart walks along its table. */
for (const plot of document.querySelectorAll(".plot")) {
  const box = plot.querySelector(".readout"), rows = plot.querySelectorAll("tbody tr");
  if (!box || !rows.length || !rows[0].dataset.x) continue;
  const slider = box.querySelector("input"), out = box.querySelector("output");
  const heads = [...plot.querySelectorAll("thead th")].map(h => h.textContent);
  const drawings = [...plot.querySelectorAll("svg")];
  const show = (i, mark) => {
    const cells = [...rows[i].children].map(c => c.textContent);
    const says = cells.slice(1).map((c, k) => heads[k + 1] + " " + c);
    out.replaceChildren(make("b", "", heads[0] + " " + cells[0]), ...says.map(s => make("span", "", s)));
    slider.setAttribute("aria-valuetext", heads[0] + " " + cells[0] + ": " + says.join(", "));
    if (mark) rows[i].dataset.x.split(" ").forEach((x, k) => {
      const line = drawings[k] && drawings[k].querySelector(".cursor");
      if (!line) return;
      line.setAttribute("x1", x);
      line.setAttribute("x2", x);
      line.setAttribute("visibility", "visible");
    });
  };
  slider.max = rows.length - 1;
  slider.value = rows.length - 1;
  show(rows.length - 1, false);
  slider.addEventListener("input", () => show(+slider.value, true));
  drawings.forEach((svg, k) => svg.addEventListener("pointermove", event => {
    const frame = svg.getBoundingClientRect();
    const x = (event.clientX - frame.left) / frame.width * svg.viewBox.baseVal.width;
    let best = 0, far = Infinity;
    rows.forEach((row, i) => {
      const d = Math.abs(+row.dataset.x.split(" ")[k] - x);
      if (d < far) { far = d; best = i; }
    });
    slider.value = best;
    show(best, true);
  }));
  box.hidden = false;
}

/* Sorting a small table that is in the page. */
const compare = (a, b) => {
  const x = a === "" ? NaN : Number(a), y = b === "" ? NaN : Number(b);
  if (a === "" || b === "") return (a === "") - (b === "");
  return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b) : x - y;
};
const sortable = (head, onsort) => {
  head.forEach((th, i) => {
    if ("plain" in th.dataset) return;
    const button = make("button", "", th.textContent);
    button.type = "button";
    th.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = th.getAttribute("aria-sort") === "ascending";
      head.forEach(h => h.removeAttribute("aria-sort"));
      th.setAttribute("aria-sort", down ? "descending" : "ascending");
      onsort(i, down ? -1 : 1);
    });
  });
};
for (const table of document.querySelectorAll("table[data-sort]")) {
  const body = table.tBodies[0];
  sortable([...table.tHead.rows[0].cells], (i, sign) => {
    const empty = r => r.cells[i].dataset.key === "";
    const rows = [...body.rows].sort((a, b) => empty(a) || empty(b) ? empty(a) - empty(b)
      : sign * compare(a.cells[i].dataset.key, b.cells[i].dataset.key));
    body.append(...rows);
  });
}

/* Finding a brand in a long list. */
const find = document.querySelector(".find");
if (find) {
  find.hidden = false;
  find.addEventListener("submit", event => event.preventDefault());
  find.addEventListener("input", () => {
    const q = find.elements.brand.value.trim().toLowerCase();
    for (const row of document.querySelectorAll(".brands tbody tr")) row.hidden = !row.cells[0].textContent.toLowerCase().includes(q);
  });
}

/* The evidence page. */
const block = $("rows");
if (!block) return;
const words = JSON.parse($("words").textContent), T = words.table;
const PAGE = 50, KEYS = ["q", "item", "side", "thread", "class", "flag", "mark", "state", "channel", "act", "min_wait", "max_wait", "min_confidence", "max_confidence", "week", "source", "rule"];
let data, filter = {}, order = [], from = 0, by = "time", sign = 1;

const count = n => String(n).replace(/\B(?=(\d{3})+$)/g, words.group);
const two = n => String(n).padStart(2, "0");
const day = t => words.dates.replace("{d}", t.getUTCDate()).replace("{m}", words.months[t.getUTCMonth()]).replace("{y}", t.getUTCFullYear());
const moment = s => {
  const t = new Date(s * 1000);
  return `${day(t)}, ${two(t.getUTCHours())}:${two(t.getUTCMinutes())}`;
};
const date = s => day(new Date(Date.parse(s)));
const duration = s => {
  s = Math.round(s);
  const p = words.page, pair = (n, per, big, small) => `${Math.floor(n / per)}\u00a0${big}` + (n % per ? ` ${n % per}\u00a0${small}` : "");
  if (s < 60) return `${s}\u00a0${p.Seconds}`;
  if (s < 3600) return `${Math.floor((s + 30) / 60)}\u00a0${p.Minutes}`;
  if (s < 86400) return pair(Math.floor((s + 30) / 60), 60, p.Hours, p.Minutes);
  if (s >= 8640000) return `${count(Math.floor((s + 43200) / 86400))}\u00a0${p.DaysShort}`;
  return pair(Math.floor((s + 1800) / 3600), 24, p.DaysShort, p.Hours);
};
const percent = thousandths => words.page.Percent.replace("%s", thousandths < 1000 ? Math.min(99, Math.round(thousandths / 10)) : 100).replace("%%", "%");
const at = (column, i) => column.of ? column.of[column.at[i]] : column[i];

/* The filter, read as package report reads it. Unknown keys choose nothing. */
const parse = text => {
  const out = {};
  for (const [key, value] of new URLSearchParams(text.replace(/^#?(evidence)?\??/, ""))) {
    if (!KEYS.includes(key)) return null;
    out[key] = value;
  }
  return out;
};
const choose = f => {
  const tests = [];
  const allowed = (column, ok) => {
    const good = column.of.map(ok);
    tests.push(i => good[column.at[i]]);
  };
  for (const key of ["side", "channel", "source", "rule", "week"]) if (f[key]) allowed(data[key], v => v === f[key]);
  for (const key of ["class", "state"]) if (f[key]) allowed(data[key], v => f[key].split(",").includes(v) && v);
  for (const [key, column] of [["flag", data.flags], ["mark", data.marks]]) {
    const wanted = (f[key] || "").split(",").filter(w => w);
    if (wanted.length) allowed(column, v => v.split(/\s+/).some(w => wanted.includes(w)));
  }
  if (/^(1|t|true)$/i.test(f.act || "")) tests.push(i => data.item[i] === data.act[i]);
  if (+f.min_wait) tests.push(i => data.wait[i] >= +f.min_wait);
  if (+f.max_wait) tests.push(i => data.wait[i] <= +f.max_wait);
  if (+f.min_confidence) tests.push(i => data.confidence[i] > 0 && data.confidence[i] >= +f.min_confidence);
  if (+f.max_confidence) tests.push(i => data.confidence[i] > 0 && data.confidence[i] <= +f.max_confidence);
  if (f.item) tests.push(i => data.item[i] === f.item);
  if (f.thread) tests.push(i => (data.thread[i] || data.item[i]) === f.thread);
  if (f.q) {
    const q = f.q.toLowerCase();
    data.low = data.low || data.text.map((t, i) => (t + "\n" + at(data.who, i) + "\n" + at(data.words, i) + "\n" + data.item[i]).toLowerCase());
    tests.push(i => data.low[i].includes(q));
  }
  const out = [];
  next: for (let i = 0; i < data.n; i++) {
    for (const test of tests) if (!test(i)) continue next;
    out.push(i);
  }
  return out;
};

const kind = i => at(data.side, i) === "in" ? look(words.states, at(data.state, i)) : look(words.classes, at(data.class, i));
const look = (map, key) => Object.hasOwn(map, key) ? map[key] : key;
const arrange = () => {
  if (by === "time") { order.sort((a, b) => sign * (a - b)); return; }
  const keys = { text: i => data.text[i], kind, wait: i => at(data.side, i) === "in" ? data.wait[i] : -1 };
  const key = keys[by], got = new Map(order.map(i => [i, key(i)]));
  const collator = new Intl.Collator(document.documentElement.lang);
  const cmp = by === "wait" ? (a, b) => a - b : collator.compare;
  order.sort((a, b) => sign * cmp(got.get(a), got.get(b)) || a - b);
};

const bdi = text => make("bdi", "", text);
const term = (list, name, value) => {
  if (value === "" || value === undefined) return;
  const div = make("div");
  div.append(make("dt", "", name), make("dd"));
  div.lastChild.append(value instanceof Node ? value : bdi(value));
  list.append(div);
};
const to = (key, id) => {
  if (!id.trim()) return document.createTextNode(id);
  const a = make("a", "", id);
  a.href = `#${key}=${encodeURIComponent(id)}`;
  return a;
};
const link = (url, text) => {
  if (!/^https?:\/\//i.test(url)) return document.createTextNode(text);
  const a = make("a", "", text);
  a.href = url;
  a.rel = "noopener noreferrer nofollow";
  return a;
};
const details = i => {
  const box = make("details"), list = make("dl", "pairs");
  box.append(make("summary", "", T.Why), list);
  const turn = at(data.side, i) === "in";
  term(list, T.Kind, kind(i) + " · " + look(words.sides, at(data.side, i)));
  term(list, T.Rule, at(data.rule, i));
  term(list, T.Matched, at(data.words, i).replaceAll("|", ", "));
  if (data.confidence[i]) term(list, T.Confidence, percent(data.confidence[i]));
  term(list, T.Flags, at(data.flags, i).split(/\s+/).join(", "));
  term(list, T.Marks, at(data.marks, i).split(/\s+/).join(", "));
  term(list, T.Item, data.item[i]);
  if (data.act[i]) term(list, T.Act, to("item", data.act[i]));
  if (data.answer[i]) term(list, turn ? T.Answer : T.Answers, to("item", data.answer[i]));
  term(list, T.Thread, to("thread", data.thread[i] || data.item[i]));
  if (turn) term(list, T.Wait, duration(data.wait[i]));
  term(list, T.Channel, look(words.channels, at(data.channel, i)));
  term(list, T.Source, at(data.source, i) + ", " + T.Record + " " + count(data.record[i]));
  return box;
};
const line = i => {
  const tr = make("tr"), when = make("td", "when"), text = make("td", "text"), took = make("td", "r took");
  when.append(link(data.url[i], moment(data.time[i])));
  const who = at(data.who, i);
  if (who) { const b = make("b"); b.append(bdi(who)); text.append(b, " "); }
  text.append(bdi(data.text[i]), details(i));
  if (at(data.side, i) === "in") took.textContent = duration(data.wait[i]);
  tr.append(when, text, make("td", "", kind(i)), took);
  return tr;
};

const render = () => {
  $("table").tBodies[0].replaceChildren(...order.slice(from, from + PAGE).map(line));
  $("count").textContent = order.length ? T.Shown.replace("%s", count(order.length)) : T.None;
  $("chosen").textContent = ["item", "thread", "act", "min_wait", "max_wait"].filter(k => filter && filter[k]).map(k => k + " = " + filter[k]).join(", ");
  $("clear").hidden = filter && !Object.keys(filter).length;
  $("pager").hidden = order.length <= PAGE;
  $("previous").disabled = from === 0;
  $("next").disabled = from + PAGE >= order.length;
  $("place").textContent = words.page.Span.replace("%s", count(from + 1)).replace("%s", count(Math.min(from + PAGE, order.length)));
};
const apply = () => {
  order = filter ? choose(filter) : [];
  from = 0;
  arrange();
  render();
};
const controls = () => [...$("filters").elements].filter(e => e.name);
const fromAddress = () => {
  filter = parse(location.hash);
  for (const e of controls()) {
    const value = (filter && filter[e.name]) || "";
    if (e.tagName === "SELECT" && value && ![...e.options].some(o => o.value === value)) e.append(new Option(value, value));
    e.value = value;
  }
  apply();
};
const toAddress = () => {
  const out = new URLSearchParams();
  for (const key of Object.keys(filter).sort()) out.set(key, filter[key]);
  history.replaceState(null, "", "#" + out);
};
const fill = (name, values, says) => {
  const select = $("filters").elements[name];
  select.append(new Option(T.All, ""), ...values.filter(v => v).map(v => new Option(says(v), v)));
  select.parentElement.hidden = select.options.length < 3;
};
const start = () => {
  const same = v => v;
  fill("side", data.side.of, v => look(words.sides, v));
  fill("class", data.class.of, v => look(words.classes, v));
  fill("state", data.state.of, v => look(words.states, v));
  fill("flag", [...new Set(data.flags.of.flatMap(f => f.split(/\s+/)))].sort(), same);
  fill("mark", [...new Set(data.marks.of.flatMap(m => m.split(/\s+/)))].sort(), same);
  fill("channel", data.channel.of, v => look(words.channels, v));
  fill("rule", [...data.rule.of].sort(), same);
  const sure = data.confidence.some(c => c) ? [500, 600, 700, 800, 900, 950] : [];
  fill("min_confidence", sure, percent);
  fill("max_confidence", sure, percent);
  fill("week", [...data.week.of].sort().reverse(), date);
  fill("source", [...data.source.of].sort(), same);
  let wait;
  $("filters").addEventListener("input", event => {
    const e = event.target;
    filter = filter || {};
    if (e.value) filter[e.name] = e.value; else delete filter[e.name];
    clearTimeout(wait);
    wait = setTimeout(() => { apply(); toAddress(); }, e.name === "q" ? 150 : 0);
  });
  $("filters").addEventListener("submit", event => event.preventDefault());
  $("clear").addEventListener("click", () => { location.hash = ""; fromAddress(); $("filters").elements.q.focus(); });
  $("previous").addEventListener("click", () => { from = Math.max(0, from - PAGE); render(); top(); });
  $("next").addEventListener("click", () => { from += PAGE; render(); top(); });
  const top = () => $("status").scrollIntoView({ block: "start" });
  const heads = [...$("table").tHead.rows[0].cells];
  sortable(heads, (i, s) => { by = heads[i].dataset.by; sign = by === "time" ? -s : s; from = 0; arrange(); render(); });
  addEventListener("hashchange", fromAddress);
  $("noscript").hidden = true;
  $("filters").hidden = $("status").hidden = false;
  fromAddress();
};
(async () => {
  if (!("DecompressionStream" in window)) { $("noscript").firstChild.textContent = words.page.EvidenceOld + " "; return; }
  const packed = atob(block.textContent), bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  data = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  start();
})();
})();
