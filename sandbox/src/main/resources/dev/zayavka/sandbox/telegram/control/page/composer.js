// Composer for texts, files, stickers and commands.
import { get } from './api.js';
import { byId, make } from './dom.js';

const STICKERS = ['👍', '👎', '❤️', '😂', '🔥', '🎉', '🙏', '🤔', '😢', '👀'];

export function prepare(app) {
  const text = byId('text');
  const grow = () => { text.style.height = 'auto'; text.style.height = `${Math.min(text.scrollHeight, 160)}px`; };
  text.addEventListener('input', grow);
  text.addEventListener('keydown', (event) => {
    const touch = matchMedia('(pointer: coarse)').matches;
    if (event.key === 'Enter' && !event.shiftKey && !touch && !event.isComposing) {
      event.preventDefault();
      byId('composer').requestSubmit();
    }
    if (event.key === 'Escape') app.dropContext();
  });
  byId('composer').addEventListener('submit', async (event) => {
    event.preventDefault();
    const written = text.value.trim();
    if (!written) return;
    if (await app.write(written)) { text.value = ''; grow(); }
    text.focus();
  });
  byId('attach').addEventListener('click', () => byId('file').click());
  byId('file').addEventListener('change', async () => {
    const [file] = byId('file').files;
    const sent = file && await app.attach(file, text.value.trim());
    byId('file').value = '';
    if (sent) text.value = '';
    grow();
  });
  byId('stickers').addEventListener('click', () => toggle('stickers', () => stickerTray(app)));
  byId('commands').addEventListener('click', () => toggle('commands', () => commandTray(app)));
  byId('context-close').addEventListener('click', () => app.dropContext());
}

export function closeTray() {
  byId('tray').hidden = true;
}

async function toggle(which, fill) {
  const tray = byId('tray');
  if (!tray.hidden && tray.dataset.which === which) { tray.hidden = true; return; }
  tray.replaceChildren(...(await fill()));
  tray.dataset.which = which;
  tray.hidden = false;
}

function stickerTray(app) {
  const send = (body) => () => { closeTray(); app.send(body); };
  return [
    ...STICKERS.map((emoji) => make('button', { type: 'button', class: 'big', onclick: send({ kind: 'sticker', emoji }) }, emoji)),
    make('button', { type: 'button', onclick: send({ kind: 'photo', caption: '' }) }, 'Фото наугад'),
    make('button', { type: 'button', onclick: send({ kind: 'voice' }) }, 'Голосовое'),
    make('button', { type: 'button', onclick: send({ kind: 'location', latitude: 55.7558, longitude: 37.6173 }) }, 'Место'),
    make('button', { type: 'button', onclick: send({ kind: 'contact', phone: '+79000000001', name: app.myName() }) }, 'Мой контакт'),
  ];
}

// Command menu as in Telegram: the narrowest scope the bot has set for this chat.
async function commandTray(app) {
  const menus = await get('/commands');
  const { chat, me } = app.place();
  const scopes = chat > 0
    ? [`chat:${chat}`, 'all_private_chats', 'default']
    : [`chat_member:${chat}:${me}`, `chat_administrators:${chat}`, `chat:${chat}`, 'all_chat_administrators', 'all_group_chats', 'default'];
  const found = scopes.flatMap((scope) => [`${scope}/ru`, scope]).find((scope) => menus[scope]?.length);
  if (!found) return [make('small', {}, 'Бот не задал команд для этого чата.')];
  return menus[found].map(({ command, description }) =>
    make('button', { type: 'button', onclick: () => { closeTray(); app.write(`/${command}`); } }, make('b', {}, `/${command}`), ` ${description}`));
}
