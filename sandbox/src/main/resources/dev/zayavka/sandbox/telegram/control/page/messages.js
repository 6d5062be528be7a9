// Message list of the open chat.
import { avatar, byId, dayOf, hue, make, replace, timeOf } from './dom.js';
import { fileUrl } from './api.js';
import { formatted } from './format.js';

const KINDS = {
  photo: 'Фото', video: 'Видео', audio: 'Аудио', voice: 'Голосовое сообщение', video_note: 'Видеосообщение',
  document: 'Файл', sticker: 'Стикер', animation: 'Анимация', location: 'Место', contact: 'Контакт', poll: 'Опрос',
};
const ICONS = { video: '▶', audio: '♪', voice: '●', video_note: '◉', document: '⇩', animation: '▶' };

const short = (text) => (text.length > 48 ? `${text.slice(0, 47)}…` : text);

export const brief = (message) => message.text || KINDS[message.kind] || serviceText(message);

export function serviceText(message) {
  const who = message.from_name;
  const json = message.message || {};
  switch (message.kind) {
    case 'forum_topic_created': return `${who} открывает тему «${json.forum_topic_created?.name ?? ''}»`;
    case 'forum_topic_edited': return `${who} меняет название: «${json.forum_topic_edited?.name ?? ''}»`;
    case 'forum_topic_closed': return `${who} закрывает тему`;
    case 'forum_topic_reopened': return `${who} снова открывает тему`;
    case 'pinned_message': return `${who} закрепляет: «${short(json.pinned_message?.text ?? 'сообщение')}»`;
    case 'new_chat_members': return `${json.new_chat_members?.[0]?.first_name ?? who} теперь в группе`;
    case 'left_chat_member': return `${json.left_chat_member?.first_name ?? who} больше не в группе`;
    case 'migrate_to_chat_id': return 'Группа стала супергруппой';
    case 'migrate_from_chat_id': return 'Супергруппа создана из группы';
    default: return message.kind;
  }
}

function medium(message) {
  const json = message.message;
  switch (message.kind) {
    case 'text': return null;
    case 'photo': return make('img', { src: fileUrl(message.file_id), alt: 'Фото', onload: keepEnd });
    case 'sticker': return make('div', { class: 'big-emoji' }, json.sticker.emoji);
    case 'location': return make('div', {}, `Место: ${json.location.latitude}, ${json.location.longitude}`);
    case 'contact': return make('div', {}, `${json.contact.first_name}, ${json.contact.phone_number}`);
    case 'poll': return make('div', {}, make('b', {}, json.poll.question), ...json.poll.options.map((option) => make('div', {}, `○ ${option.text}`)));
    default: {
      const name = json[message.kind]?.file_name || KINDS[message.kind] || message.kind;
      return make('a', { class: 'attachment', href: fileUrl(message.file_id), download: name },
        make('span', {}, ICONS[message.kind] || '•'), make('span', {}, name));
    }
  }
}

function keyboard(message, act) {
  if (!message.buttons.length) return null;
  return make('div', { class: 'keys' }, ...message.buttons.map((row) => make('div', {}, ...row.map((button) =>
    button.url
      ? make('a', { href: button.url, target: '_blank', rel: 'noreferrer' }, `${button.text} ↗`)
      : make('button', { type: 'button', onclick: (event) => act.tap(message, button, event.currentTarget) }, button.text)))));
}

function reactions(message) {
  const all = Object.values(message.reactions).flat();
  return all.length ? make('div', { class: 'reactions' }, ...all.map((emoji) => make('span', {}, emoji))) : null;
}

function tools(message, mine, act) {
  const button = (label, title, action) =>
    make('button', { type: 'button', title, 'aria-label': title, onclick: () => action(message) }, label);
  return make('div', { class: 'tools' },
    button('↩', 'Ответить', act.reply), button('👍', 'Поставить реакцию', act.react), button('↪', 'Переслать боту', act.forward),
    mine && button('✎', 'Изменить', act.edit), mine && button('🗑', 'Удалить', act.remove));
}

