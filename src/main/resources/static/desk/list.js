// Leafing through lists as the API does: so many at a time, after the last of the page before.
import {both, element} from '../partner/elements.js';
import {address, link} from './place.js';

const PAGE = 200;

/** @param key the filter that names the last of the page before; @param words for the first page and the next */
export function pages(view, filters, key, found, last, words) {
  const to = (value, label) => link(address(view, null, {...filters, [key]: value}), both(...label));
  return element('p', {class: 'pages'}, ...(filters[key] ? [to('', words[0])] : []), ...(found.length === PAGE ? [to(last(found.at(-1)), words[1])] : []));
}
