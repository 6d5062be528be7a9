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