function line(message, me, neighbours, all, act) {
  const mine = message.from === me;
  const quoted = message.reply_to > 0 && all.find((other) => other.id === message.reply_to);
  const author = !mine && neighbours.first && make('div', { class: 'author', style: `--hue:${hue(message.from_name)}` },
    message.from_name, message.from_bot ? make('em', {}, 'бот') : message.anonymous ? make('em', {}, 'администратор') : null);
  const origin = message.forwarded && make('div', { class: 'origin' }, 'Переслано');
  const meta = make('span', { class: 'meta' }, [message.pinned && 'закреплено', message.edited && 'изменено', timeOf(message.date)].filter(Boolean).join(' · '));
  const bubble = make('div', { class: message.kind === 'sticker' ? 'bubble bare' : 'bubble', tabindex: '0' }, author, origin,
    quoted && make('button', { type: 'button', class: 'quote', onclick: () => act.show(quoted.id) }, `${quoted.from_name}: ${brief(quoted)}`),
    medium(message), make('span', { class: 'text' }, formatted(message.text, message.entities)), meta);
  return make('div', { class: ['line', mine && 'mine', neighbours.first && 'first', neighbours.last && 'last'].filter(Boolean).join(' '), 'data-id': message.id },
    avatar(message.from_name, message.from_name), make('div', { class: 'card' }, bubble, keyboard(message, act), reactions(message)), tools(message, mine, act));
}

let atEnd = true;

function keepEnd() {
  if (atEnd) byId('messages').scrollTop = byId('messages').scrollHeight;
}

const isAtEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 80;

// Keeps the last message visible if a tray, a reply or an on-screen keyboard shrinks the list.
export function follow(box) {
  box.addEventListener('scroll', () => { atEnd = isAtEnd(box); });
  new ResizeObserver(keepEnd).observe(box);
}

let told = { chat: 0, last: 0 };

// Announces only new messages to screen readers, not the whole chat on each change.
function tell(messages, me) {
  const last = messages.at(-1);
  const isNew = last && told.chat === last.chat && last.id > told.last && last.from !== me;
  if (isNew) byId('news').textContent = `${last.from_name}: ${brief(last)}`;
  told = { chat: last?.chat ?? 0, last: last?.id ?? 0 };
}

export function draw(messages, me, isPrivate, toEnd, act) {
  const box = byId('messages');
  atEnd = toEnd || isAtEnd(box);
  const from = box.scrollTop;
  box.classList.toggle('private', isPrivate);
  const parts = [];
  let lastDay = '';
  messages.forEach((message, i) => {
    const today = dayOf(message.date);
    if (today !== lastDay) parts.push(make('div', { class: 'day' }, today));
    const same = (other) => other && !other.service && other.from === message.from && other.anonymous === message.anonymous && Math.abs(other.date - message.date) < 600;
    const neighbours = { first: today !== lastDay || !same(messages[i - 1]), last: !same(messages[i + 1]) };
    lastDay = today;
    parts.push(message.service ? make('div', { class: 'service' }, serviceText(message)) : line(message, me, neighbours, messages, act));
  });
  replace(box, parts.length ? parts : [make('div', { class: 'nothing' }, isPrivate ? 'Здесь пока пусто. Нажмите «Старт», чтобы начать разговор с ботом.' : 'Здесь пока пусто.')]);
  box.scrollTop = atEnd ? box.scrollHeight : from;
  tell(messages, me);
}

export function flash(id) {
  const element = byId('messages').querySelector(`[data-id="${id}"]`);
  if (!element) return;
  element.scrollIntoView({ block: 'center', behavior: 'smooth' });
  element.classList.add('flash');
  setTimeout(() => element.classList.remove('flash'), 1300);
}
