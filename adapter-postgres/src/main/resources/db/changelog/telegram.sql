--liquibase formatted sql

-- One file per schema; this one, which every desk shares, is applied first. A changeset that was released is never
-- edited: add another one. PostgreSQL 15 is the oldest we support.
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

--changeset zayavka:telegram-7-comments
comment on table telegram.processed_command is 'ids of commands that were carried out: a repeated command changes nothing';
comment on table telegram.dead_update is 'dead letters: updates that could not be processed';
comment on table telegram.person is 'Person: everybody who has written to the bot in private';
comment on column telegram.person.tg_user_id is 'the person, by Telegram user id';
comment on table telegram.dialogue is 'Dialogue: the open question to a person';
comment on column telegram.dialogue.tg_user_id is 'the person who was asked, by Telegram user id';
comment on table telegram.outbox is 'Outbox: effects to deliver, of every desk and channel';
comment on table telegram.chat_move is 'ChatMoves: groups that changed their id';

--changeset zayavka:telegram-8-instances
-- One row per term of a running instance. A dead one's row is kept for a day, to tell when another took over.
create table telegram.instance (
  term bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 100),
  started_at timestamptz not null default clock_timestamp(),
  heartbeat_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  ended_by bigint,
  constraint instance_ended_by_another check ((ended_at is null) = (ended_by is null))
) with (
  -- A heartbeat changes no indexed column and stays in its page.
  fillfactor = 50
);
comment on table telegram.instance is 'Instances: running processes of the bot, by heartbeats on the clock of the database';
comment on column telegram.instance.term is 'the fencing token; leases and locks of the instance are owned by name/term';
comment on column telegram.instance.ended_at is 'when another instance found it dead and freed what it held';
comment on column telegram.instance.ended_by is 'the term of that other instance';
