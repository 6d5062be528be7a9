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

--changeset zayavka:telegram-9-heads
-- Which row of an ordering key may be delivered is known, not searched for: a claim then costs the same with ten rows
-- pending or a million. The claim alone decides; writers that know nothing of these columns leave them as they are.
alter table telegram.outbox
  add column is_head boolean,
  add column shelved boolean not null default false,
  add constraint outbox_head_is_pending check (is_head is null or state = 'PENDING');
comment on column telegram.outbox.is_head is
  'of pending rows: true the first of its key, which may be claimed; false one behind it; null not placed yet';
comment on column telegram.outbox.shelved is 'a kind that running instances do not know: claims pass over it';

-- One head per key.
create unique index outbox_head on telegram.outbox (ordering_key) where is_head;
-- What a worker takes next: the most urgent and oldest, and the same by destination.
create index outbox_ready on telegram.outbox (channel, urgency, due_at, id)
  where is_head and not shelved;
create index outbox_ready_by_destination on telegram.outbox (channel, urgency, destination, due_at, id)
  where is_head and not shelved;
-- What has to be placed.
create index outbox_unplaced on telegram.outbox (channel, urgency, due_at, id)
  where state = 'PENDING' and is_head is null;
create index outbox_shelved on telegram.outbox (kind) where shelved;
drop index telegram.outbox_due;

--changeset zayavka:telegram-10-head-leaves splitStatements:false
-- When a head leaves its key, the next row has to be placed. A trigger, so that it holds for every writer: the row lock
-- on the head comes first, and a claim that put rows behind this head held that lock, so this statement sees them.
-- A row that another transaction is deleting is passed over.
create function telegram.head_left() returns trigger language plpgsql as $$
begin
  update telegram.outbox set is_head = null where id = (
    select o.id from telegram.outbox o
    where o.state = 'PENDING' and o.ordering_key = old.ordering_key and not o.is_head
    order by o.id limit 1 for update skip locked);
  return null;
end $$;

create trigger head_left_done after update of state on telegram.outbox for each row
  when (old.state = 'PENDING' and new.state <> 'PENDING' and old.is_head)
  execute function telegram.head_left();
create trigger head_left_deleted after delete on telegram.outbox for each row
  when (old.state = 'PENDING' and old.is_head)
  execute function telegram.head_left();

-- A row that ends has no place, and one that comes back has to be placed.
create function telegram.place_lost() returns trigger language plpgsql as $$
begin
  new.is_head := null;
  new.shelved := false;
  return new;
end $$;

create trigger place_lost before update of state on telegram.outbox for each row
  when (old.state <> new.state and (new.is_head is not null or new.shelved))
  execute function telegram.place_lost();

--changeset zayavka:telegram-11-claim splitStatements:false
-- Rows that are looked up by their numbers are asked for "finished_at is null", which says the same as "pending", and for
-- "coalesce(is_head, false)": a stale plan would else walk through a partial index of all that is pending.
--
-- Places rows that are new, came back or moved up: the lowest pending row of a key becomes its head, unless a head is
-- leased; the others wait behind it. It decides under a lock of each key, and puts rows behind a head only while it
-- holds the head's row. It waits for no lock: what others hold stays unplaced until the next claim. True if there may be
-- more to place.
create function telegram.place_effects(p_channels text[], p_most integer, p_now timestamptz)
  returns boolean language plpgsql as $$
declare
  v_more boolean;
  v_rows bigint[];
  v_leased bigint[];
  v_keys text[];
  v_heads bigint[];
  v_lowest bigint[];
  v_sure text[];
  v_demoted bigint[];
  v_promoted bigint[];
