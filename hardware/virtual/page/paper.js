/** The page of the virtual printers: hangs every slip that it is told of, and turns switches. */

/**
 * @typedef {{ power: string, paper: string, cover: string, cutter: string }} Switches
 * @typedef {{ id: string, name: string, isBusy: boolean, switches: Switches }} PrinterMessage
 * @typedef {{ id: string, number: number, isCut: boolean, svg: string }} SlipMessage
 * @typedef {{ section: HTMLElement, roll: HTMLElement, slips: Map<number, HTMLElement> }} Shown
 */

const MOST_SLIPS = 30;

const shelf = one(document, '#shelf', HTMLElement);
const template = one(document, '#printer', HTMLTemplateElement);
const link = one(document, '#link', HTMLElement);
const ground = one(document, '#ground', HTMLButtonElement);
const empty = one(document, '#empty', HTMLElement);

/** What is on the shelf, by the printer's id. @type {Map<string, Shown>} */
const printers = new Map();

/**
 * The one element of that kind.
 * @template {Element} E
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => E} kind
 */
function one(root, selector, kind) {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page lacks ${selector}`);
}

/** @param {string} id */
function shownPrinter(id) {
  const known = printers.get(id);
  if (known) return known;
  const section = one(document.importNode(template.content, true), '.printer', HTMLElement);
  const roll = one(section, '.roll', HTMLElement);
  /** @type {Shown} */
  const made = { section, roll, slips: new Map() };
  for (const button of switchesOf(section)) button.addEventListener('click', () => turn(id, button));
  shelf.append(section);
  printers.set(id, made);
  return made;
}

/** @param {HTMLElement} section */
function switchesOf(section) {
  return section.querySelectorAll('button');
}

/** @param {PrinterMessage} message */
function showPrinter({ id, name, switches, isBusy }) {
  const { section } = shownPrinter(id);
  one(section, 'h2', HTMLElement).textContent = name;
  const [tone, words] = stateOf(switches, isBusy);
  one(section, '.state', HTMLElement).dataset.tone = tone;
  one(section, '.state span', HTMLElement).textContent = words;
  const positions = new Map(Object.entries(switches));
  for (const button of switchesOf(section)) {
    const isOn = positions.get(button.dataset.switch ?? '') === button.dataset.on;
    button.setAttribute('aria-pressed', String(isOn));
  }
  empty.hidden = true;
}

/**
 * @param {Switches} switches
 * @param {boolean} isBusy
 * @returns {[string, string]}
 */
function stateOf({ power, cover, paper, cutter }, isBusy) {
  if (power === 'off') return ['off', 'Switched off'];
  if (cover === 'open') return ['late', 'Cover open'];
  if (paper === 'out') return ['late', 'Out of paper'];
  if (cutter === 'jammed') return ['late', 'Cutter stuck'];
  if (paper === 'low') return ['soon', 'Paper low'];
  return ['go', isBusy ? 'Printing' : 'Ready'];
}

/** @param {SlipMessage} message */
function showSlip({ id, number, isCut, svg }) {
  const shown = shownPrinter(id);
  const slip = shown.slips.get(number) ?? hang(shown, number);
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', wordsOf(picture));
  slip.replaceChildren(document.adoptNode(picture));
  slip.classList.toggle('cut', isCut);
}

/**
 * @param {Shown} shown
 * @param {number} number
 */
function hang({ roll, slips }, number) {
  const slip = document.createElement('div');
  slip.className = 'slip';
  roll.prepend(slip);
  slips.set(number, slip);
  for (const [old, element] of slips) {
    if (old > number - MOST_SLIPS) break;
    element.remove();
    slips.delete(old);
  }
  return slip;
}

/** @param {Element} picture */
function wordsOf(picture) {
  return Array.from(picture.querySelectorAll('text'), (text) => text.textContent).join(' ');
}

/** @param {string} id */
function takeDown(id) {
  printers.get(id)?.section.remove();
  printers.delete(id);
  empty.hidden = printers.size > 0;
}

/**
 * @param {string} id
 * @param {HTMLButtonElement} button
 */
function turn(id, button) {
  const { switch: name = '', on, off } = button.dataset;
  const position = button.getAttribute('aria-pressed') === 'true' ? off : on;
  fetch(`/printers/${encodeURIComponent(id)}/switches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ [name]: position }),
  }).catch(() => {
    link.hidden = false;
  });
}

function follow() {
  const events = new EventSource('/events');
  events.addEventListener('open', () => {
    for (const id of printers.keys()) takeDown(id);
    empty.hidden = false;
    link.hidden = true;
  });
  events.addEventListener('error', () => {
    link.hidden = false;
    if (events.readyState === EventSource.CLOSED) setTimeout(follow, 2000);
  });
  events.addEventListener('printer', ({ data }) => {
    const message = read(data);
    if (isPrinterMessage(message)) showPrinter(message);
  });
  events.addEventListener('slip', ({ data }) => {
    const message = read(data);
    if (isSlipMessage(message)) showSlip(message);
  });
  events.addEventListener('gone', ({ data }) => {
    const { id } = read(data);
    if (typeof id === 'string') takeDown(id);
  });
}

/**
 * @param {unknown} data
 * @returns {Record<string, unknown>}
 */
function read(data) {
  /** @type {unknown} */
  const message = JSON.parse(String(data));
  return typeof message === 'object' && message !== null ? { ...message } : {};
}

/**
 * @param {Record<string, unknown>} message
 * @returns {message is PrinterMessage}
 */
function isPrinterMessage(message) {
  const { id, name, switches } = message;
  return typeof id === 'string' && typeof name === 'string' && typeof switches === 'object';
}

/**
 * @param {Record<string, unknown>} message
 * @returns {message is SlipMessage}
 */
function isSlipMessage(message) {
  const { id, number, svg } = message;
  return typeof id === 'string' && typeof number === 'number' && typeof svg === 'string';
}

/** @param {string} name */
function setGround(name) {
  document.documentElement.dataset.ground = name;
  ground.textContent = name === 'dark' ? 'Light' : 'Dark';
  localStorage.setItem('ground', name);
}

ground.addEventListener('click', () => {
  setGround(document.documentElement.dataset.ground === 'dark' ? 'light' : 'dark');
});
setGround(localStorage.getItem('ground') ?? 'dark');
follow();
