create schema telegram;
create table telegram.databasechangelog (
  id varchar(255) not null,
  author varchar(255) not null,
  filename varchar(255) not null,
  dateexecuted timestamp not null,
  orderexecuted integer not null,
  exectype varchar(10) not null,
  md5sum varchar(35),
  description varchar(255),
  comments varchar(255),
  tag varchar(255),
  liquibase varchar(20),
  contexts varchar(255),
  labels varchar(255),
  deployment_id varchar(10)
);

--liquibase formatted sql

-- The schema "telegram" itself is made by whoever runs this changelog: Liquibase keeps its own tables in it.

--changeset zayavka:telegram-1-commands
-- One row per command that was carried out; the row is written in the command's own transaction.
create table telegram.processed_command (
  command_id text primary key check (length(command_id) between 1 and 128),
  processed_at timestamptz not null
);
create index processed_command_age on telegram.processed_command (processed_at);

-- Updates whose handling kept failing. The body is text, for it may be anything.
create table telegram.dead_update (
  update_id bigint primary key,
  body text not null,
  error text not null,
  parked_at timestamptz not null
);
create index dead_update_newest on telegram.dead_update (parked_at desc, update_id desc);

--changeset zayavka:telegram-2-people
create table telegram.person (
  tg_user_id bigint primary key check (tg_user_id > 0),
  name text not null,
  reachable boolean not null,
  changed_at timestamptz not null
);

create table telegram.dialogue (
  tg_user_id bigint primary key check (tg_user_id > 0),
  name text not null,
  data jsonb not null,
  opened_at timestamptz not null default now()
);

--changeset zayavka:telegram-3-outbox
create table telegram.outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  effect jsonb not null,
  channel text not null,
  destination text collate "C" not null,
  ordering_key text collate "C" not null,
  urgency smallint not null check (urgency between 0 and 2),
  guarantee text not null check (guarantee in ('AT_LEAST_ONCE', 'AT_MOST_ONCE')),
  on_refusal text not null check (on_refusal in ('FORGET', 'GIVE_UP', 'RETRY')),
  supersede_key text collate "C",
  state text not null default 'PENDING' check (state in ('PENDING', 'DONE', 'DEAD', 'PARKED')),
  due_at timestamptz not null,
  attempts integer not null default 0 check (attempts >= 0),
  first_attempt_at timestamptz,
  lease_until timestamptz,
  leased_by text,
  in_doubt boolean not null default false,
  last_error text,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint outbox_lease_is_whole check ((lease_until is null) = (leased_by is null)),
  constraint outbox_finished_has_a_time check ((state = 'PENDING') = (finished_at is null)),
  constraint outbox_lease_is_of_pending check (leased_by is null or state = 'PENDING')
) with (
  -- A claim changes no indexed column; with room in the page it stays there and touches no index (HOT).
  fillfactor = 80,
  -- The table is a queue: keep its dead rows few, so that the indexes of what is pending stay small.
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_analyze_scale_factor = 0.02
);
comment on column telegram.outbox.urgency is '0 a client waits, 1 staff waits, 2 cosmetic';
comment on column telegram.outbox.in_doubt is 'a worker took it and never said how it ended';

-- What a worker takes next.
create index outbox_due on telegram.outbox (urgency, due_at, id) where state = 'PENDING';
-- Who is first under a key.
create index outbox_order on telegram.outbox (ordering_key, id) where state = 'PENDING';
-- What a newer effect replaces.
create index outbox_superseding on telegram.outbox (supersede_key)
  where state = 'PENDING' and supersede_key is not null;
-- What waits for a person.
create index outbox_undelivered on telegram.outbox (channel, state) where state in ('DEAD', 'PARKED');
-- What can be removed.
create index outbox_done on telegram.outbox (channel, finished_at) where state = 'DONE';

-- Destinations nobody sends to until a moment: a 429, or our own budget.
create table telegram.chat_pause (
  destination text collate "C" primary key,
  until timestamptz not null
);

--changeset zayavka:telegram-4-without-redis
-- What Redis does where there is one. A crash of the server may empty the unlogged tables, as it may Redis.
create table telegram.lock (
  name text primary key check (length(name) between 1 and 200),
  owner text not null check (length(owner) between 1 and 200),
  expires_at timestamptz not null
);

create unlogged table telegram.cache (
  key text primary key,
  value text not null,
  expires_at timestamptz not null
);
create index cache_age on telegram.cache (expires_at);

