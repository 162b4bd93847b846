"use strict";
(() => {
  const table = document.getElementById("dossiers");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows, (row, place) => ({ row, place, text: null, d: row.dataset }));
  const count = document.getElementById("compte");
  const empty = document.getElementById("vide");
  const fields = ["q", "m", "p", "c"].map((id) => document.getElementById(id)).filter(Boolean);
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const textOf = (each) => (each.text ??= fold(each.row.textContent));
  const value = (id) => document.getElementById(id)?.value ?? "";
  let sorted = { column: -1, down: false };

  function filter() {
    const words = fold(value("q")).split(/\s+/).filter(Boolean);
    const [m, p, c] = [value("m"), value("p"), value("c")];
    let shown = 0;
    for (const each of rows) {
      const kept = (!m || each.d.m === m) && (!p || each.d.p === p) && (!c || each.d.c === c)
        && words.every((word) => textOf(each).includes(word));
      if (each.row.hidden === kept) each.row.hidden = !kept;
      shown += kept ? 1 : 0;
    }
    const format = new Intl.NumberFormat(document.documentElement.lang);
    count.textContent = count.dataset.texte.replace("{n}", format.format(shown)).replace("{total}", format.format(rows.length));
    empty.hidden = shown > 0;
    remember();
  }

  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  function key(row, column) {
    const cell = row.cells[column];
    const held = cell.dataset.v;
    if (held === undefined) return cell.textContent.trim();
    return held !== "" && !Number.isNaN(Number(held)) ? Number(held) : held;
  }
  function compare(a, b) {
    const bothNumbers = typeof a === "number" && typeof b === "number";
    return bothNumbers ? a - b : collator.compare(String(a), String(b));
  }
  function sort(column, down) {
    const keyed = rows.map((each) => ({ each, key: key(each.row, column) }));
    keyed.sort((a, b) => {
      // What has no value (no deadline, no outcome) stays last either way.
      if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1;
      return (down ? -1 : 1) * compare(a.key, b.key) || a.each.place - b.each.place;
    });
    const all = document.createDocumentFragment();
    for (const { each } of keyed) all.append(each.row);
    body.append(all);
    sorted = { column, down };
    heads.forEach((head, place) => {
      head.setAttribute("aria-sort", place !== column ? "none" : down ? "descending" : "ascending");
    });
    remember();
  }

  function remember() {
    const state = new URLSearchParams();
    for (const each of fields) if (each.value) state.set(each.id, each.value);
    if (sorted.column >= 0) state.set("t", `${sorted.down ? "-" : ""}${sorted.column}`);
    const hash = state.toString();
    try {
      history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    } catch {
      // Some browsers keep no history for local files: the page works, it only forgets its filters.
    }
  }
  function recall() {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const each of fields) if (state.has(each.id)) each.value = state.get(each.id);
    const kept = /^(-?)(\d+)$/.exec(state.get("t") ?? "");
    if (kept && Number(kept[2]) < heads.length) sort(Number(kept[2]), kept[1] === "-");
    filter();
  }

  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.title = `${table.dataset.tri} ${head.textContent.trim()}`;
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    // Numbers and ranks are read from the greatest; names and dates from the first.
    const first = column > 0 && head.dataset.first !== "up";
    button.addEventListener("click", () => sort(column, sorted.column === column ? !sorted.down : first));
  });

  let waiting = 0;
  const soon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(filter);
  };
  for (const each of fields) each.addEventListener("input", soon);
  document.getElementById("r").addEventListener("click", () => {
    for (const each of fields) each.value = "";
    filter();
    fields[0].focus();
  });
  document.getElementById("filtres").hidden = false;
  recall();
})();
