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

--changeset zayavka:telegram-17-sessions
-- A paused process may hold row locks in a transaction it cannot end; they are gone when its sessions are.
alter table telegram.instance add column sessions text;
comment on column telegram.instance.sessions is 'the application_name of its connections; they are ended with the term';

--changeset zayavka:telegram-18-one-check splitStatements:false
-- The server reads the text of each check for every statement: eleven of them took as long as the insert of a row. A
-- function is read once per session. It says the same, so rows of every release satisfy it.
create function telegram.outbox_is_sound(
    p_state text, p_finished_at timestamptz, p_lease_until timestamptz, p_leased_by text, p_is_head boolean,
    p_urgency smallint, p_attempts integer, p_guarantee text, p_on_refusal text)
  returns boolean language plpgsql immutable parallel safe as $$
begin
  return case
      when p_state = 'PENDING' then p_finished_at is null and (p_lease_until is null) = (p_leased_by is null)
      else p_state in ('DONE', 'DEAD', 'PARKED') and p_finished_at is not null
        and p_lease_until is null and p_leased_by is null and p_is_head is null
    end
    and p_urgency between 0 and 2 and p_attempts >= 0
    and p_guarantee in ('AT_LEAST_ONCE', 'AT_MOST_ONCE') and p_on_refusal in ('FORGET', 'GIVE_UP', 'RETRY');
end $$;

alter table telegram.outbox
  drop constraint outbox_urgency_check,
  drop constraint outbox_guarantee_check,
  drop constraint outbox_on_refusal_check,
  drop constraint outbox_state_check,
  drop constraint outbox_attempts_check,
  drop constraint outbox_lease_is_whole,
  drop constraint outbox_finished_has_a_time,
  drop constraint outbox_lease_is_of_pending,
  drop constraint outbox_head_is_pending,
  add constraint outbox_is_sound check (telegram.outbox_is_sound(
    state, finished_at, lease_until, leased_by, is_head, urgency, attempts, guarantee, on_refusal));

--changeset zayavka:telegram-19-claim-where-they-lie splitStatements:false
-- Places rows, under a lock of each of their keys that the calling claim holds: the lowest pending row of a key becomes its
-- head, unless a head is leased; the others wait behind it. It puts rows behind a head only while it holds the head's
-- row. It waits for no lock: what others hold stays unplaced until the next claim.
--
-- A row that was alone under its key may be leased without a place. Then it goes first. It was the lowest when it was
-- leased, so all rows before it came later, and have no place either: no others are looked at.
create function telegram.place_rows(p_rows bigint[], p_keys text[], p_now timestamptz)
  returns void language plpgsql as $$
declare
  v_keys text[];
  v_heads bigint[];
  v_lowest bigint[];
  v_sure text[];
  v_demoted bigint[];
  v_promoted bigint[];
  v_behind bigint[];
