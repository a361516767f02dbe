"use strict";
const $ = (id) => document.getElementById(id);
const JSON_TYPE = { "content-type": "application/json" };
let language = (localStorage.getItem("language") || navigator.language).startsWith("it") ? "it" : "en";
let chosen = null;
let tab = "notifications";

const word = (name) => WORDS[language][name] || name;
const ask = async (path) => (await fetch("/_emulator/" + path)).json();
const tell = (method, path, body) => fetch("/_emulator/" + path, { method, headers: JSON_TYPE, body: body && JSON.stringify(body) });

// An element with a class and a text or children; texts are never read as HTML.
function make(tag, kind, ...children) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const GOOD = ["EFFECTIVE_DATE", "VIEWED", "DELIVERED", "PAID"];
const BAD = ["REFUSED", "UNREACHABLE", "CANCELLED", "RETURNED_TO_SENDER"];
const ENDED = ["IN_VALIDATION", "REFUSED", "CANCELLED"];
const mood = (status) => (GOOD.includes(status) ? "good" : BAD.includes(status) ? "bad" : status === "IN_VALIDATION" ? "wait" : "");
// The name that the portals give to a status, where they show it; the code is in the tooltip.
function chip({ status, statusLabel }) {
  const element = make("span", "chip " + mood(status), statusLabel?.[language] || STATUSES[language][status] || status);
  element.title = element.dataset.status = status;
  return element;
}
const when = (text) => new Date(text).toLocaleString(language, { dateStyle: "short", timeStyle: "medium", timeZone: "Europe/Rome" });

function speak() {
  document.documentElement.lang = language;
  document.querySelectorAll("[data-word]").forEach((element) => (element.textContent = word(element.dataset.word)));
  $("language").textContent = word("language");
}

async function showClock() {
  const { now, clock } = await ask("clock");
  $("now").textContent = when(now);
  $("speed").textContent = clock === "manual" || clock === "real" ? word(clock) : clock + " " + word("times");
}

async function showNotifications() {
  const { total, notifications } = await ask("notifications");
  $("total").textContent = total || "";
  if (!chosen && notifications.length && matchMedia("(min-width: 46.01rem)").matches) chosen = notifications[0].iun;
  const cards = notifications.map((notification) => {
    const card = make("li", "", make("strong", "", notification.subject || ""), chip(notification),
      make("small", "", notification.recipients.map((recipient) => recipient.denomination).join(", ")), make("small", "", notification.iun));
    card.tabIndex = 0;
    card.dataset.iun = notification.iun;
    card.setAttribute("aria-current", String(notification.iun === chosen));
    return card;
  });
  $("list").replaceChildren(...(cards.length ? cards : [make("p", "empty", word("none"))]));
  if (chosen) await showDetail();
}

// A dot of the line: what changed the status is filled, and what went wrong is red.
function dot(element, turns) {
  const who = element.recipient === null ? null : make("span", "who", " · " + word("recipient") + " " + (element.recipient + 1));
  const bad = /FAILURE|UNREACHABLE|REFUSED|DECEASED/.test(element.category) || element.details?.responseStatus === "KO";
  const good = /REFINEMENT$|SUCCESS|VIEWED$/.test(element.category);
  const point = make("li", bad ? "bad" : good ? "good" : turns.has(element.elementId) ? "turn" : "",
    make("time", "", when(element.at)), make("span", "what", element.meaning ? element.meaning[language] : element.category), who);
  const code = element.details?.deliveryDetailCode;
  if (code) point.append(" ", make("span", "chip", code));
  point.append(make("small", "says", element.category));
  return point;
}

async function showDetail() {
  const answer = await fetch("/_emulator/notifications/" + chosen);
  if (!answer.ok) return;
  const notification = await answer.json();
  const act = (name, deed) => {
    const button = make("button", "", word(name));
    button.addEventListener("click", async () => { await tell("POST", "notifications/" + chosen + "/acts", deed); refresh(); });
    return button;
  };
  const times = new Set(notification.statusHistory.map((status) => status.since));
  const turns = new Set(notification.timeline.filter((element) => times.has(element.at)).map((element) => element.elementId));
  const refusal = (notification.refusal || []).map((reason) => make("p", "wrong", reason.errorCode || reason.code || "", " ", reason.detail || ""));
  $("detail").replaceChildren(
    make("h2", "", notification.subject || ""), chip(notification), " ",
    make("small", "", [notification.status, notification.iun, when(notification.sentAt)].join(" · ")),
    ...refusal,
    make("div", "acts", ...(ENDED.includes(notification.status) ? [] : [act("view", { what: "view", recipient: 0 }), act("cancel", { what: "cancel" })])),
    make("ul", "line", ...notification.timeline.map((element) => dot(element, turns))));
  $("detail").hidden = false;
}

