// Application state: current person, open chat, and long polling for changes.
import { get, post, upload, Refused } from './api.js';
import { alertBox, avatar, byId, make, toast } from './dom.js';
import { brief, draw, flash, follow as followEnd } from './messages.js';
import { drawChats, drawPeople } from './sidebar.js';
import { closeTray, prepare } from './composer.js';

let state = { version: 0, people: [], chats: [], bot: { first_name: 'Бот' } };
let me = Number(localStorage.getItem('me')) || 0;
let open = null;
let context = null;
const seen = new Map();

const attempt = async (action) => {
  try { return await action(); } catch (error) {
    if (!(error instanceof Refused)) throw error;
    toast(error.message);
    return null;
  }
};
const person = (id) => state.people.find((candidate) => candidate.id === id);
const chatOf = (id) => state.chats.find((candidate) => candidate.id === id);
const target = () => ({ chat: open.chat, ...(open.thread ? { thread: open.thread } : {}) });
const act = (path, body) => attempt(() => post(`/people/${me}${path}`, body));

const view = {
  isChosen: (key) => open && key.chat === open.chat && key.thread === open.thread,
  unread: (key, sequence) => sequence && !view.isChosen(key) && sequence > (seen.get(key.chat) ?? 0),
  choose(key) {
    const other = key.chat > 0 && key.chat !== me;
    if (other) setMe(key.chat);
    open = key;
    dropContext();
    closeTray();
    document.body.classList.add('in-room');
    history.replaceState(null, '', `#${key.chat}/${key.thread}`);
    refresh(true);
  },
};

function setMe(id) {
  me = id;
  localStorage.setItem('me', id);
}

const buttons = {
  async tap(message, button, element) {
    element.classList.add('waiting');
    const tap = await act('/tap', { chat: message.chat, message: message.id, data: button.data });
    const got = tap && await get(`/callbacks/${tap.callback_id}?timeout=10`).catch(() => null);
    element.classList.remove('waiting');
    if (got && !got.answered) toast('Бот не ответил на нажатие за 10 секунд');
    if (!got?.answer?.text) return;
    if (got.answer.alert) alertBox(got.answer.text); else toast(got.answer.text);
  },
  reply: (message) => setContext({ kind: 'reply', message }, `Ответ: ${brief(message)}`),
  edit(message) {
    setContext({ kind: 'edit', message }, `Правка: ${brief(message)}`);
    byId('text').value = message.text;
  },
  react: (message) => act('/react', { chat: message.chat, message: message.id, emoji: (message.reactions[me] || []).length ? [] : ['👍'] }),
  remove: (message) => act('/delete', { chat: message.chat, message: message.id }),
  forward: async (message) => { if (await act('/forward', { from_chat: message.chat, message: message.id, chat: me })) toast('Переслано боту'); },
  show: flash,
};

function setContext(what, text) {
  context = what;
  byId('context-text').textContent = text;
  byId('context').hidden = false;
  byId('text').focus();
}

function dropContext() {
  if (context?.kind === 'edit') byId('text').value = '';
  context = null;
  byId('context').hidden = true;
}

const app = {
  dropContext,
  place: () => ({ chat: open.chat, me }),
  myName: () => person(me)?.first_name ?? 'Человек',
  async write(text) {
    const done = context?.kind === 'edit'
      ? await act('/edit', { chat: open.chat, message: context.message.id, text })
      : await act('/say', { ...target(), text, ...(context ? { reply_to: context.message.id } : {}) });
    if (done) { context = null; byId('context').hidden = true; scrollDown(); }
    return done;
  },
  send: (body) => act('/send', { ...target(), ...body }).then(scrollDown),
  attach(file, caption) {
    const kind = /^image\/(png|jpe?g)$/.test(file.type) ? 'photo' : /^video\//.test(file.type) ? 'video' : 'document';
    return attempt(() => upload(me, { ...target(), kind, caption }, file)).then((done) => { scrollDown(); return done; });
  },
};

function scrollDown() {
  const box = byId('messages');
  box.scrollTop = box.scrollHeight;
}