create unlogged table telegram.forwarded_message (
  chat_id bigint not null,
  message_id bigint not null,
  expires_at timestamptz not null,
  primary key (chat_id, message_id)
);
create index forwarded_message_age on telegram.forwarded_message (expires_at);

create unlogged table telegram.send_budget (
  bucket text primary key,
  marks timestamptz[] not null,
  used_at timestamptz not null
) with (fillfactor = 50);
comment on column telegram.send_budget.marks is
  'a rolling budget: its last calls, oldest first; a paced one: when its last call is paid for';

--changeset zayavka:telegram-5-timers
-- As db-scheduler wants it (its postgresql_tables.sql).
create table telegram.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  state text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on telegram.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on telegram.scheduled_tasks (last_heartbeat);

--changeset zayavka:telegram-6-chat-moves
-- Groups that became supergroups and have another id since.
create table telegram.chat_move (
  old_chat_id bigint primary key,
  new_chat_id bigint not null,
  moved_at timestamptz not null
);

--liquibase formatted sql

--changeset zayavka:credit-0-schema
-- Where the bot may not make schemas, somebody made it beforehand, and IF NOT EXISTS would still ask for the right.
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_catalog.pg_namespace where nspname = 'credit'
create schema credit;

--changeset zayavka:credit-1-requests
create sequence credit.request_ids;

create table credit.requests (
  id bigint primary key check (id > 0),
  onef_id bigint not null unique check (onef_id > 0),
  status text not null check (status in (
    'NEW', 'ASSIGNED', 'IN_PROGRESS', 'APPROVED', 'REJECTED', 'CALLBACK_PENDING', 'DONE', 'ERROR_GROUP', 'ERROR_ONEF')),
  version integer not null check (version >= 0),
  group_chat_id bigint,
  group_message_id bigint,
  status_since timestamptz,
  assigned_to bigint,
  assigned_name text,
  decision text check (decision in ('APPROVED', 'REJECTED')),
  comment text check (char_length(comment) between 1 and 1000),
  decided_at timestamptz,
  is_sent_to_1f boolean not null default false,
  payload jsonb not null,
  -- The body to the letter: jsonb orders keys, drops doubled ones and cannot hold the zero character.
  source text not null,
  -- What of the body we understand, as read at intake.
  application jsonb not null,
  fingerprint text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint requests_card_is_whole check ((group_chat_id is null) = (group_message_id is null)),
  constraint requests_card_by_status check (
    case status
      when 'NEW' then (group_message_id is null) = (status_since is null)
      when 'ERROR_GROUP' then group_message_id is null and status_since is null
      else group_message_id is not null
    end),
  constraint requests_assignee_by_status check (
    (assigned_to is not null) = (status not in ('NEW', 'ERROR_GROUP'))
    and (assigned_to is null) = (assigned_name is null)),
  constraint requests_held_since check (status not in ('ASSIGNED', 'IN_PROGRESS') or status_since is not null),
  constraint requests_decision_by_status check (
    (decision is not null) = (status in ('APPROVED', 'REJECTED', 'CALLBACK_PENDING', 'DONE', 'ERROR_ONEF'))
    and (status not in ('APPROVED', 'REJECTED') or decision = status)),
  constraint requests_decision_is_whole check (
    (decision is null) = (comment is null) and (decision is null) = (decided_at is null)),
  constraint requests_sent_when_done check (is_sent_to_1f = (status = 'DONE'))
);
comment on column credit.requests.assigned_to is 'who holds the request, and once it is decided, who decided it';
create index requests_by_status on credit.requests (status, created_at desc, id desc);
create index requests_newest on credit.requests (created_at desc, id desc);

--changeset zayavka:credit-2-decision-stands splitStatements:false
-- Whatever happens to its delivery, a decision is what it was.
create function credit.decision_stands() returns trigger language plpgsql as $$
begin
  raise exception 'the decision on credit request % (1F %) is made and cannot be changed', old.id, old.onef_id
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger decision_stands before update on credit.requests for each row
  when (old.decision is not null
    and (new.decision, new.comment, new.decided_at, new.assigned_to)
      is distinct from (old.decision, old.comment, old.decided_at, old.assigned_to))
  execute function credit.decision_stands();

--changeset zayavka:credit-3-analysts
create table credit.analysts (
  tg_user_id bigint primary key check (tg_user_id > 0),
  name text not null,
  active boolean not null
);

