// List of people, and of the chats each of them sees.
import { avatar, byId, make, replace } from './dom.js';
import { brief } from './messages.js';

function row(view, title, line, key, options) {
  const unread = view.unread(key, options.sequence);
  return make('button', {
    type: 'button', 'data-id': `${key.chat}/${key.thread}`, class: ['chat', options.topic && 'topic', options.closed && 'closed', view.isChosen(key) && 'chosen'].filter(Boolean).join(' '),
    onclick: () => view.choose(key),
  },
  options.topic ? null : avatar(title, options.seed ?? title, options.square),
  make('span', { class: 'chat-text' }, make('b', {}, options.closed ? `${title} (закрыта)` : title), line ? make('small', {}, line) : null),
  unread ? make('span', { class: 'unread', 'aria-label': 'есть новое' }) : null);
}

const lastLine = (chat) => {
  if (!chat?.last) return '';
  if (chat.last.service) return brief({ ...chat.last, message: {} });
  const name = chat.last.from_name.split(' ')[0];
  return `${name}: ${brief({ ...chat.last, message: {} })}`;
};

export function drawPeople(state, me) {
  const select = byId('who');
  const options = state.people.map((person) =>
    make('option', { value: person.id, selected: person.id === me }, person.full_name + (person.username ? ` (@${person.username})` : '') + (person.blocked ? ', бот заблокирован' : '')));
  const labels = options.map((option) => option.textContent).join('\n');
  if (select.dataset.labels !== labels) select.replaceChildren(...options);
  select.dataset.labels = labels;
  select.value = me;
}

export function drawChats(state, me, view) {
  const own = state.chats.find((chat) => chat.id === me);
  const groups = state.chats.filter((chat) => chat.type !== 'private' && !chat.migrated);
  const others = state.people.filter((person) => person.id !== me && person.started);
  const botName = state.bot.first_name;
  const parts = [make('h2', {}, 'Лично'), row(view, botName, lastLine(own) || 'Разговора ещё не было', { chat: me, thread: 0 }, { sequence: own?.last?.sequence })];
  if (groups.length) parts.push(make('h2', {}, 'Группы'));
  for (const group of groups) {
    parts.push(row(view, group.title, lastLine(group), { chat: group.id, thread: 0 }, { square: group.is_forum, sequence: group.last?.sequence }));
    for (const topic of group.topics) {
      parts.push(row(view, topic.name, '', { chat: group.id, thread: topic.id }, { topic: true, closed: topic.closed }));
    }
  }
  if (others.length) {
    parts.push(make('h2', {}, 'Сыграть за другого'));
    for (const person of others) {
      const chat = state.chats.find((candidate) => candidate.id === person.id);
      parts.push(row(view, person.full_name, lastLine(chat), { chat: person.id, thread: 0 }, { sequence: chat?.last?.sequence, seed: person.full_name }));
    }
  }
  replace(byId('chats'), parts);
}
