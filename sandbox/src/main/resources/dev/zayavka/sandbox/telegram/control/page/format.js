// Formats texts with entities; offsets count UTF-16 code units, as in JavaScript strings.
import { make } from './dom.js';

const TAGS = {
  bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre',
  blockquote: 'blockquote', expandable_blockquote: 'blockquote',
};

function wrap(entity, covered) {
  if (TAGS[entity.type]) return make(TAGS[entity.type]);
  switch (entity.type) {
    case 'spoiler': return make('span', { class: 'spoiler' });
    case 'text_link': return make('a', { href: entity.url, target: '_blank', rel: 'noreferrer' });
    case 'url': return make('a', { href: /^\w+:\/\//.test(covered) ? covered : `http://${covered}`, target: '_blank', rel: 'noreferrer' });
    case 'email': return make('a', { href: `mailto:${covered}` });
    case 'mention': case 'text_mention': case 'hashtag': case 'bot_command': case 'phone_number':
      return make('a', { class: entity.type });
    default: return make('span');
  }
}

// Entities are ordered by offset, the outer one first.
export function formatted(text, entities, from = 0, to = text.length) {
  const parts = document.createDocumentFragment();
  let at = from;
  let i = 0;
  while (i < entities.length) {
    const entity = entities[i];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at) { i++; continue; }
    const inner = [];
    let j = i + 1;
    while (j < entities.length && entities[j].offset < end) inner.push(entities[j++]);
    parts.append(text.slice(at, entity.offset));
    const element = wrap(entity, text.slice(entity.offset, end));
    element.append(formatted(text, inner, entity.offset, end));
    parts.append(element);
    at = end;
    i = j;
  }
  parts.append(text.slice(at, to));
  return parts;
}