--changeset zayavka:credit-4-audit
create table credit.audit_log (
  id bigint generated always as identity primary key,
  request_id bigint not null references credit.requests (id) deferrable initially deferred,
  action text not null check (action in (
    'RECEIVED', 'PUBLISHED', 'GROUP_FAILED', 'ACCEPT', 'DECLINE_ASSIGNED', 'IN_PROGRESS', 'DECISION',
    'ONEF_SENT', 'ONEF_FAILED', 'RETURNED')),
  actor_id bigint,
  actor_name text,
  at timestamptz not null,
  details jsonb not null,
  constraint audit_log_actor_is_whole check ((actor_id is null) = (actor_name is null))
);
create index audit_log_history on credit.audit_log (request_id, id);

--changeset zayavka:credit-5-audit-is-append-only splitStatements:false
create function credit.audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'credit.audit_log is append-only: % is refused', tg_op
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger audit_is_append_only before update or delete or truncate on credit.audit_log
  for each statement execute function credit.audit_is_append_only();

--changeset zayavka:credit-6-cards
-- Every message that shows a request, in the order they came.
create table credit.cards (
  request_id bigint not null references credit.requests (id) deferrable initially deferred,
  chat_id bigint not null,
  message_id bigint not null,
  position bigint generated always as identity,
  primary key (request_id, chat_id, message_id)
);

--changeset zayavka:credit-7-reminders
create table credit.reminders (
  onef_id bigint primary key check (onef_id > 0),
  due_at timestamptz not null
);
create index reminders_due on credit.reminders (due_at);

--changeset zayavka:credit-8-pull-cursor
-- How far 1F's list was read; one row at most.
create table credit.pull_cursor (
  only_one boolean primary key default true check (only_one),
  cursor text not null
);

--liquibase formatted sql

--changeset zayavka:support-0-schema
-- Where the bot may not make schemas, somebody made it beforehand, and IF NOT EXISTS would still ask for the right.
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_catalog.pg_namespace where nspname = 'support'
create schema support;

--changeset zayavka:support-1-people
create table support.users (
  tg_id bigint primary key check (tg_id > 0),
  username text,
  full_name text not null,
  phone text check (phone ~ '^[0-9]+$'),
  is_banned boolean not null default false,
  created_at timestamptz not null,
  last_seen timestamptz not null
);

create sequence support.technician_ids;

create table support.technicians (
  id bigint primary key check (id > 0),
  name text not null check (length(name) between 1 and 64),
  tg_user_id bigint check (tg_user_id > 0),
  group_chat_id bigint not null check (group_chat_id < 0),
  is_active boolean not null
);
create unique index technicians_by_name on support.technicians (lower(name));

-- What the environment said at the last start; admins may have renamed or moved the technician since.
create table support.technician_seeds (
  name text primary key,
  group_chat_id bigint not null,
  tg_user_id bigint,
  technician_id bigint not null references support.technicians (id)
);

--changeset zayavka:support-2-tickets
create sequence support.ticket_ids;

create table support.tickets (
  id bigint primary key check (id > 0),
  client_tg_id bigint not null references support.users (tg_id),
  status text not null check (status in ('NEW', 'WORK', 'CLOSED')),
  version integer not null check (version >= 0),
  main_chat_id bigint not null check (main_chat_id < 0),
  main_thread_id bigint check (main_thread_id > 0),
  card_message_id bigint check (card_message_id > 0),
  assigned_tech_id bigint references support.technicians (id),
  previous_ticket_id bigint references support.tickets (id),
  client_blocked boolean not null default false,
  waiting_since timestamptz,
  answer_by timestamptz,
  is_overdue boolean not null default false,
  first_answer_at timestamptz,
  created_at timestamptz not null,
  closed_at timestamptz,
  updated_at timestamptz not null,
  constraint tickets_technician_by_status check (
    case status when 'NEW' then assigned_tech_id is null when 'WORK' then assigned_tech_id is not null else true end),
  constraint tickets_closed_has_a_time check ((status = 'CLOSED') = (closed_at is not null)),
  constraint tickets_waiting_is_whole check ((waiting_since is null) = (answer_by is null)),
  constraint tickets_overdue_waits check (not is_overdue or waiting_since is not null),
  constraint tickets_waiting_is_open check (status <> 'CLOSED' or waiting_since is null),
  constraint tickets_card_has_a_topic check (card_message_id is null or main_thread_id is not null)
);
comment on column support.tickets.answer_by is 'when the time promised for an answer is over';

