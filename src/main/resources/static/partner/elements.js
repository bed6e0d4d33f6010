// Small helpers to build the page. Text is always set as text, never as markup: messages and answers come from outside.

export const $ = id => document.getElementById(id);

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** The same in both languages; the style sheet shows one. */
export function both(english, chinese) {
  const pair = document.createDocumentFragment();
  pair.append(element('span', {lang: 'en'}, english), element('span', {lang: 'zh-CN'}, chinese));
  return pair;
}

/** An option can hold no elements, so it says one language. */
export const chosen = (english, chinese) => document.documentElement.lang === 'en' ? english : chinese;

export const bytesOf = base64 => Uint8Array.from(atob(base64), character => character.charCodeAt(0));

export function show(node, ...children) {
  node.replaceChildren(...children);
  node.hidden = children.length === 0;
}

/** @param heads in both languages; @param rows of cells, each a list of nodes; one number is set to the right */
export const table = (heads, rows) => element('div', {class: 'wide'}, element('table', {class: 'list'},
  element('thead', {}, element('tr', {}, ...heads.map(head => element('th', {scope: 'col'}, both(...head))))),
  element('tbody', {}, ...rows.map(cells => element('tr', {}, ...cells.map(cell => element('td', typeof cell === 'number' ? {class: 'number'} : {}, ...[cell].flat())))))));