begin
  select array_agg(h.id order by k.ordering_key), array_agg(l.id order by k.ordering_key),
    array_agg(k.ordering_key order by k.ordering_key)
  into v_heads, v_lowest, v_keys
  from (select distinct u.ordering_key from unnest(p_keys) u (ordering_key)) k
  left join lateral (
    select o.id from telegram.outbox o
    where o.is_head and o.ordering_key = k.ordering_key) h on true
  left join lateral (
    (select o.id from telegram.outbox o
      where h.id is null and o.state = 'PENDING' and o.ordering_key = k.ordering_key
        and o.is_head is null and o.lease_until > p_now
        and o.id < coalesce((
          select b.id from telegram.outbox b
          where b.state = 'PENDING' and b.ordering_key = k.ordering_key and b.is_head is not null
          order by b.id limit 1), 9223372036854775807)
      order by o.id limit 1)
    union all
    (select o.id from telegram.outbox o
      where o.state = 'PENDING' and o.ordering_key = k.ordering_key order by o.id limit 1)
    limit 1) l on true;

  -- A row behind a head is locked only together with the head: the trigger of a head that ends passes over locked rows.
  with held as materialized (
    select o.id, o.lease_until from telegram.outbox o
    where o.id = any (v_heads) and o.finished_at is null
    for update skip locked
  ), keys as materialized (
    select k.ordering_key, k.head, k.lowest, h.id is not null as has_head,
      k.head > k.lowest and (h.lease_until is null or h.lease_until <= p_now) as is_older
    from unnest(v_keys, v_heads, v_lowest) k (ordering_key, head, lowest)
    left join held h on h.id = k.head
  ), held_lowest as materialized (
    select o.id from telegram.outbox o
    where o.id = any (array(select k.lowest from keys k where k.head is null or k.has_head))
      and o.finished_at is null
    for update skip locked
  ), seen as (
    select k.*, l.id is not null as has_lowest
    from keys k left join held_lowest l on l.id = k.lowest
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
  select array_agg(n.id) into v_behind
  from (
    select n.id from telegram.outbox n
    where n.id = any (p_rows) and n.ordering_key = any (v_sure) and n.finished_at is null and n.is_head is null
    for update skip locked) n;
  if v_behind is not null then
    update telegram.outbox set is_head = false where id = any (v_behind);
  end if;
end $$;

-- Claims due rows: the most urgent and oldest first, at most 8 of one destination, none of a frozen one.
--
-- A row that is alone under its key is leased where it lies, without a place: most are, and a lease changes no index.
-- The claim holds a lock of the key while it looks, so no other claim decides about that key. Everything else is placed
-- first. The shortcut at the beginning is for rows that all can be leased so, and no head is due that may be more urgent.
--
-- It reads a bounded number of rows, and places more of them if it finds too few to claim. If frozen or crowded
-- destinations fill what it reads, it walks from destination to destination, from p_start on, and passes over such a one
-- in one step. A kind nobody has known for a minute is shelved.
--
-- Whether a row is alone or frozen is asked by scalar subqueries. "Not exists" is a join to the planner, and its plan of an
-- empty table reads every pending row for each that is claimed.
create or replace function telegram.claim_effects(
    p_channels text[], p_kinds text[], p_limit integer, p_worker text, p_now timestamptz, p_until timestamptz,
    p_start text)
  returns setof telegram.outbox language plpgsql
  -- The plans are the same whatever the statistics say of a queue that was empty a minute ago.
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
  set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
  c_spare constant integer := 48;
  c_window constant integer := p_limit + c_spare;
  c_crowd constant integer := 8;
  c_steps constant integer := 128;
  c_backlog constant integer := 500;
  v_most integer := p_limit;
  v_rows bigint[];
  v_found integer;
  v_is_plain boolean;
  v_is_ready boolean;
  v_leased bigint[] := '{}';
  v_ids bigint[];
  v_place bigint[];
  v_place_keys text[];
  v_taken text[];
  v_unknown bigint[];
  v_seen bigint;
  v_crowded text[];
  v_crowded_urgency smallint[];
begin
  select array_agg(u.id), count(*), count(*) <= c_crowd or count(*) = count(distinct u.destination),
    exists (
      select from unnest(p_channels) c
      cross join unnest('{0,1,2}'::smallint[]) u
      cross join lateral (
        select from telegram.outbox o
        where o.is_head and not o.shelved and o.channel = c and o.urgency = u and o.due_at <= p_now
          and (o.lease_until is null or o.lease_until <= p_now)
        limit 1) h)
  into v_rows, v_found, v_is_plain, v_is_ready
  from (
    select n.id, n.destination
    from (
      select l.*
      from unnest(p_channels) c
      cross join lateral (
        select o.id, o.ordering_key, o.destination, o.urgency, o.due_at from telegram.outbox o
        where o.state = 'PENDING' and o.is_head is null and o.channel = c
          and (o.lease_until is null or o.lease_until <= p_now)
        order by o.urgency, o.due_at, o.id
        limit c_window) l
      order by l.urgency, l.due_at, l.id) n
    where pg_try_advisory_xact_lock(hashtextextended(n.ordering_key, 0))
    limit p_limit) u;
  if v_found = 0 and not v_is_ready then
    return;
  end if;

  -- From here on statements see what earlier holders of these keys committed.
  if v_is_plain and not v_is_ready then
    return query
    update telegram.outbox o
    set attempts = o.attempts + 1, first_attempt_at = coalesce(o.first_attempt_at, p_now),
      in_doubt = o.in_doubt or o.leased_by is not null, lease_until = p_until, leased_by = p_worker
    where o.id = any (array(
      select n.id from telegram.outbox n
      where n.id = any (v_rows) and n.finished_at is null and n.is_head is null and n.due_at <= p_now
        and (n.lease_until is null or n.lease_until <= p_now) and n.kind = any (p_kinds)
        and coalesce(
          (select p.until from telegram.chat_pause p where p.destination = n.destination), '-infinity') <= p_now
        and (select count(*) from (
          select from telegram.outbox s
          where s.state = 'PENDING' and s.ordering_key = n.ordering_key limit 2) s) = 1
      for update skip locked))
    returning o.*;
    get diagnostics v_seen = row_count;
    if v_seen = v_found then
      return;
    end if;
    v_leased := array(
      select o.id from telegram.outbox o
      where o.id = any (v_rows) and o.finished_at is null and o.lease_until > p_now and o.leased_by = p_worker);
  end if;

  loop
    -- Again after something was placed.
    loop
      select
        array_agg(r.id order by r.urgency, r.due_at, r.id) filter (where r.is_next and not r.is_leased),
        array_agg(r.id) filter (where r.is_new and not r.is_next),
        array_agg(r.ordering_key) filter (where r.is_new and not r.is_next),
        array_agg(r.destination) filter (where r.is_free),
        array_agg(r.id) filter (where not r.is_new and not r.is_known and r.due_at <= p_now - interval '1 minute'),
        count(*) filter (where not r.is_new)
      into v_ids, v_place, v_place_keys, v_taken, v_unknown, v_seen
      from (
        select f.*, f.is_free and row_number() over (
          partition by f.destination, f.is_free
          order by f.is_leased desc, f.urgency, f.due_at, f.id) <= c_crowd as is_next
        from (
          select n.id, n.urgency, n.due_at, n.destination, n.ordering_key, n.is_new, n.is_leased,
            n.kind = any (p_kinds) as is_known,
            n.may_go and n.kind = any (p_kinds) and coalesce(
              (select p.until from telegram.chat_pause p where p.destination = n.destination), '-infinity')
              <= p_now as is_free
          from (
            select o.id, o.urgency, o.due_at, o.destination, o.ordering_key, o.kind, true as is_new,
              o.id = any (v_leased) as is_leased,
              o.due_at <= p_now and (select count(*) from (
                select from telegram.outbox s
                where s.state = 'PENDING' and s.ordering_key = o.ordering_key limit 2) s) = 1 as may_go
            from telegram.outbox o
            where o.id = any (v_rows) and o.finished_at is null and o.is_head is null
              and (o.lease_until is null or o.lease_until <= p_now or o.id = any (v_leased))
            union all
            select h.id, h.urgency, h.due_at, h.destination, null, h.kind, false, false, true
            from unnest(p_channels) c
            cross join unnest('{0,1,2}'::smallint[]) u
            cross join lateral (
              select o.id, o.urgency, o.due_at, o.destination, o.kind
              from telegram.outbox o
              where o.is_head and not o.shelved
                and o.channel = c and o.urgency = u and o.due_at <= p_now
                and (o.lease_until is null or o.lease_until <= p_now)
              order by o.due_at, o.id
              limit c_window) h) n) f) r;
      exit when v_place is null;
      perform telegram.place_rows(v_place, v_place_keys, p_now);
      v_rows := array(select r.id from unnest(v_rows) r (id) where r.id <> all (v_place));
    end loop;

    exit when v_most = c_backlog or v_found < v_most
      or coalesce(cardinality(v_ids), 0) + cardinality(v_leased) >= p_limit;
    v_most := c_backlog;
    select array_agg(u.id), count(*) into v_rows, v_found
    from (
      select n.id
      from unnest(p_channels) c
      cross join lateral (
        select o.id, o.ordering_key from telegram.outbox o
        where o.state = 'PENDING' and o.is_head is null and o.channel = c
          and (o.lease_until is null or o.lease_until <= p_now)
        order by o.urgency, o.due_at, o.id
        limit c_backlog) n
      where pg_try_advisory_xact_lock(hashtextextended(n.ordering_key, 0))) u;
    v_rows := v_leased || v_rows;
  end loop;

  if v_seen >= c_window and coalesce(cardinality(v_ids), 0) + cardinality(v_leased) < p_limit then
    select array_agg(c), array_agg(u) into v_crowded, v_crowded_urgency
    from unnest(p_channels) c
    cross join unnest('{0,1,2}'::smallint[]) u
    cross join lateral (
      select from telegram.outbox o
      where o.is_head and not o.shelved and o.channel = c and o.urgency = u and o.due_at <= p_now
        and (o.lease_until is null or o.lease_until <= p_now)
      order by o.due_at, o.id
      offset c_window - 1 limit 1) h;

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
        and coalesce(
          (select p.until from telegram.chat_pause p where p.destination = w.destination), '-infinity') <= p_now
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

  -- The head of a key, or a row of ours that is alone under it.
  return query
  update telegram.outbox o
  set attempts = o.attempts + 1, first_attempt_at = coalesce(o.first_attempt_at, p_now),
    in_doubt = o.in_doubt or o.leased_by is not null, lease_until = p_until, leased_by = p_worker
  where o.id = any (array(
    select n.id from telegram.outbox n
    where n.id = any (v_ids) and n.finished_at is null and n.due_at <= p_now
      and coalesce(n.is_head, n.id = any (v_rows))
      and (n.lease_until is null or n.lease_until <= p_now)
    order by n.urgency, n.due_at, n.id
    limit p_limit - cardinality(v_leased)
    for update skip locked))
  returning o.*;
end $$;

drop function telegram.place_effects(text[], integer, timestamptz);

--changeset zayavka:telegram-20-settle-as-a-set splitStatements:false
-- As before, but all rows by one update: a loop prepared one for each. Its table has no join, so a plan that was made
-- while the queue was empty cannot scan it; rows go in the order of their numbers, as the index gives them.
create or replace function telegram.settle_effects(
    p_ids bigint[], p_workers text[], p_attempts integer[], p_states text[], p_ended timestamptz[], p_due timestamptz[],
    p_errors text[], p_untried boolean[], p_paused timestamptz[])
  returns bigint[] language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off
as $$
declare
  v_settled bigint[];
  v_destinations text[];
begin
  with settled as (
    update telegram.outbox o
    set (state, finished_at, due_at, last_error, attempts, first_attempt_at, is_head) = (
        select p_states[n.i], p_ended[n.i], coalesce(p_due[n.i], o.due_at), coalesce(p_errors[n.i], o.last_error),
          o.attempts - p_untried[n.i]::integer,
          case when not p_untried[n.i] or o.attempts > 1 then o.first_attempt_at end,
          case when p_ended[n.i] is null then o.is_head end
        from (select array_position(p_ids, o.id)) n (i)),
      lease_until = null, leased_by = null
    where o.id = any (p_ids) and o.finished_at is null
      and o.leased_by = p_workers[array_position(p_ids, o.id)]
      and o.attempts = p_attempts[array_position(p_ids, o.id)]
    returning o.id, o.destination)
  select coalesce(array_agg(s.id), '{}'), array_agg(s.destination) into v_settled, v_destinations from settled s;

  if num_nulls(variadic p_paused) < cardinality(p_paused) then
    insert into telegram.chat_pause as p (destination, until)
    select h.destination, max(p_paused[array_position(p_ids, h.id)])
    from unnest(v_settled, v_destinations) h (id, destination)
    where p_paused[array_position(p_ids, h.id)] is not null
    group by h.destination order by h.destination
    on conflict (destination) do update set until = excluded.until where p.until < excluded.until;
  end if;
  return v_settled;
end $$;

--changeset zayavka:telegram-21-room-for-leases
-- A lease stays in its page, and touches no index, if there is room beside the rows that others lease at the same time.
alter table telegram.outbox set (fillfactor = 60);

--changeset zayavka:telegram-22-marks-in-order splitStatements:false
-- As before, but marks are only sorted if the clock of a caller is behind the last one: they are kept in their order.
create or replace function telegram.rolling_wait(
    p_marks timestamptz[], p_calls integer, p_window interval, p_now timestamptz)
  returns interval language plpgsql immutable as $$
declare
  v_counted timestamptz[] := p_marks;
begin
  if p_marks[cardinality(p_marks)] > p_now then
    v_counted := array(select m from unnest(p_marks) m where m <= p_now + p_window order by m);
  end if;
  return case
    when cardinality(v_counted) < p_calls then interval '0'
    else greatest(interval '0', v_counted[cardinality(v_counted) - p_calls + 1] + p_window - p_now)
  end;
end $$;

create or replace function telegram.rolling_taken(
    p_marks timestamptz[], p_calls integer, p_window interval, p_now timestamptz)
  returns timestamptz[] language plpgsql immutable as $$
begin
  if p_marks[cardinality(p_marks)] > p_now then
    return array(
      select l.m from (
        select m from unnest(p_marks || p_now) m where m <= p_now + p_window order by m desc limit p_calls) l
      order by l.m);
  end if;
  return p_marks[greatest(cardinality(p_marks) - p_calls + 2, 1):] || p_now;
end $$;