begin
  with unplaced as materialized (
    select n.id, n.ordering_key, n.lease_until
    from unnest(p_channels) c
    cross join lateral (
      select o.id, o.ordering_key, o.lease_until from telegram.outbox o
      where o.state = 'PENDING' and o.is_head is null and o.channel = c
      order by o.urgency, o.due_at, o.id
      limit p_most) n
  ), keys as materialized (
    select distinct ordering_key from unplaced
  ), mine as materialized (
    select ordering_key from keys where pg_try_advisory_xact_lock(hashtextextended(ordering_key, 0))
  )
  select array_agg(u.id), array_agg(distinct u.ordering_key),
    array_agg(u.id) filter (where u.lease_until > p_now)
  into v_rows, v_keys, v_leased
  from unplaced u join mine using (ordering_key);
  if v_keys is null then
    return false;
  end if;
  v_more := cardinality(v_rows) >= p_most;

  -- A statement of its own: it sees what earlier holders of these keys committed. An instance of an earlier release may
  -- have leased a row that was never placed: that one goes first.
  select array_agg(h.id order by k.ordering_key), array_agg(l.id order by k.ordering_key),
    array_agg(k.ordering_key order by k.ordering_key)
  into v_heads, v_lowest, v_keys
  from unnest(v_keys) k (ordering_key)
  left join lateral (
    select o.id from telegram.outbox o
    where o.is_head and o.ordering_key = k.ordering_key) h on true
  left join lateral (
    (select o.id from telegram.outbox o where o.id = any (v_leased) and o.ordering_key = k.ordering_key limit 1)
    union all
    (select o.id from telegram.outbox o
      where o.state = 'PENDING' and o.ordering_key = k.ordering_key order by o.id limit 1)
    limit 1) l on true;

  with held as materialized (
    select o.id, o.lease_until from telegram.outbox o
    where o.id = any (v_heads || v_lowest) and o.finished_at is null
    for update skip locked
  ), seen as (
    select k.ordering_key, k.head, k.lowest, h.id is not null as has_head, l.id is not null as has_lowest,
      k.head > k.lowest and (h.lease_until is null or h.lease_until <= p_now) as is_older
    from unnest(v_keys, v_heads, v_lowest) k (ordering_key, head, lowest)
    left join held h on h.id = k.head
    left join held l on l.id = k.lowest
  )
  select
    array_agg(ordering_key) filter (where has_lowest and head is null or has_head and (has_lowest or not is_older)),
    array_agg(head) filter (where has_head and has_lowest and is_older),
    array_agg(lowest) filter (where has_lowest and (head is null or has_head and is_older))
  into v_sure, v_demoted, v_promoted
  from seen;

  if v_demoted is not null then
    update telegram.outbox set is_head = false where id = any (v_demoted);
  end if;
  if v_promoted is not null then
    update telegram.outbox set is_head = true where id = any (v_promoted);
  end if;
  if cardinality(v_rows) > coalesce(cardinality(v_promoted), 0) then
    select array_agg(n.id) into v_rows
    from (
      select n.id from telegram.outbox n
      where n.id = any (v_rows) and n.ordering_key = any (v_sure) and n.finished_at is null and n.is_head is null
      for update skip locked) n;
    update telegram.outbox set is_head = false where id = any (v_rows);
  end if;
  return v_more;
end $$;

-- Claims due heads: the most urgent and oldest first, at most 8 of one destination, none of a frozen one. It reads a
-- bounded number of rows, and places more of them if it finds too few to claim. If frozen or crowded destinations fill
-- what it reads, it walks from destination to destination, from p_start on, and passes over such a one in one step. A
-- kind nobody has known for a minute is shelved.
create function telegram.claim_effects(
    p_channels text[], p_kinds text[], p_limit integer, p_worker text, p_now timestamptz, p_until timestamptz,
    p_start text)
  returns setof telegram.outbox language plpgsql
  -- The plans are the same whatever the statistics say of a queue that was empty a minute ago.
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
  set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
  c_window constant integer := p_limit + 48;
  c_crowd constant integer := 8;
  c_steps constant integer := 128;
  c_backlog constant integer := 500;
  v_most integer;
  v_more boolean;
  v_ids bigint[];
  v_taken text[];
  v_unknown bigint[];
  v_crowded text[];
  v_crowded_urgency smallint[];
