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

/** A button, and beside it what went wrong. */
export function tried(label, run, options) {
  const trouble = element('span', {class: 'wrong', role: 'alert', hidden: ''});
  return [button(label, () => trying(trouble, run), options), trouble];
}

export async function trying(trouble, run) {
  try {
    show(trouble);
    await run();
  } catch (problem) {
    show(trouble, ...words(problem));
  }
}

/** @param usual reasons to press instead of typing, each in both languages; @param most characters */
export function reason(usual, {id = 'reason', most = 1000} = {}) {
  const field = element('textarea', {id, rows: '2', maxlength: String(most), required: '', 'aria-describedby': `${id}-note`});
  field.disabled = !me.mayAct;
  const press = words => {
    const one = element('button', {type: 'button', class: 'quiet small'}, both(...words));
    one.disabled = !me.mayAct;
    one.addEventListener('click', () => {
      field.value = chosen(...words);
      show(wrong);
      field.focus();
    });
    return one;
  };
  const wrong = element('p', {id: `${id}-note`, class: 'wrong', role: 'alert', hidden: ''});
  return {
    nodes: [element('label', {for: id}, both('Reason (kept; no personal data)', '理由（长期保存，请勿填写个人信息）')), field, element('p', {class: 'usual'}, ...usual.map(press)), wrong],
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
 * Asks in a window of its own, and stays open with what went wrong.
 * @param does what it says on the button, or null where there is nothing to do; @param run does it; nothing from it: something is missing
 * @return what run gave, or null where somebody thought better of it
 */
export function dialogue({title, nodes, does, run, focus}) {
  return new Promise(resolve => {
    const trouble = element('div', {class: 'trouble', role: 'alert', hidden: ''});
    const yes = does && element('button', {type: 'submit'}, both(...does));
    const no = element('button', {type: 'button', class: 'quiet'}, does ? both('Cancel', '取消') : both('Close', '关闭'));
    const form = element('form', {}, element('h2', {}, both(...title)), ...nodes, trouble, element('p', {class: 'buttons'}, ...(yes ? [yes] : []), no));
    form.noValidate = true;
    const dialog = element('dialog', {'aria-label': chosen(...title)}, form);
    const close = answer => {
      dialog.remove();
      resolve(answer);
    };
    no.addEventListener('click', () => close(null));
    dialog.addEventListener('close', () => close(null));
    dialog.addEventListener('cancel', event => no.disabled && event.preventDefault()); // what is being done is not undone by closing
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const doing = run();
      if (doing) {
        yes.disabled = no.disabled = true;
        await trying(trouble, async () => close(await doing));
        yes.disabled = no.disabled = false;
      }
    });
    document.body.append(dialog);
    dialog.showModal();
    focus?.focus();
  });
}

/**
 * Asks for the reason, and does it.
 * @param explain what will happen; @param more fields above the reason; @param body of the request, from the reason; null: something is missing
 * @return what the hub answered, or null where somebody thought better of it
 */
export function ask({title, explain, usual, most, more = [], does, path, body = why => ({reason: why}), run = asked => act(path(), asked)}) {
  const why = reason(usual, {most});
  return dialogue({title, does, nodes: [element('p', {}, ...explain), ...more, ...why.nodes], focus: more.find(one => one.tagName === 'INPUT') ?? why.field, run() {
    const given = why.given();
    const asked = given && body(given);
    return asked && run(asked);
  }});
}

export const words = fault => fault instanceof Problem ? fault.words() : [both('This page has a fault. Load it again.', '页面出错，请刷新。')];