async function showCalls() {
  const calls = (await ask("journal?limit=100")).reverse();
  const open = new Set([...document.querySelectorAll("#calls details[open]")].map((call) => call.dataset.number));
  const rows = calls.map((call) => {
    const kind = call.status === null || call.status >= 500 ? "bad" : call.status >= 400 ? "wait" : "good";
    const summary = make("summary", "", make("span", "chip " + kind, call.status === null ? word("noAnswer") : String(call.status)),
      make("code", "", call.method + " " + call.path), ...call.faults.map((fault) => make("span", "chip bad", fault)),
      make("small", "", when(call.at)));
    const wrong = call.remarks.map((remark) => make("p", "wrong", (remark.path ? remark.path + ": " : "") + remark[language]));
    const body = (title, payload) => payload.text ? [make("small", "", title), make("pre", "", pretty(payload.text))] : [];
    const details = make("details", "", summary, ...body(word("sentWhat"), call.request), ...body(word("answered"), call.answer));
    details.dataset.number = call.number;
    details.open = open.has(String(call.number));
    return make("li", "", details, ...wrong);
  });
  $("calls").replaceChildren(...(rows.length ? rows : [make("p", "empty", word("noCalls"))]));
}

function pretty(text) {
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
}

async function showFaults() {
  const set = await ask("faults");
  $("faultCount").textContent = set.length || "";
  const isSet = ({ fault }) => set.find((one) => Object.entries(fault).every(([name, value]) => JSON.stringify(one[name]) === JSON.stringify(value)));
  $("switches").replaceChildren(...SWITCHES.map((choice) => {
    const there = isSet(choice);
    const box = make("input");
    box.type = "checkbox";
    box.checked = Boolean(there);
    box.addEventListener("change", async () => {
      await (there ? tell("DELETE", "faults/" + there.id) : tell("POST", "faults", choice.fault));
      refresh();
    });
    return make("li", "", make("label", "", box, make("span", "", choice[language], make("small", "", there ? " × " + there.happened : ""))));
  }));
}

async function showChecklist() {
  const { checks } = await ask("checklist");
  $("score").textContent = checks.filter((check) => check.ok).length + " / " + checks.length + " " + word("exercised");
  $("checks").replaceChildren(...checks.map((check) => make("li", check.ok ? "ok" : "ko", make("span", "mark", check.ok ? "✓" : "✗"),
    make("div", "grows", make("div", "", check.title[language]), check.reason ? make("small", "", check.reason[language]) : null),
    make("code", "", check.id))));
}

const SHOWS = { notifications: showNotifications, requests: showCalls, faults: showFaults, send: async () => {}, checklist: showChecklist };

async function refresh() {
  try { await showClock(); await SHOWS[tab](); } catch { $("now").textContent = "…"; }
}

function base64(buffer) {
  let text = "";
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text);
}

$("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => typeof value === "string"));
  const file = event.target.pdf.files[0];
  if (file) fields.pdf = base64(await file.arrayBuffer());
  const answer = await tell("POST", "send", fields);
  const said = await answer.json();
  $("outcome").className = answer.ok ? "" : "wrong";
  $("outcome").textContent = answer.ok ? word("sent") + said.iun : said.error;
  if (answer.ok) { chosen = said.iun; choose("notifications"); }
});

function choose(name) {
  tab = name;
  document.querySelectorAll("[role=tab]").forEach((button) => {
    button.setAttribute("aria-selected", String(button.dataset.tab === name));
    if (button.dataset.tab === name) button.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  document.querySelectorAll("main > section").forEach((section) => (section.hidden = section.id !== name));
  refresh();
}

document.querySelectorAll("[role=tab]").forEach((button) => button.addEventListener("click", () => choose(button.dataset.tab)));
document.querySelectorAll("[data-by]").forEach((button) => button.addEventListener("click", async () => { await tell("POST", "clock/advance", { by: button.dataset.by }); refresh(); }));
const pick = (event) => { const card = event.target.closest("[data-iun]"); if (card) { chosen = card.dataset.iun; refresh(); } };
$("list").addEventListener("click", pick);
$("list").addEventListener("keydown", (event) => { if (event.key === "Enter") pick(event); });
$("language").addEventListener("click", () => { language = language === "it" ? "en" : "it"; localStorage.setItem("language", language); speak(); refresh(); });
speak();
const asked = new URLSearchParams(location.search);
if (asked.has("iun")) chosen = asked.get("iun");
choose(SHOWS[asked.get("tab")] ? asked.get("tab") : "notifications");
setInterval(refresh, 2000);
