// Why the hub holds two reports for one matter, or not: each field's weight in bits as a bar, for to the right, against to the left.
import {both, element} from '../partner/elements.js';
import {FIELDS, VERDICTS, VETOES, level, term} from './words.js';

export const bits = number => `${number > 0 ? '+' : ''}${Number(number).toFixed(1)}`;

/** @param why of a report or of a review; null where nothing was compared */
export function evidence(why) {
  if (!why) {
    return [element('p', {class: 'note'}, both('Nothing was compared.', '未作比较。'))];
  }
  const all = why.evidence ?? [];
  const weighed = all.filter(one => one.weight !== 0).sort((a, b) => b.weight - a.weight);
  const idle = all.filter(one => one.weight === 0);
  const most = Math.max(1, ...weighed.map(one => Math.abs(one.weight)));
  return [
    element('p', {class: 'facts'}, ...facts(why)),
    ...(why.vetoes?.length ? [element('p', {class: 'veto'}, element('b', {}, both('Not joined by the hub itself: ', '系统不得自行并单：')), ...list(why.vetoes.map(veto => term(VETOES, veto))))] : []),
    ...(weighed.length ? [element('table', {class: 'bars'}, element('thead', {}, element('tr', {}, ...[['Field', '项目'], ['Finding', '比对结果'], ['against ◂ ▸ for', '反对 ◂ ▸ 支持'], ['Bits', '权重（比特）']]
      .map(head => element('th', {scope: 'col'}, both(...head))))), element('tbody', {}, ...weighed.map(one => row(one, most))))] : []),
    ...(idle.length ? [element('p', {class: 'note'}, both('Without weight: ', '不计权重：'), ...list(idle.map(one => both(...[0, 1].map(language => `${FIELDS[one.field]?.[language] ?? one.field} (${level(one.level)[language]})`)))))] : []),
  ];
}

/** The strongest signs in a line. */
export function strongest(why) {
  return (why?.evidence ?? []).filter(one => one.weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 4)
    .map(one => element('span', {class: `sign ${one.weight > 0 ? 'for' : 'against'}`}, term(FIELDS, one.field), ' ', both(...level(one.level)), ` ${bits(one.weight)}`));
}

function facts(why) {
  const known = [];
  if (why.verdict) {
    known.push([both('Decision', '判定'), term(VERDICTS, why.verdict)]);
  }
  if (why.score !== undefined && why.score !== null) {
    known.push([both('Score (bits)', '得分（比特）'), bits(why.score)]);
  }
  if (why.against) {
    known.push([both('Closest record', '最接近记录'), why.against]);
  }
  if (why.compared !== undefined) {
    known.push([both('Compared', '比较记录数'), String(why.compared)]);
  }
  if (why.policy) {
    known.push([both('Policy', '规则版本'), why.policy]);
  }
  return known.map(([label, value]) => element('span', {}, element('span', {class: 'soft'}, label), ' ', element('b', {}, value)));
}

function row({field, level: found, weight}, most) {
  const bar = element('i', {class: weight > 0 ? 'for' : 'against'});
  bar.style.width = `${50 * Math.abs(weight) / most}%`;
  return element('tr', {}, element('th', {scope: 'row'}, term(FIELDS, field)), element('td', {}, both(...level(found))),
    element('td', {class: 'bar', 'aria-hidden': 'true'}, bar), element('td', {class: 'number'}, bits(weight)));
}

const list = parts => parts.flatMap((part, i) => i === 0 ? [part] : [both('; ', '；'), part]);