-- One open ticket per client.
create unique index tickets_one_open on support.tickets (client_tg_id) where status <> 'CLOSED';
create unique index tickets_by_topic on support.tickets (main_chat_id, main_thread_id);
create index tickets_by_client on support.tickets (client_tg_id, status);
create index tickets_by_technician on support.tickets (assigned_tech_id, status);
create index tickets_open on support.tickets (id desc) where status <> 'CLOSED';
create index tickets_unanswered on support.tickets (answer_by) where waiting_since is not null and not is_overdue;

create table support.tech_threads (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references support.tickets (id),
  tech_id bigint not null references support.technicians (id),
  tech_chat_id bigint not null check (tech_chat_id < 0),
  tech_thread_id bigint not null check (tech_thread_id > 0),
  created_at timestamptz not null,
  unique (ticket_id, tech_id),
  unique (tech_chat_id, tech_thread_id)
);

--changeset zayavka:support-3-posts
create sequence support.post_ids;

create table support.posts (
  id bigint primary key check (id > 0),
  ticket_id bigint not null references support.tickets (id),
  leg text not null,
  role text not null check (role in ('CLIENT', 'TECH', 'STAFF', 'SYSTEM')),
  author_id bigint,
  author_name text not null,
  chat_id bigint not null,
  message_id bigint not null,
  kind text not null,
  text text not null,
  marks text not null,
  file text,
  reply_to bigint references support.posts (id),
  album text,
  introduced boolean not null,
  revision integer not null check (revision >= 0),
  file_revision integer not null check (file_revision between 0 and revision),
  at timestamptz not null,
  -- A message crosses once: the truth behind the marks in Redis.
  unique (chat_id, message_id)
);
create index posts_of_ticket on support.posts (ticket_id, id);
create index posts_of_album on support.posts (ticket_id, album) where album is not null;

-- The map of every copy on every leg; the message itself stands there too. Several posts may stand in one message.
create table support.messages (
  post_id bigint not null references support.posts (id),
  leg text not null,
  ticket_id bigint not null references support.tickets (id),
  chat_id bigint,
  message_id bigint,
  revision integer not null,
  is_lost boolean not null default false,
  primary key (post_id, leg),
  constraint messages_place_is_whole check ((chat_id is null) = (message_id is null))
);
create index messages_at on support.messages (chat_id, message_id) where not is_lost;
create index messages_of_ticket on support.messages (ticket_id, leg, post_id);

--changeset zayavka:support-4-surveys
create table support.surveys (
  ticket_id bigint primary key references support.tickets (id),
  state text not null check (state in ('ASKING', 'AWAITING_COMMENT', 'GIVEN', 'OVER')),
  marks smallint[] not null,
  comment text,
  sent_at timestamptz not null,
  comment_asked_at timestamptz,
  constraint surveys_comment_was_asked check ((state = 'AWAITING_COMMENT') = (comment_asked_at is not null))
);
create index surveys_open on support.surveys (sent_at) where state in ('ASKING', 'AWAITING_COMMENT');

create table support.feedback (
  id bigint generated always as identity primary key,
  ticket_id bigint not null unique references support.tickets (id),
  q1 integer not null check (q1 between 1 and 5),
  q2 integer not null check (q2 between 1 and 5),
  q3 integer not null check (q3 between 1 and 5),
  comment text,
  created_at timestamptz not null
);
create index feedback_newest on support.feedback (created_at);

--changeset zayavka:support-5-events
create table support.events (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references support.tickets (id) deferrable initially deferred,
  actor text not null check (actor in ('CLIENT', 'TECH', 'STAFF', 'SYSTEM')),
  actor_id bigint,
  actor_name text not null,
  action text not null,
  payload jsonb not null,
  ts timestamptz not null
);
create index events_history on support.events (ticket_id, id);

--changeset zayavka:support-6-events-are-append-only splitStatements:false
create function support.events_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'support.events is append-only: % is refused', tg_op
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger events_are_append_only before update or delete or truncate on support.events
  for each statement execute function support.events_are_append_only();