function drawHead() {
  const chat = chatOf(open.chat);
  const isPrivate = open.chat > 0;
  const topic = chat?.topics.find((candidate) => candidate.id === open.thread);
  const title = isPrivate ? state.bot.first_name : topic ? topic.name : chat?.title ?? '';
  byId('room-title').textContent = title;
  byId('room-line').textContent = isPrivate
    ? `@${state.bot.username}, личный чат: ${person(me)?.full_name ?? ''}`
    : topic ? `${chat.title}${topic.closed ? ', тема закрыта' : ''}` : `участников: ${chat?.members.length ?? 0}${chat?.is_forum ? ', с темами' : ''}`;
  byId('room-avatar').replaceWith(Object.assign(avatar(title, isPrivate ? title : chat?.title ?? title, !isPrivate && chat?.is_forum), { id: 'room-avatar' }));
  const self = person(me);
  const actions = [];
  if (isPrivate) {
    if (!self?.started || self.blocked) actions.push(make('button', { type: 'button', onclick: () => act('/start') }, self?.blocked ? 'Разблокировать' : 'Старт'));
    else actions.push(make('button', { type: 'button', class: 'plain', onclick: () => act('/block') }, 'Заблокировать'));
  }
  byId('room-actions').replaceChildren(...actions);
  byId('composer').hidden = isPrivate && (!self?.started || self.blocked);
}

async function refresh(toEnd = false) {
  state = await get('/state');
  if (!person(me)) setMe(state.people[0]?.id ?? 0);
  if (!open) open = fromAddress();
  if (open.chat > 0) open = { chat: me, thread: 0 };
  byId('bot-name').textContent = state.bot.first_name;
  byId('bot-line').textContent = `@${state.bot.username} · ${state.webhook ? 'webhook' : 'getUpdates'}`;
  drawPeople(state, me);
  const messages = await get(`/chats/${open.chat}/messages${open.thread ? `?thread=${open.thread}` : ''}`);
  if (!seen.size) state.chats.forEach((chat) => seen.set(chat.id, chat.last?.sequence ?? 0));
  seen.set(open.chat, chatOf(open.chat)?.last?.sequence ?? 0);
  drawChats(state, me, view);
  drawHead();
  const pinned = messages.filter((message) => message.pinned).at(-1);
  byId('pinned').hidden = !pinned;
  byId('pinned').textContent = pinned ? brief(pinned) : '';
  draw(messages, me, open.chat > 0, toEnd, buttons);
  drawKeys(chatOf(open.chat)?.keys ?? []);
}

// Keyboard in place of the letters: a key sends its text.
function drawKeys(rows) {
  byId('keys').hidden = !rows.length || byId('composer').hidden;
  byId('keys').replaceChildren(...rows.map((row) => make('div', {}, ...row.map((text) =>
    make('button', { type: 'button', onclick: () => app.write(text) }, text)))));
}

function fromAddress() {
  const [chat, thread] = location.hash.slice(1).split('/').map(Number);
  const known = chat && (chat === me || chatOf(chat)?.type !== 'private');
  if (known) document.body.classList.add('in-room');
  return known ? { chat, thread: thread || 0 } : { chat: me, thread: 0 };
}

async function follow() {
  for (;;) {
    try {
      const { version } = await get(`/changes?after=${state.version}&timeout=25`);
      if (version > state.version) await refresh();
    } catch {
      byId('bot-line').textContent = 'Эмулятор не отвечает, пробую снова…';
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
}

byId('who').addEventListener('change', (event) => { setMe(Number(event.target.value)); refresh(true); });
byId('back').addEventListener('click', () => { document.body.classList.remove('in-room'); history.replaceState(null, '', '#'); });
byId('add-person').addEventListener('click', () => {
  byId('person-form').reset();
  byId('person-form').elements.id.value = Math.max(100, ...state.people.map((each) => each.id)) + 1;
  byId('person-dialog').showModal();
});
byId('person-cancel').addEventListener('click', () => byId('person-dialog').close());
byId('person-form').addEventListener('submit', async () => {
  const fields = byId('person-form').elements;
  const [name, ...rest] = fields.name.value.trim().split(/\s+/);
  const made = await attempt(() => post('/people', { id: Number(fields.id.value), name, last_name: rest.join(' '), username: fields.username.value }));
  if (made) { setMe(made.id); view.choose({ chat: made.id, thread: 0 }); }
});
prepare(app);
followEnd(byId('messages'));
refresh(true).then(follow);
