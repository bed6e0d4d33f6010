// Where the page is: a view, a number and filters, in the part of the address that no server sees. Never anything personal.
import {element} from '../partner/elements.js';

let arrive = () => {};

/** @param listener gets what is to be said on arriving, as nodes */
export function whenMoved(listener) {
  arrive = listener;
  window.addEventListener('hashchange', () => listener([]));
}

export const address = (view, number, filters = {}) => {
  const set = Object.entries(filters).filter(([, value]) => value);
  return `#${view}${number ? `/${encodeURIComponent(number)}` : ''}${set.length ? `?${new URLSearchParams(set)}` : ''}`;
};

export function here() {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const [view, number] = path.split('/');
  return {view: view || 'reviews', number: number && decodeURIComponent(number), filters: Object.fromEntries(new URLSearchParams(query))};
}

/** Also to where the page is already: then it is shown anew. */
export function go(hash, said = []) {
  history.pushState(null, '', hash);
  arrive(said);
}

export const link = (hash, ...children) => element('a', {href: hash}, ...children);

export const dispute = id => id ? link(address('dispute', id), id) : '—';