begin
  foreach v_most in array array[c_window, c_backlog] loop
    v_more := telegram.place_effects(p_channels, v_most, p_now);

    with due as materialized (
      select n.*
      from unnest(p_channels) c
      cross join unnest('{0,1,2}'::smallint[]) u
      cross join lateral (
        select o.id, o.channel, o.urgency, o.due_at, o.destination, o.lease_until, o.kind
        from telegram.outbox o
        where o.is_head and not o.shelved
          and o.channel = c and o.urgency = u and o.due_at <= p_now
        order by o.due_at, o.id
        limit c_window) n
    ), free as (
      select d.id, d.urgency, d.due_at, d.destination,
        row_number() over (partition by d.destination order by d.urgency, d.due_at, d.id) as place
      from due d
      where (d.lease_until is null or d.lease_until <= p_now)
        and d.kind = any (p_kinds)
        and not exists (
          select from telegram.chat_pause p where p.destination = d.destination and p.until > p_now)
    )
    select
      (select array_agg(f.id order by f.urgency, f.due_at, f.id) from free f where f.place <= c_crowd),
      (select array_agg(distinct f.destination) from free f),
      (select array_agg(d.id) from due d where d.due_at <= p_now - interval '1 minute' and d.kind <> all (p_kinds)),
      array_agg(full_of.channel), array_agg(full_of.urgency)
    into v_ids, v_taken, v_unknown, v_crowded, v_crowded_urgency
    from (select d.channel, d.urgency from due d group by d.channel, d.urgency having count(*) = c_window) full_of;

    exit when not v_more or cardinality(v_ids) >= p_limit;
  end loop;

  if v_crowded is not null and coalesce(cardinality(v_ids), 0) < p_limit then
    with recursive walk (channel, urgency, destination, step, wrapped) as (
      select c.channel, c.urgency, p_start collate "C", 0, false
      from unnest(v_crowded, v_crowded_urgency) c (channel, urgency)
      union all
      select w.channel, w.urgency, n.destination, w.step + 1, n.wrapped
      from walk w
      cross join lateral (
        (select o.destination, w.wrapped from telegram.outbox o
          where o.is_head and not o.shelved
            and o.channel = w.channel and o.urgency = w.urgency and o.destination > w.destination
            and (not w.wrapped or o.destination <= p_start)
          order by o.destination limit 1)
        union all
        (select o.destination, true from telegram.outbox o
          where o.is_head and not o.shelved
            and o.channel = w.channel and o.urgency = w.urgency and not w.wrapped and o.destination <= p_start
          order by o.destination limit 1)
        limit 1) n (destination, wrapped)
      where w.step < c_steps
    ), found as (
      select n.*
      from walk w
      cross join lateral (
        select o.id, o.urgency, o.due_at, o.destination, o.lease_until, o.kind
        from telegram.outbox o
        where o.is_head and not o.shelved
          and o.channel = w.channel and o.urgency = w.urgency and o.destination = w.destination
          and o.due_at <= p_now
        order by o.due_at, o.id
        limit 2 * c_crowd) n
      where w.step > 0 and w.destination <> all (coalesce(v_taken, '{}'))
        and not exists (
          select from telegram.chat_pause p where p.destination = w.destination and p.until > p_now)
    ), free as (
      select f.id, f.urgency, f.due_at,
        row_number() over (partition by f.destination order by f.urgency, f.due_at, f.id) as place
      from found f
      where (f.lease_until is null or f.lease_until <= p_now) and f.kind = any (p_kinds)
    )
    select v_ids || array_agg(f.id order by f.urgency, f.due_at, f.id) into v_ids
    from free f where f.place <= c_crowd;
  end if;

  if v_unknown is not null then
    select array_agg(n.id) into v_unknown
    from (
      select n.id from telegram.outbox n
      where n.id = any (v_unknown) and n.finished_at is null and coalesce(n.is_head, false)
      for update skip locked) n;
    update telegram.outbox set shelved = true where id = any (v_unknown);
  end if;

  select array_agg(n.id) into v_ids
  from (
    select n.id from telegram.outbox n
    where n.id = any (v_ids) and coalesce(n.is_head, false) and n.finished_at is null and n.due_at <= p_now
      and (n.lease_until is null or n.lease_until <= p_now)
    order by n.urgency, n.due_at, n.id
    limit p_limit
    for update skip locked) n;

  return query
  update telegram.outbox o
  set attempts = o.attempts + 1, first_attempt_at = coalesce(o.first_attempt_at, p_now),
    in_doubt = o.in_doubt or o.leased_by is not null, lease_until = p_until, leased_by = p_worker
  where o.id = any (v_ids)
  returning o.*;