--changeset zayavka:support-7-groups-move splitStatements:false
-- Tickets, topics and technicians of a group are found under its new id. Messages stay with the old one: the new group
-- numbers its own from the start. What the environment said stays as it was said.
create function support.follow_chat_move() returns trigger language plpgsql as $$
begin
  update support.tickets set main_chat_id = new.new_chat_id where main_chat_id = new.old_chat_id;
  update support.tech_threads set tech_chat_id = new.new_chat_id where tech_chat_id = new.old_chat_id;
  update support.technicians set group_chat_id = new.new_chat_id where group_chat_id = new.old_chat_id;
  return null;
end $$;

create trigger support_follows after insert on telegram.chat_move for each row
  execute function support.follow_chat_move();

--changeset zayavka:support-8-technician-names
-- Lowered by the bot: a server with the locale C lowers no Cyrillic.
alter table support.technicians add column name_key text;
update support.technicians set name_key = lower(name);
alter table support.technicians alter column name_key set not null;
drop index support.technicians_by_name;
create unique index technicians_by_name on support.technicians (name_key);

--liquibase formatted sql

--changeset zayavka:devices-0-schema
-- Where the bot may not make schemas, somebody made it beforehand, and IF NOT EXISTS would still ask for the right.
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_catalog.pg_namespace where nspname = 'devices'
create schema devices;

--changeset zayavka:devices-1-visitors
-- Whatever is compared or sorted, ..._key and search_..., is made by the bot: a server with the locale C lowers no
-- Cyrillic, and every locale sorts in its own way.
create table devices.visitors (
  tg_user_id bigint primary key check (tg_user_id > 0),
  name text not null check (char_length(name) between 1 and 256),
  username text,
  email text unique,
  comment text check (char_length(comment) between 1 and 1000),
  search_text text not null,
  search_comment text not null,
  sort_key text collate "C" not null,
  registered_at timestamptz not null,
  constraint visitors_email_in_lower_case check (
    email = lower(email collate "C") and char_length(email) <= 254 and position('@' in email) > 1)
);
comment on column devices.visitors.email is 'empty once they were deleted';
create index visitors_by_name on devices.visitors (sort_key, tg_user_id) where email is not null;

--changeset zayavka:devices-2-resources
create sequence devices.category_ids;

create table devices.categories (
  id bigint primary key check (id > 0),
  name text not null check (char_length(name) between 1 and 60),
  key text collate "C" not null unique check (key <> ''),
  sort_key text collate "C" not null
);

create sequence devices.resource_ids;

create table devices.resources (
  id bigint primary key check (id > 0),
  category_id bigint not null references devices.categories (id),
  vendor text check (char_length(vendor) between 1 and 60),
  model text not null check (char_length(model) between 1 and 100),
  serial_number text check (char_length(serial_number) between 1 and 64),
  inventory_number text check (char_length(inventory_number) between 1 and 64),
  software_version text check (char_length(software_version) between 1 and 64),
  location text check (char_length(location) between 1 and 200),
  owner text check (char_length(owner) between 1 and 200),
  comment text check (char_length(comment) between 1 and 1000),
  serial_key text collate "C" check (serial_key <> ''),
  inventory_key text collate "C" check (inventory_key <> ''),
  search_text text not null,
  sort_key text collate "C" not null,
  version integer not null check (version >= 0),
  offered_to bigint references devices.visitors (tg_user_id) deferrable initially deferred,
  offered_joined_at timestamptz,
  offered_until timestamptz,
  deleted_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint resources_have_a_number check (serial_number is not null or inventory_number is not null),
  constraint resources_serial_has_a_key check ((serial_number is null) = (serial_key is null)),
  constraint resources_inventory_has_a_key check ((inventory_number is null) = (inventory_key is null)),
  constraint resources_offer_is_whole check (
    (offered_to is null) = (offered_joined_at is null) and (offered_to is null) = (offered_until is null)),
  constraint resources_offered_is_kept check (offered_to is null or deleted_at is null)
);
comment on column devices.resources.offered_joined_at is 'the place in the queue of the one it is kept for';

-- No two devices share a number; that of a deleted one is free again.
create unique index resources_one_serial on devices.resources (serial_key) where deleted_at is null;
create unique index resources_one_inventory on devices.resources (inventory_key) where deleted_at is null;
create index resources_in_order on devices.resources (sort_key, id) where deleted_at is null;
create index resources_by_category on devices.resources (category_id, sort_key, id) where deleted_at is null;
create index resources_offered on devices.resources (offered_until, id) where offered_to is not null;
create index resources_offered_to on devices.resources (offered_to) where offered_to is not null;

--changeset zayavka:devices-3-loans
create sequence devices.record_ids;

