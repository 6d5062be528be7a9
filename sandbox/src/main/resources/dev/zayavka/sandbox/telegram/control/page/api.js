// The control API, as described in sandbox/README.md.

export class Refused extends Error {}

async function read(response) {
  const json = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(json.error || json.title || `Ответ ${response.status}`);
  return json;
}

export const get = (path) => fetch(`/control${path}`).then(read);

export const post = (path, body = {}) =>
  fetch(`/control${path}`, { method: 'POST', body: JSON.stringify(body) }).then(read);

export const upload = (person, fields, file) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return fetch(`/control/people/${person}/upload`, { method: 'POST', body: form }).then(read);
};

export const fileUrl = (id) => `/control/files/${encodeURIComponent(id)}`;
