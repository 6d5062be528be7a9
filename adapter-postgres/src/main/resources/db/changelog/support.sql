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

--changeset zayavka:support-9-comments
comment on table support.users is 'ClientProfile: clients of the support desk';
comment on column support.users.tg_id is 'the client, by Telegram user id';
comment on table support.technicians is 'Technician';
comment on column support.technicians.tg_user_id is 'the technician, by Telegram user id; empty if unknown';
comment on table support.technician_seeds is 'TechnicianSeed: technicians as the environment named them at the last start';
comment on column support.technician_seeds.tg_user_id is 'the technician, by Telegram user id; empty if the environment does not say';
comment on table support.tickets is 'TicketState: tickets';
comment on column support.tickets.client_tg_id is 'the client, by Telegram user id';
comment on column support.tickets.assigned_tech_id is 'the technician, by id in support.technicians';
comment on table support.tech_threads is 'mirrors of TicketDossier: topics of a ticket in the groups of technicians';
comment on table support.posts is 'Post: messages as they were written on one leg of a ticket';
comment on column support.posts.author_id is 'the person who wrote it, by Telegram user id; empty if Telegram does not say';
comment on table support.messages is 'PostCopy: the copy of a post on each leg';
comment on table support.surveys is 'SurveyState: the survey on a closed ticket';
comment on table support.feedback is 'Feedback: answered surveys';
comment on table support.events is 'TicketHistoryEntry: the history of a ticket, append-only';
comment on column support.events.actor_id is 'the person who acted, by Telegram user id; empty for the bot itself';

--changeset zayavka:support-10-locked-tickets splitStatements:false
-- A ticket with its client and mirrors, locked until the transaction ends, in one round trip. Each statement of a
-- volatile function has a snapshot of its own, so what the holder before committed is read. The lock is the advisory
-- one of earlier releases, which may run beside this one during an update; an absent ticket has no row to lock anyway.
create function support.locked_ticket(wanted bigint)
  returns table (ticket support.tickets, client support.users, mirrors bigint[]) language plpgsql volatile rows 1 as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('support.ticket:' || wanted, 0));
  return query
    select t, u, (
        select array_agg(array[m.tech_id, m.tech_chat_id, m.tech_thread_id])
        from support.tech_threads m where m.ticket_id = t.id)
    from support.tickets t join support.users u on u.tg_id = t.client_tg_id
    where t.id = wanted;
end $$;

-- The same for the open ticket of a client; nothing if it was closed while its lock was waited for.
create function support.locked_open_ticket(of_client bigint)
  returns table (ticket support.tickets, client support.users, mirrors bigint[]) language plpgsql volatile rows 1 as $$
declare
  open_id bigint;
begin
  select t.id into open_id from support.tickets t where t.client_tg_id = of_client and t.status <> 'CLOSED';
  if open_id is not null then
    return query
      select l.ticket, l.client, l.mirrors from support.locked_ticket(open_id) l where (l.ticket).status <> 'CLOSED';
  end if;
end $$;

--changeset zayavka:support-11-tickets-without-topic
create index tickets_without_topic on support.tickets (waiting_since)
  where main_thread_id is null and status <> 'CLOSED';

--changeset zayavka:support-12-post-shapes
-- Earlier releases know fewer kinds of messages, and may run beside this one: the column kind keeps their words.
alter table support.posts add column shape jsonb;
comment on column support.posts.shape is 'kind and attributes of a message (MessageExtras); null for a plain one of a kind that releases before 0.3 know';

--changeset zayavka:support-13-client-wrote splitStatements:false
-- A message of a client, in one round trip: claims it, notes the client, locks them and their open ticket, and reads
-- what is needed then: the ticket with its mirrors, the author of its newest post, an id for a post of this message unless
-- it is stored already, the dialogue that waits. No row if the message was carried out before; no ticket if none is open,
-- or if the client is banned. The locks are the names that earlier releases lock, so nobody else stores a message of the
-- client meanwhile. A row of a client is written only if it would say something else, and at most once a minute.
create function support.client_wrote(
    p_command text, p_client bigint, p_username text, p_name text, p_message bigint, p_at timestamptz)
  returns table (
    client support.users, ticket support.tickets, mirrors bigint[], speaker_role text, speaker_id bigint,
    speaker_name text, post_id bigint, dialogue text, dialogue_data jsonb)
  language plpgsql volatile rows 1 as $$
