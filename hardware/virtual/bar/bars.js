/** The page of the virtual bump bars: shows their keys, and says which were pressed. */

/** @typedef {{ id: string, name: string, keys: string[], isPlugged: boolean }} Bar */

const AGAIN_MS = 1500;

/** @type {Record<string, string>} */
const CAPS = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'PAGE',
  KeyR: 'RECALL',
  KeyL: 'LIST',
  Enter: 'BUMP',
};

const shelf = one(document, '#bars', HTMLElement);
const template = one(document, '#bar', HTMLTemplateElement);
const link = one(document, '#link', HTMLElement);
const ground = one(document, '#ground', HTMLButtonElement);
const empty = one(document, '#empty', HTMLElement);

/** What is shown, as it was told. */
let told = '';

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

/** @param {Bar} bar */
function drawn({ id, name, keys, isPlugged }) {
  const section = one(document.importNode(template.content, true), '.bar', HTMLElement);
  one(section, 'h2', HTMLElement).textContent = name;
  const plug = one(section, '.plug', HTMLButtonElement);
  plug.textContent = isPlugged ? 'Unplug' : 'Plug in';
  plug.addEventListener('click', () => say(id, `plug/${isPlugged ? 'out' : 'in'}`));
  const buttons = keys.map((key) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.key = key;
    button.disabled = !isPlugged;
    button.textContent = CAPS[key] ?? key.replace('Digit', '');
    button.addEventListener('click', () => say(id, `press/${key}`));
    return button;
  });
  one(section, '.bar-keys', HTMLElement).replaceChildren(...buttons);
  return section;
}

/**
 * @param {string} id
 * @param {string} deed
 */
function say(id, deed) {
  fetch(`/bars/${encodeURIComponent(id)}/${deed}`, { method: 'POST' }).then(look, lost);
}

async function look() {
  const answer = await fetch('/bars/all');
  const text = await answer.text();
  link.hidden = true;
  if (text === told) return;
  told = text;
  /** @type {unknown} */
  const bars = JSON.parse(text);
  const known = Array.isArray(bars) ? bars.filter(isBar) : [];
  empty.hidden = known.length > 0;
  shelf.replaceChildren(...known.map(drawn));
}

function lost() {
  link.hidden = false;
}

/**
 * @param {unknown} value
 * @returns {value is Bar}
 */
function isBar(value) {
  return typeof value === 'object' && value !== null && 'id' in value && 'keys' in value;
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
look().catch(lost);
setInterval(() => void look().catch(lost), AGAIN_MS);