end $$;

--changeset zayavka:telegram-12-budget splitStatements:false
-- The time until a rolling budget has room: at most p_calls in any window, wherever it begins. A token bucket
-- cannot promise this and still allow the whole number at once. Marks more than a window ahead came from a wrong clock.
create function telegram.rolling_wait(p_marks timestamptz[], p_calls integer, p_window interval, p_now timestamptz)
  returns interval language plpgsql immutable as $$
declare
  v_counted constant timestamptz[] := array(select m from unnest(p_marks) m where m <= p_now + p_window order by m);
begin
  return case
    when cardinality(v_counted) < p_calls then interval '0'
    else greatest(interval '0', v_counted[cardinality(v_counted) - p_calls + 1] + p_window - p_now)
  end;
end $$;

-- The marks of a rolling budget after a call: the last p_calls, oldest first. An instance whose clock is behind may come
-- late.
create function telegram.rolling_taken(p_marks timestamptz[], p_calls integer, p_window interval, p_now timestamptz)
  returns timestamptz[] language plpgsql immutable as $$
begin
  return array(
    select l.m from (
      select m from unnest(p_marks || p_now) m where m <= p_now + p_window order by m desc limit p_calls) l
    order by l.m);
end $$;

-- Takes a call out of the budgets of a chat and of the bot, or out of neither: the microseconds to wait, or 0. The rows are
-- locked in this order, so that two calls cannot deadlock, and a chat that has to wait does not delay others. Telegram's
-- limits (Bots FAQ, "My bot is hitting limits") are 30 calls a second for the bot, 20 a minute for a group and one a second
-- for a private chat; the first two keep a reserve, because calls arrive closer together when an earlier one took longer.
create function telegram.take_call(p_chat bigint, p_now timestamptz) returns bigint language plpgsql as $$
declare
  c_burst constant interval := '3 seconds';
  v_bucket constant text := 'chat:' || p_chat;
  v_marks timestamptz[];
  v_bot timestamptz[];
  v_paid_for timestamptz;
  v_wait interval;
begin
  select b.marks into v_marks from telegram.send_budget b where b.bucket = v_bucket for update;
  if not found then
    insert into telegram.send_budget values (v_bucket, '{}', '-infinity')
    on conflict (bucket) do update set bucket = excluded.bucket
    returning marks into v_marks;
  end if;
  if p_chat > 0 then
    -- One a second, three at once after a silence (the generic cell rate algorithm): the moment the last call is paid for.
    v_paid_for := least(greatest(coalesce(v_marks[cardinality(v_marks)], p_now), p_now), p_now + c_burst);
    v_wait := v_paid_for - (c_burst - interval '1 second') - p_now;
  else
    v_wait := telegram.rolling_wait(v_marks, 18, '1 minute', p_now);
  end if;
  if v_wait > interval '0' then
    return extract(epoch from v_wait) * 1000000;
  end if;

  select b.marks into v_bot from telegram.send_budget b where b.bucket = 'bot' for update;
  if not found then
    insert into telegram.send_budget values ('bot', '{}', '-infinity')
    on conflict (bucket) do update set bucket = excluded.bucket
    returning marks into v_bot;
  end if;
  v_wait := telegram.rolling_wait(v_bot, 28, '1 second', p_now);
  if v_wait > interval '0' then
    return extract(epoch from v_wait) * 1000000;
  end if;

  update telegram.send_budget b
  set used_at = p_now, marks = case
    when b.bucket = 'bot' then telegram.rolling_taken(v_bot, 28, '1 second', p_now)
    when p_chat > 0 then array[v_paid_for + interval '1 second']
    else telegram.rolling_taken(v_marks, 18, '1 minute', p_now)
  end
  where b.bucket in (v_bucket, 'bot');
  return 0;
