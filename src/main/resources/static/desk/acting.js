// What people do: buttons that viewers cannot press, and the reason that every act needs.
import {both, chosen, element, show} from '../partner/elements.js';
import {Problem, act, me} from './hub.js';

/** Eleven digits and more, unless they are a dispute's number. */
const PERSONAL = /(?<![A-Za-z\d])\d{11,18}/;

/** @param barred words why nobody can press it now, or nothing */
export function button([english, chinese], run, {quiet = false, barred} = {}) {
  const made = element('button', {type: 'button', ...(quiet ? {class: 'quiet'} : {})}, both(english, chinese));
  made.addEventListener('click', run);
  if (!me.mayAct) {
    made.disabled = true;
    made.setAttribute('aria-describedby', 'looking');
  } else if (barred) {
    made.disabled = true;
    return element('span', {}, made, ' ', element('span', {class: 'note'}, barred));
  }
  return made;
}

/** @param usual reasons to press instead of typing, each in both languages */
export function reason(usual) {
  const field = element('textarea', {id: 'reason', rows: '2', maxlength: '1000', required: '', 'aria-describedby': 'reason-note'});
  field.disabled = !me.mayAct;
  const press = words => {
    const one = element('button', {type: 'button', class: 'quiet small'}, both(...words));
    one.disabled = !me.mayAct;
    one.addEventListener('click', () => {
      field.value = chosen(...words);
      field.focus();
    });
    return one;
  };
  const wrong = element('p', {id: 'reason-note', class: 'wrong', role: 'alert', hidden: ''});
  return {
    nodes: [element('label', {for: 'reason'}, both('Reason (kept; no personal data)', '理由（长期保存，请勿填写个人信息）')), field, element('p', {class: 'usual'}, ...usual.map(press)), wrong],
    field,
    /** @return the reason, or null where it cannot be taken; then it is said why */
    given() {
      const given = field.value.trim();
      const why = given === '' ? [both('Say why first.', '请先填写理由。')]
        : PERSONAL.test(given) ? [both('This looks like a phone or ID number. Leave personal data out.', '疑似含电话或证件号，请勿填写个人信息。')] : [];
      show(wrong, ...why);
      if (why.length) {
        field.focus();
      }
      return why.length ? null : given;
    },
  };
}

/**
 * Asks in a window of its own for the reason, does it, and stays open with what went wrong.
 * @param explain what will happen; @param more fields above the reason; @param body of the request, from the reason; null: something is missing
 * @return what the hub answered, or null where somebody thought better of it
 */
export function ask({title, explain, usual, more = [], path, body = why => ({reason: why}), does}) {
  return new Promise(resolve => {
    const why = reason(usual);
    const trouble = element('div', {class: 'trouble', role: 'alert', hidden: ''});
    const yes = element('button', {type: 'submit'}, both(...does));
    const no = element('button', {type: 'button', class: 'quiet'}, both('Cancel', '取消'));
    const form = element('form', {}, element('h2', {}, both(...title)), element('p', {}, ...explain), ...more, ...why.nodes, trouble, element('p', {class: 'buttons'}, yes, no));
    form.noValidate = true;
    const dialog = element('dialog', {'aria-label': chosen(...title)}, form);
    const close = answer => {
      dialog.remove();
      resolve(answer);
    };
    no.addEventListener('click', () => close(null));
    dialog.addEventListener('close', () => close(null));
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const given = why.given();
      const asked = given && body(given);
      if (asked) {
        yes.disabled = true;
        try {
          close(await act(path(), asked));
        } catch (problem) {
          yes.disabled = false;
          show(trouble, ...words(problem));
        }
      }
    });
    document.body.append(dialog);
    dialog.showModal();
    (more.length ? form.querySelector('input') : why.field).focus();
  });
}

export const words = fault => fault instanceof Problem ? fault.words() : [both('This page has a fault. Load it again.', '页面出错，请刷新。')];
