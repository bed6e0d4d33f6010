// What the hub's codes are called for sources and the centre alike, in English and in the words of the field. A code that is new here is shown as it is.
import {both, element} from './elements.js';

export const STATES = {
  DISPATCHED: ['dispatched', '已派发'], SIGNED: ['signed for', '已签收'], IN_PROGRESS: ['in progress', '办理中'], RETURNED: ['returned', '已退回'], REPLIED: ['replied', '已回复'],
  RESOLVED: ['resolved', '已化解'], VISITING: ['being visited', '回访中'], CLOSED: ['closed', '已办结'], REOPENED: ['reopened', '重新办理'], WITHDRAWN: ['withdrawn', '已撤回'], MERGED: ['merged', '已并单'],
};
export const OUTCOMES = {
  NEW_DISPUTE: ['new dispute', '新纠纷'], REPEAT: ['repeat by the same person', '同人同事'], CORRELATED: ['same matter, somebody else', '他人同事'],
  REPEAT_AFTER_RESOLUTION: ['repeat after resolution', '化解后重复'], UPDATE: ['later version', '更新'], DUPLICATE: ['the same report again', '重复推送'],
  NOT_A_DISPUTE: ['not a dispute', '非纠纷'], WITHDRAWN: ['withdrawn', '撤回'],
};

export const term = (table, code) => Object.hasOwn(table, code) ? both(...table[code]) : String(code ?? '—');

/** An option holds no elements, so it says both. */
export const options = (table, chosen) => Object.entries(table).map(([code, [english, chinese]]) =>
  element('option', {value: code, ...(code === chosen ? {selected: ''} : {})}, `${chinese} · ${english}`));

/** In the city's time, whatever the computer's. */
export const time = instant => instant ? element('time', {datetime: instant}, clock(instant)) : '—';

export const clock = instant => new Date(instant).toLocaleString('sv-SE', {timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short'});