end $$;

--changeset zayavka:telegram-13-settle splitStatements:false
-- Settles leased rows: a final state (with p_ended) or "PENDING", due again at p_due where that is not null; p_untried takes
-- the attempt back, and with the first one the moment it began. p_paused freezes the row's destination. Returns the numbers
-- of the rows that are still held under that lease. Rows go in the order of their numbers, pauses of their destinations.
create function telegram.settle_effects(
    p_ids bigint[], p_workers text[], p_attempts integer[], p_states text[], p_ended timestamptz[], p_due timestamptz[],
    p_errors text[], p_untried boolean[], p_paused timestamptz[])
  returns bigint[] language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off
as $$
declare
  v_settled bigint[] := '{}';
  v_held text[] := '{}';
  v_until timestamptz[] := '{}';
  v_destination text;
  n integer;
begin
  for n in select i from generate_subscripts(p_ids, 1) i order by p_ids[i] loop
    update telegram.outbox o
    set state = p_states[n], finished_at = p_ended[n], due_at = coalesce(p_due[n], o.due_at),
      last_error = coalesce(p_errors[n], o.last_error),
      attempts = o.attempts - p_untried[n]::integer,
      first_attempt_at = case when not p_untried[n] or o.attempts > 1 then o.first_attempt_at end,
      is_head = case when p_ended[n] is null then o.is_head end,
      lease_until = null, leased_by = null
    where o.id = p_ids[n] and o.finished_at is null and o.leased_by = p_workers[n] and o.attempts = p_attempts[n]
    returning o.destination into v_destination;
    if found then
      v_settled := v_settled || p_ids[n];
      if p_paused[n] is not null then
        v_held := v_held || v_destination;
        v_until := v_until || p_paused[n];
      end if;
    end if;
  end loop;
  insert into telegram.chat_pause as p (destination, until)
  select h.destination, max(h.until) from unnest(v_held, v_until) h (destination, until)
  group by h.destination order by h.destination
  on conflict (destination) do update set until = excluded.until where p.until < excluded.until;
  return v_settled;
end $$;

--changeset zayavka:telegram-14-claim-past-leases splitStatements:false
-- As before, but rows on their way, of however many instances, do not use up what a claim reads.
create or replace function telegram.claim_effects(
    p_channels text[], p_kinds text[], p_limit integer, p_worker text, p_now timestamptz, p_until timestamptz,
    p_start text)
  returns setof telegram.outbox language plpgsql
  -- The plans are the same whatever the statistics say of a queue that was empty a minute ago.
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
  set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
  c_window constant integer := p_limit + 48;
  c_crowd constant integer := 8;
  c_steps constant integer := 128;
  c_backlog constant integer := 500;
  v_most integer;
  v_more boolean;
  v_ids bigint[];
  v_taken text[];
  v_unknown bigint[];
  v_crowded text[];
  v_crowded_urgency smallint[];
