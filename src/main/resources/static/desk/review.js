// One question of the hub's: the two reports beside each other, what speaks for and against, and the answer.
import {both, element, show} from '../partner/elements.js';
import {button, reason, words} from './acting.js';
import {evidence} from './evidence.js';
import {act, get} from './hub.js';
import {address, dispute, go, link} from './place.js';
import {beside} from './report.js';
import {next} from './reviews.js';
import {PORTS, REVIEW_STATES, STATES, term, time} from './words.js';

const USUAL = [['Same household, same matter', '同一户、同一事'], ['Same people, same matter', '当事人和事由相同'], ['Another house', '另一户'], ['Another matter', '另一件事'], ['Other people', '当事人不同']];

export async function review(number) {
  const {review: asked, report, other} = await get(`/api/v1/reviews/${encodeURIComponent(number)}`);
  return [
    element('p', {class: 'crumbs'}, link(address('reviews'), both('All questions', '全部待核'))),
    element('h1', {}, both('Are these one matter?', '是否同一纠纷？'), ' ', element('span', {class: 'soft'}, `№ ${asked.number}`)),
    element('p', {class: 'facts'}, element('span', {class: `badge ${asked.state}`}, term(REVIEW_STATES, asked.state)),
      element('span', {}, element('span', {class: 'soft'}, both('Asked', '提出')), ' ', time(asked.askedAt)),
      ...(asked.decidedAt ? [element('span', {}, element('span', {class: 'soft'}, both('Decided', '处理')), ' ', asked.decidedBy ?? '', ' ', time(asked.decidedAt)), element('span', {}, asked.reason ?? '')] : [])),
    ...(later(report, asked) || later(other, asked) ? [element('p', {class: 'note'}, both('A later version of a report came after the hub had asked; the newest is shown.', '系统提出后来源又有更新，以下为最新版本。'))] : []),
    element('section', {}, element('h2', {}, both('The two reports', '两份反映')),
      element('p', {class: 'note'}, element('mark', {}, both('marked', '底色')), ' ', both('differs;', '为不同；'), ' ', element('u', {}, both('underlined', '下划线')), ' ', both('stands in both texts.', '为两份文字共有。')),
      element('div', {class: 'wide'}, beside(report.canonical, other.canonical, [head(['The new report', '新反映'], report), head(['May belong to', '可能属于'], other)]))),
    element('section', {}, element('h2', {}, both('For and against', '依据')), ...evidence(asked.why)),
    ...(asked.state === 'OPEN' ? [answer(asked)] : [element('p', {class: 'buttons'}, button(['Next question', '下一条'], () => onward(asked.number, []), {quiet: true}))]),
  ];
}

const later = (side, asked) => new Date(side.receivedAt) > new Date(asked.askedAt);

const head = (title, side) => [both(...title), element('br'), element('b', {}, dispute(side.dispute)), ' ', element('span', {class: 'badge'}, term(STATES, side.state)), element('br'),
  element('span', {class: 'soft'}, term(PORTS, side.canonical.port), ` · ${side.connector}`)];

function answer(asked) {
  const why = reason(USUAL);
  const trouble = element('div', {class: 'trouble', role: 'alert', hidden: ''});
  const buttons = element('p', {class: 'buttons'});
  const decide = answer => async () => {
    const given = why.given();
    if (!given) {
      return;
    }
    const pressed = [...buttons.querySelectorAll('button')];
    pressed.forEach(one => one.disabled = true);
    try {
      const done = await act(`/api/v1/reviews/${asked.number}/${answer}`, {reason: given});
      await onward(asked.number, [
        both(...(answer === 'same' ? [`No. ${asked.number}: one matter, now`, `№ ${asked.number} 为同一纠纷，现为`] : [`No. ${asked.number}: different matters; stays`, `№ ${asked.number} 为不同纠纷，仍为`])),
        ' ', dispute(done.dispute),
        ...(done.act ? [both('. It can be undone there.', '，可在该纠纷中撤销。')] : [])]);
    } catch (problem) {
      pressed.forEach(one => one.disabled = false);
      show(trouble, ...words(problem));
    }
  };
  buttons.append(button(['One matter', '同一纠纷'], decide('same')), button(['Different matters', '不同纠纷'], decide('different')));
  const skip = element('button', {type: 'button', class: 'quiet'}, both('Skip', '跳过'));
  skip.addEventListener('click', () => onward(asked.number, []));
  buttons.append(skip);
  return element('section', {class: 'answer'}, ...why.nodes, trouble, buttons,
    element('p', {class: 'note'}, both('One matter: the later dispute goes on under the earlier one\'s number, and both counties are told. Different: the hub does not ask again.', '同一纠纷：后立的并入先立的，并通知县区。不同纠纷：系统不再询问。')));
}

async function onward(number, said) {
  const following = await next(number).catch(() => undefined); // the answer itself has been taken
  go(following ? address('review', following) : address('reviews'), said);
}
