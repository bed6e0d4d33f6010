// The desk of the city centre: log in, and show the view that the address names.
import {$, both, chosen, show} from '../partner/elements.js';
import {accountability} from './accountability.js';
import {words} from './acting.js';
import {dispute} from './dispute.js';
import {disputes} from './disputes.js';
import {failure} from './failure.js';
import {failed, failures} from './failures.js';
import {enter, leave, look, me} from './hub.js';
import {address, here, whenMoved} from './place.js';
import {resend} from './resend.js';
import {review} from './review.js';
import {reviews} from './reviews.js';
import {warnings} from './warnings.js';

const VIEWS = {reviews, review, warnings, disputes, dispute, accountability, failures, failed, failure, resend};
const IDLE = 15 * 60_000; // milliseconds
let idle;
let asked = 0;

async function arrive(said) {
  const turn = ++asked;
  show($('trouble'));
  document.querySelectorAll('dialog').forEach(dialog => dialog.close());
  if (!me) {
    loggedOut();
    return;
  }
  $('view').setAttribute('aria-busy', 'true');
  const {view, number} = here();
  const outcome = await Promise.all([Object.hasOwn(VIEWS, view) ? VIEWS[view](number) : reviews(), look()]).catch(problem => problem);
  if (turn !== asked || !me) {
    return; // somebody went elsewhere meanwhile
  }
  $('view').removeAttribute('aria-busy');
  if (outcome instanceof Error) {
    if (outcome.status === 401) {
      loggedOut();
    }
    ['view', 'said'].forEach(id => show($(id)));
    show($('trouble'), ...words(outcome));
    return;
  }
  header(view);
  show($('said'), ...said);
  show($('view'), ...outcome[0]);
  window.scrollTo(0, 0);
  const title = $('view').querySelector('h1');
  title.tabIndex = -1;
  title.focus();
}

function header(view) {
  $('who').textContent = me.user;
  $('reviews-open').textContent = me.open.reviews || '';
  $('accountability-open').textContent = me.open.accountability || '';
  $('failures-open').textContent = me.open.failures || '';
  $('looking').hidden = me.mayAct;
  const place = {review: 'reviews', dispute: 'disputes', failed: 'failures', failure: 'failures', resend: 'failures'}[view] ?? view;
  $('places').querySelectorAll('a').forEach(link => link.setAttribute('aria-current', link.hash === address(place) ? 'page' : 'false'));
}

/** Nothing of what was shown stays in the page. */
function loggedOut() {
  leave();
  clearTimeout(idle);
  asked++;
  ['view', 'said', 'trouble'].forEach(id => show($(id)));
  $('who').textContent = '';
  inside(false);
  document.querySelectorAll('dialog').forEach(dialog => dialog.close());
}

function inside(yes) {
  ['places', 'leave'].forEach(id => $(id).hidden = !yes);
  $('login').hidden = yes;
  $('looking').hidden = true;
}

function busy() {
  clearTimeout(idle);
  if (me) {
    idle = setTimeout(() => {
      loggedOut();
      show($('trouble'), both('Logged out after 15 minutes without an act.', '15 分钟无操作，已自动退出。'));
    }, IDLE);
  }
}

$('login').addEventListener('submit', async event => {
  event.preventDefault();
  show($('trouble'));
  try {
    await enter($('role').value, $('key').value.trim());
    $('key').value = '';
    inside(true);
    busy();
    await arrive([]);
  } catch (problem) {
    show($('trouble'), ...words(problem));
    $('key').focus();
  }
});
$('leave').addEventListener('click', loggedOut);
$('language').addEventListener('click', () => document.documentElement.lang = chosen('zh-CN', 'en'));
['pointerdown', 'keydown', 'wheel'].forEach(name => document.addEventListener(name, busy, {passive: true}));
window.addEventListener('pagehide', loggedOut); // so that the way back shows the login, not what was read before
whenMoved(arrive);
document.documentElement.lang = /^zh/i.test(navigator.language) ? 'zh-CN' : 'en';
loggedOut();