begin
  foreach v_most in array array[c_window, c_backlog] loop
    v_more := telegram.place_effects(p_channels, v_most, p_now);

    with due as materialized (
      select n.*
      from unnest(p_channels) c
      cross join unnest('{0,1,2}'::smallint[]) u
      cross join lateral (
        select o.id, o.channel, o.urgency, o.due_at, o.destination, o.kind
        from telegram.outbox o
        where o.is_head and not o.shelved
          and o.channel = c and o.urgency = u and o.due_at <= p_now
          and (o.lease_until is null or o.lease_until <= p_now)
        order by o.due_at, o.id
        limit c_window) n
    ), free as (
      select d.id, d.urgency, d.due_at, d.destination,
        row_number() over (partition by d.destination order by d.urgency, d.due_at, d.id) as place
      from due d
      where d.kind = any (p_kinds)
        and not exists (
          select from telegram.chat_pause p where p.destination = d.destination and p.until > p_now)
    )
    select
      (select array_agg(f.id order by f.urgency, f.due_at, f.id) from free f where f.place <= c_crowd),
      (select array_agg(distinct f.destination) from free f),
      (select array_agg(d.id) from due d where d.due_at <= p_now - interval '1 minute' and d.kind <> all (p_kinds)),
      array_agg(full_of.channel), array_agg(full_of.urgency)
    into v_ids, v_taken, v_unknown, v_crowded, v_crowded_urgency
    from (select d.channel, d.urgency from due d group by d.channel, d.urgency having count(*) = c_window) full_of;

    exit when not v_more or cardinality(v_ids) >= p_limit;
  end loop;

  if v_crowded is not null and coalesce(cardinality(v_ids), 0) < p_limit then
    with recursive walk (channel, urgency, destination, step, wrapped) as (
      select c.channel, c.urgency, p_start collate "C", 0, false
      from unnest(v_crowded, v_crowded_urgency) c (channel, urgency)
      union all
      select w.channel, w.urgency, n.destination, w.step + 1, n.wrapped
      from walk w
      cross join lateral (
        (select o.destination, w.wrapped from telegram.outbox o
          where o.is_head and not o.shelved
            and o.channel = w.channel and o.urgency = w.urgency and o.destination > w.destination
            and (not w.wrapped or o.destination <= p_start)
          order by o.destination limit 1)
        union all
        (select o.destination, true from telegram.outbox o
          where o.is_head and not o.shelved
            and o.channel = w.channel and o.urgency = w.urgency and not w.wrapped and o.destination <= p_start
          order by o.destination limit 1)
        limit 1) n (destination, wrapped)
      where w.step < c_steps
    ), found as (
      select n.*
      from walk w
      cross join lateral (
        select o.id, o.urgency, o.due_at, o.destination, o.kind
        from telegram.outbox o
        where o.is_head and not o.shelved
          and o.channel = w.channel and o.urgency = w.urgency and o.destination = w.destination
          and o.due_at <= p_now and (o.lease_until is null or o.lease_until <= p_now)
        order by o.due_at, o.id
        limit 2 * c_crowd) n
      where w.step > 0 and w.destination <> all (coalesce(v_taken, '{}'))
        and not exists (
          select from telegram.chat_pause p where p.destination = w.destination and p.until > p_now)
    ), free as (
      select f.id, f.urgency, f.due_at,
        row_number() over (partition by f.destination order by f.urgency, f.due_at, f.id) as place
      from found f
      where f.kind = any (p_kinds)
    )
    select v_ids || array_agg(f.id order by f.urgency, f.due_at, f.id) into v_ids
    from free f where f.place <= c_crowd;
  end if;

  if v_unknown is not null then
    select array_agg(n.id) into v_unknown
    from (
      select n.id from telegram.outbox n
      where n.id = any (v_unknown) and n.finished_at is null and coalesce(n.is_head, false)
      for update skip locked) n;
    update telegram.outbox set shelved = true where id = any (v_unknown);
  end if;

  select array_agg(n.id) into v_ids
  from (
    select n.id from telegram.outbox n
    where n.id = any (v_ids) and coalesce(n.is_head, false) and n.finished_at is null and n.due_at <= p_now
      and (n.lease_until is null or n.lease_until <= p_now)
    order by n.urgency, n.due_at, n.id
    limit p_limit
    for update skip locked) n;

  return query
  update telegram.outbox o
  set attempts = o.attempts + 1, first_attempt_at = coalesce(o.first_attempt_at, p_now),
    in_doubt = o.in_doubt or o.leased_by is not null, lease_until = p_until, leased_by = p_worker
  where o.id = any (v_ids)
  returning o.*;