declare
  v_client support.users;
  v_open bigint;
  v_post bigint;
begin
  insert into telegram.processed_command (command_id, processed_at) values (p_command, p_at) on conflict do nothing;
  if not found then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('support.client:' || p_client, 0));
  select u.* into v_client from support.users u where u.tg_id = p_client;
  if not found or v_client.full_name <> p_name or v_client.username is distinct from p_username
      or v_client.last_seen < p_at - interval '1 minute' then
    insert into support.users as u (tg_id, username, full_name, created_at, last_seen)
    values (p_client, p_username, p_name, p_at, p_at)
    on conflict (tg_id) do update
      set username = excluded.username, full_name = excluded.full_name, last_seen = excluded.last_seen
    returning u.* into v_client;
  end if;
  if not v_client.is_banned then
    select t.id into v_open from support.tickets t where t.client_tg_id = p_client and t.status <> 'CLOSED';
    if found then
      perform pg_advisory_xact_lock(hashtextextended('support.ticket:' || v_open, 0));
      if not exists (select from support.posts p where p.chat_id = p_client and p.message_id = p_message) then
        v_post := nextval('support.post_ids');
      end if;
    end if;
  end if;
  -- A statement of its own: it sees what the holder of the lock before committed.
  return query
    select v_client, t, (
        select array_agg(array[m.tech_id, m.tech_chat_id, m.tech_thread_id])
        from support.tech_threads m where m.ticket_id = t.id),
      p.role, p.author_id, p.author_name, v_post, d.name, d.data
    from (values (p_client)) c (tg_id)
    left join telegram.dialogue d on d.tg_user_id = c.tg_id
    left join support.tickets t on t.id = v_open and t.status <> 'CLOSED'
    left join lateral (
      select n.role, n.author_id, n.author_name from support.posts n
      where n.ticket_id = t.id order by n.id desc limit 1) p on true;
end $$;

--changeset zayavka:support-14-place-copies splitStatements:false
-- Stores copies of posts, one after the other: a plan for all of them at once would be made anew for each execution.
create function support.place_copies(
    p_posts bigint[], p_legs text[], p_chats bigint[], p_messages bigint[], p_revisions integer[])
  returns void language plpgsql as $$
declare
  n integer;
begin
  for n in 1 .. cardinality(p_posts) loop
    insert into support.messages (post_id, leg, ticket_id, chat_id, message_id, revision, is_lost)
    select p.id, p_legs[n], p.ticket_id, p_chats[n], p_messages[n], p_revisions[n], false
    from support.posts p where p.id = p_posts[n]
    on conflict (post_id, leg) do update
      set chat_id = excluded.chat_id, message_id = excluded.message_id, revision = excluded.revision, is_lost = false;
  end loop;
end $$;

--changeset zayavka:support-15-fewer-indexes
-- Copies of a ticket are found by its posts. A post belongs to a ticket by a key of its own, so the copy's needs no check.
drop index support.messages_of_ticket;
alter table support.messages drop constraint messages_ticket_id_fkey;

--changeset zayavka:support-16-client-wrote-flat splitStatements:false
-- As before, but with a column for each value (c_ of the client, t_ of the ticket) and a look-up for each table: a join of
-- five tables and the taking apart of two rows took half of the time.
drop function support.client_wrote(text, bigint, text, text, bigint, timestamptz);
create function support.client_wrote(
    p_command text, p_client bigint, p_username text, p_name text, p_message bigint, p_at timestamptz)
  returns table (
    c_tg_id bigint, c_username text, c_full_name text, c_phone text, c_is_banned boolean, c_created_at timestamptz,
    c_last_seen timestamptz,
    t_id bigint, t_client_tg_id bigint, t_status text, t_version integer, t_main_chat_id bigint, t_main_thread_id bigint,
    t_card_message_id bigint, t_assigned_tech_id bigint, t_previous_ticket_id bigint, t_client_blocked boolean,
    t_waiting_since timestamptz, t_answer_by timestamptz, t_is_overdue boolean, t_first_answer_at timestamptz,
    t_created_at timestamptz, t_closed_at timestamptz, t_updated_at timestamptz,
    mirrors bigint[], speaker_role text, speaker_id bigint, speaker_name text, post_id bigint, dialogue text,
    dialogue_data jsonb)
  language plpgsql volatile rows 1 as $$