create table devices.records (
  id bigint primary key check (id > 0),
  resource_id bigint not null references devices.resources (id),
  visitor_id bigint not null references devices.visitors (tg_user_id) deferrable initially deferred,
  taken_at timestamptz not null,
  due_on date,
  due_set_at timestamptz not null,
  returned_at timestamptz
);
comment on column devices.records.due_set_at is 'when the day of return, or that there is none, was said last';

-- One open loan per device.
create unique index records_one_open on devices.records (resource_id) where returned_at is null;
create index records_held on devices.records (visitor_id, taken_at) where returned_at is null;
create index records_due on devices.records (due_on) where returned_at is null and due_on is not null;

create table devices.wishlist (
  resource_id bigint not null references devices.resources (id),
  visitor_id bigint not null references devices.visitors (tg_user_id) deferrable initially deferred,
  joined_at timestamptz not null,
  position integer not null check (position > 0),
  primary key (resource_id, visitor_id)
);
comment on column devices.wishlist.position is 'from 1; the one a device is offered to stands in no queue';
create index wishlist_of_visitor on devices.wishlist (visitor_id);

--changeset zayavka:devices-4-reminders
create table devices.reminders (
  id bigint generated always as identity primary key,
  record_id bigint not null references devices.records (id),
  stage text not null check (stage in ('TOMORROW', 'TODAY', 'OVERDUE', 'ADMINS')),
  day date not null,
  sent_at timestamptz not null,
  -- One reminder per loan, stage and day.
  unique (record_id, stage, day)
);
comment on column devices.reminders.stage is 'which reminder the holder had; ADMINS when the admins were told';
create index reminders_to_admins on devices.reminders (day) where stage = 'ADMINS';

--changeset zayavka:devices-5-actions
create table devices.actions (
  id bigint generated always as identity primary key,
  resource_id bigint references devices.resources (id) deferrable initially deferred,
  actor_id bigint check (actor_id > 0),
  actor_name text,
  action text not null check (action in (
    'ADDED', 'EDITED', 'DELETED', 'TAKEN', 'DUE_SET', 'RETURNED', 'JOINED', 'LEFT', 'OFFERED', 'SKIPPED', 'LAPSED',
    'ASSIGNED', 'TAKEN_BACK', 'UNDONE', 'REGISTERED', 'PERSON_CHANGED', 'PERSON_DELETED', 'IMPORTED',
    'CODE_ACCEPTED', 'CODE_REFUSED', 'WIPED')),
  before jsonb,
  after jsonb,
  details jsonb not null,
  at timestamptz not null,
  constraint actions_actor_is_whole check ((actor_id is null) = (actor_name is null)),
  constraint actions_states_are_of_a_device check (resource_id is not null or (before is null and after is null))
);
comment on column devices.actions.actor_id is 'empty for the clock';
create index actions_of_resource on devices.actions (resource_id, id) where resource_id is not null;
create index actions_wrong_codes on devices.actions (actor_id, at) where action = 'CODE_REFUSED';

--changeset zayavka:devices-6-actions-are-append-only splitStatements:false
-- Only a transaction that forgets everything the desk has, and says so, removes what was done.
create function devices.actions_are_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('devices.wiping', true) = 'on' then
    return null;
  end if;
  raise exception 'devices.actions is append-only: % is refused', tg_op
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger actions_are_append_only before update or delete or truncate on devices.actions
  for each statement execute function devices.actions_are_append_only();

--changeset zayavka:devices-7-imports
create sequence devices.import_ids;

create table devices.imports (
  id bigint primary key check (id > 0),
  by_id bigint not null check (by_id > 0),
  by_name text not null,
  file_id text not null,
  file_name text not null,
  file_size bigint not null check (file_size >= 0),
  state jsonb not null,
  turn integer not null check (turn >= 0),
  chat_id bigint,
  message_id bigint check (message_id > 0),
  content bytea,
  at timestamptz not null,
  constraint imports_message_is_whole check ((chat_id is null) = (message_id is null))
);
comment on column devices.imports.content is 'empty until it was fetched, and once it is forgotten';
create index imports_fetched on devices.imports (at) where content is not null;

--changeset zayavka:devices-8-references
-- Whoever removes a row has these asked for it: without an index, to forget everything would read a table per row.
create index records_of_resource on devices.records (resource_id);
create index records_of_visitor on devices.records (visitor_id);
create index resources_of_category on devices.resources (category_id);