end $$;

--changeset zayavka:telegram-15-shown-digests
-- What messages and topics show. A row may be removed at any time: the next edit is sent then.
create table telegram.shown_digest (
  subject text collate "C" primary key check (length(subject) between 1 and 200),
  version bigint not null check (version >= 0),
  digest text check (length(digest) between 1 and 100),
  -- A day and not a moment: most rows change on one day alone, and touch no index then (HOT).
  changed_on date not null
) with (fillfactor = 80);
create index shown_digest_age on telegram.shown_digest (changed_on);
comment on table telegram.shown_digest is 'ShownDigests: digests of what messages and topics show';
comment on column telegram.shown_digest.subject is 'message:chat:id, title:chat:thread or open:chat:thread';
comment on column telegram.shown_digest.version is 'number of edits that were written';
comment on column telegram.shown_digest.digest is 'null: it is not known what is shown';

--changeset zayavka:telegram-16-older-releases-forget-digests splitStatements:false
-- A release without digests edits messages too, during a rolling update or after a return to it: what it settles makes
-- the digests of that chat void. Its leases are owned by instance/channel, those of later ones by instance/term/channel.
create function telegram.forget_digests() returns trigger language plpgsql as $$
declare
  v_chat constant text := substr(new.destination, length('chat:') + 1);
  v_kind text;
begin
  foreach v_kind in array array['message:', 'open:', 'title:'] loop
    delete from telegram.shown_digest
    where subject >= v_kind || v_chat || ':' and subject < v_kind || v_chat || ';';
  end loop;
  return null;
end $$;

create trigger forget_digests after update of leased_by on telegram.outbox for each row
  when (old.leased_by not like '%/%/%' and new.leased_by is null
    and new.channel = 'TELEGRAM' and new.destination like 'chat:%')
  execute function telegram.forget_digests();

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

--changeset zayavka:credit-9-comments
comment on table credit.requests is 'CreditState: credit requests from 1F';
comment on table credit.analysts is 'Analyst: who may accept requests';
comment on column credit.analysts.tg_user_id is 'the analyst, by Telegram user id';
comment on table credit.audit_log is 'RequestHistoryEntry: the history of a request, append-only';
comment on column credit.audit_log.actor_id is 'the person who acted, by Telegram user id; empty for the bot itself and for 1F';
comment on table credit.cards is 'CreditCards: messages that show a request';
comment on table credit.reminders is 'CreditReminders: the next reminder of a request';
comment on table credit.pull_cursor is 'PullCursor: how far the list of 1F was read';

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

--changeset zayavka:devices-9-comments
comment on table devices.visitors is 'Borrower: people registered by e-mail';
comment on column devices.visitors.tg_user_id is 'the borrower, by Telegram user id';
comment on table devices.categories is 'Category: categories of devices';
comment on table devices.resources is 'DeviceState: devices, with the offer to the next in the queue';
comment on column devices.resources.offered_to is 'the borrower a free device is kept for, by Telegram user id';
comment on table devices.records is 'Loan: a device with a borrower, open until it is returned';
comment on column devices.records.visitor_id is 'the borrower who has or had the device, by Telegram user id';
comment on table devices.wishlist is 'QueueEntry: the queue for a device';
comment on column devices.wishlist.visitor_id is 'the borrower who waits, by Telegram user id';
comment on table devices.reminders is 'DeviceReminders: reminders that were sent for a loan';
comment on table devices.actions is 'DeviceHistoryEntry: the history of devices and of the desk, append-only';
comment on column devices.actions.actor_id is 'the person who acted, by Telegram user id; empty for the clock';
comment on table devices.imports is 'ImportFile: lists of devices that admins sent';
comment on column devices.imports.by_id is 'the admin who sent the list, by Telegram user id';

