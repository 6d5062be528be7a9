-- The past of an office: :rows rows in each table that grows. Desks that are off have their tables too.
set session_replication_role = replica;

insert into telegram.processed_command (command_id, processed_at)
select 'tg:' || n, now() - n * interval '1 second' from generate_series(1, :rows) n;

insert into telegram.outbox (kind, effect, channel, destination, ordering_key, urgency, guarantee, on_refusal, state,
  due_at, attempts, first_attempt_at, created_at, finished_at)
select 'support.carry-post', jsonb_build_object('leg', 'main', 'post', n), 'TELEGRAM', 'chat:-1002000000001',
  'ticket:' || n, 0, 'AT_LEAST_ONCE', 'GIVE_UP', 'DONE', at, 1, at, at, at
from generate_series(1, :rows) n cross join lateral (select now() - n * interval '1 second' as at) past;

insert into support.users (tg_id, full_name, created_at, last_seen)
select 800000000 + n, 'Client ' || n, now(), now() from generate_series(1, :rows / 10) n;

insert into support.tickets (id, client_tg_id, status, version, main_chat_id, main_thread_id, card_message_id,
  created_at, closed_at, updated_at)
select nextval('support.ticket_ids'), 800000001 + n % (:rows / 10), 'CLOSED', 3, -1002000000001, 1000000000 + n,
  1000000000 + n, now(), now(), now()
from generate_series(1, :rows) n;

insert into support.posts (id, ticket_id, leg, role, author_id, author_name, chat_id, message_id, kind, text, marks,
  introduced, revision, file_revision, at)
select nextval('support.post_ids'), currval('support.ticket_ids') - :rows + n, 'client', 'CLIENT',
  800000001 + n % (:rows / 10), 'Client', 800000001 + n % (:rows / 10), n, 'TEXT',
  'The terminal prints no receipt, and the cable is new: ' || n, '', false, 0, 0, now()
from generate_series(1, :rows) n;

insert into support.messages (post_id, leg, ticket_id, chat_id, message_id, revision)
select id, leg, ticket_id, chat_id, message_id, 0 from support.posts
union all
select id, 'main', ticket_id, -1002000000001, 1000000000 + id, 0 from support.posts
on conflict do nothing;

insert into support.events (ticket_id, actor, actor_id, actor_name, action, payload, ts)
select currval('support.ticket_ids') - :rows + n, 'CLIENT', 800000001, 'Client', 'OPENED', '{}', now()
from generate_series(1, :rows) n;

insert into credit.requests (id, onef_id, status, version, group_chat_id, group_message_id, status_since, assigned_to,
  assigned_name, decision, comment, decided_at, is_sent_to_1f, payload, source, application, fingerprint, created_at,
  updated_at)
select nextval('credit.request_ids'), 2000000000 + n, 'DONE', 5, -1003000000001, 1000000000 + n, null,
  600000001 + n % 100, 'Analyst', 'APPROVED', 'The papers are complete', at, true, body, body::text,
  '{"car": {"brand": "Toyota"}, "client": {"fullName": "Client"}}', md5(n::text), at, at
from generate_series(1, :rows) n
cross join lateral (select now() - n * interval '1 minute' as at, jsonb_build_object('ID', 2000000000 + n) as body) past;

insert into credit.audit_log (request_id, action, at, details)
select currval('credit.request_ids') - :rows + n, 'ACCEPT', now(), '{}' from generate_series(1, :rows) n;

insert into credit.cards (request_id, chat_id, message_id)
select currval('credit.request_ids') - :rows + n, -1003000000001, 1000000000 + n from generate_series(1, :rows) n;

insert into devices.visitors (tg_user_id, name, email, search_text, search_comment, sort_key, registered_at)
select 810000000 + n, 'Borrower ' || n, n || '@past.example', 'borrower ' || n, '', 'borrower ' || n, now()
from generate_series(1, :rows / 100) n;

insert into devices.categories (id, name, key, sort_key)
values (nextval('devices.category_ids'), 'Cash registers', 'cash registers', 'cash registers');

insert into devices.resources (id, category_id, model, serial_number, serial_key, search_text, sort_key, version,
  created_at, updated_at)
select nextval('devices.resource_ids'), currval('devices.category_ids'), 'Register', 'PAST-' || n, 'past' || n,
  'cash registers past-' || n, 'cash registers ' || lpad(n::text, 9, '0'), 4, now(), now()
from generate_series(1, :rows / 100) n;

insert into devices.records (id, resource_id, visitor_id, taken_at, due_set_at, returned_at)
select nextval('devices.record_ids'), currval('devices.resource_ids') - n % (:rows / 100),
  810000001 + n % (:rows / 100), now(), now(), now()
from generate_series(1, :rows) n;

insert into devices.actions (resource_id, actor_id, actor_name, action, details, at)
select currval('devices.resource_ids') - n % (:rows / 100), 810000001 + n % (:rows / 100), 'Borrower', 'TAKEN', '{}',
  now()
from generate_series(1, :rows) n;

set session_replication_role = origin;