declare
  v_open bigint;
begin
  insert into telegram.processed_command (command_id, processed_at) values (p_command, p_at) on conflict do nothing;
  if not found then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('support.client:' || p_client, 0));
  select u.tg_id, u.username, u.full_name, u.phone, u.is_banned, u.created_at, u.last_seen
  into c_tg_id, c_username, c_full_name, c_phone, c_is_banned, c_created_at, c_last_seen
  from support.users u where u.tg_id = p_client;
  if not found or c_full_name <> p_name or c_username is distinct from p_username
      or c_last_seen < p_at - interval '1 minute' then
    insert into support.users as u (tg_id, username, full_name, created_at, last_seen)
    values (p_client, p_username, p_name, p_at, p_at)
    on conflict (tg_id) do update
      set username = excluded.username, full_name = excluded.full_name, last_seen = excluded.last_seen
    returning u.tg_id, u.username, u.full_name, u.phone, u.is_banned, u.created_at, u.last_seen
    into c_tg_id, c_username, c_full_name, c_phone, c_is_banned, c_created_at, c_last_seen;
  end if;
  select d.name, d.data into dialogue, dialogue_data from telegram.dialogue d where d.tg_user_id = p_client;
  if not c_is_banned then
    select t.id into v_open from support.tickets t where t.client_tg_id = p_client and t.status <> 'CLOSED';
    if found then
      perform pg_advisory_xact_lock(hashtextextended('support.ticket:' || v_open, 0));
      -- Statements of their own: they see what the holder of the lock before committed.
      select t.id, t.client_tg_id, t.status, t.version, t.main_chat_id, t.main_thread_id, t.card_message_id,
        t.assigned_tech_id, t.previous_ticket_id, t.client_blocked, t.waiting_since, t.answer_by, t.is_overdue,
        t.first_answer_at, t.created_at, t.closed_at, t.updated_at
      into t_id, t_client_tg_id, t_status, t_version, t_main_chat_id, t_main_thread_id, t_card_message_id,
        t_assigned_tech_id, t_previous_ticket_id, t_client_blocked, t_waiting_since, t_answer_by, t_is_overdue,
        t_first_answer_at, t_created_at, t_closed_at, t_updated_at
      from support.tickets t where t.id = v_open and t.status <> 'CLOSED';
      if found then
        select array_agg(array[m.tech_id, m.tech_chat_id, m.tech_thread_id]) into mirrors
        from support.tech_threads m where m.ticket_id = v_open;
        select p.role, p.author_id, p.author_name into speaker_role, speaker_id, speaker_name
        from support.posts p where p.ticket_id = v_open order by p.id desc limit 1;
        if not exists (select from support.posts p where p.chat_id = p_client and p.message_id = p_message) then
          post_id := nextval('support.post_ids');
        end if;
      end if;
    end if;
  end if;
  return next;
end $$;

--changeset zayavka:support-17-posts-one-check splitStatements:false
-- As the outbox: the server reads the text of each check for every statement, and a function once per session.
create function support.post_is_sound(p_id bigint, p_role text, p_revision integer, p_file_revision integer)
  returns boolean language plpgsql immutable parallel safe as $$
begin
  return p_id > 0 and p_role in ('CLIENT', 'TECH', 'STAFF', 'SYSTEM') and p_revision >= 0
    and p_file_revision between 0 and p_revision;
end $$;

alter table support.posts
  drop constraint posts_id_check,
  drop constraint posts_role_check,
  drop constraint posts_revision_check,
  drop constraint posts_check,
  add constraint posts_are_sound check (support.post_is_sound(id, role, revision, file_revision));
