--liquibase formatted sql

--changeset zayavka:assessment-0-schema
-- Where the bot may not make schemas, somebody made it beforehand, and IF NOT EXISTS would still ask for the right.
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_catalog.pg_namespace where nspname = 'assessment'
create schema assessment;

--changeset zayavka:assessment-1-members
create table assessment.members (
  person_id bigint primary key check (person_id > 0),
  role text not null check (role in ('USER', 'ADMIN')),
  password_mark text not null,
  signed_in_at timestamptz not null,
  informed_at timestamptz,
  revoked_at timestamptz
);
create index members_newest on assessment.members (signed_in_at desc, person_id desc);

create table assessment.sign_in_tries (
  id bigint generated always as identity primary key,
  person_id bigint not null check (person_id > 0),
  at timestamptz not null,
  ok boolean not null
);
create index sign_in_tries_of_person on assessment.sign_in_tries (person_id, at);
create index sign_in_tries_by_time on assessment.sign_in_tries (at);

--changeset zayavka:assessment-2-scenarios
-- A text has one version, whenever it is read; a training keeps the version it began with.
create table assessment.scenarios (
  id text not null,
  version integer not null check (version > 0),
  digest text not null,
  body jsonb not null,
  loaded_at timestamptz not null,
  primary key (id, version),
  unique (id, digest)
);

--changeset zayavka:assessment-3-trainings
create sequence assessment.training_ids;

create table assessment.trainings (
  id bigint primary key check (id > 0),
  person_id bigint not null check (person_id > 0),
  scenario text not null,
  scenario_version integer not null check (scenario_version >= 0),
  self_check boolean not null,
  state text not null check (state in (
    'TALKING', 'HEARING', 'CONFIRMING', 'REPLYING', 'STALLED', 'REVIEWING', 'REVIEWED', 'LEFT')),
  version integer not null check (version >= 0),
  met text[] not null,
  turns_made smallint not null check (turns_made >= 0),
  ending text,
  started_at timestamptz not null,
  touched_at timestamptz not null,
  ended_at timestamptz,
  since timestamptz,
  is_claimed boolean not null default false,
  stall_cause text check (stall_cause in ('UNREACHABLE', 'NO_USABLE_ANSWER', 'MISCONFIGURED')),
  attempt integer check (attempt > 0),
  voice jsonb,
  heard text,
  is_erased boolean not null default false,
  constraint trainings_ended_has_a_time check ((state in ('REVIEWED', 'LEFT')) = (ended_at is not null)),
  constraint trainings_ending_by_state check (
    case state
      when 'REVIEWING' then ending in ('ALL_MET', 'OUT_OF_TURNS', 'BY_REQUEST', 'SELF_CHECK')
      when 'REVIEWED' then ending in ('ALL_MET', 'OUT_OF_TURNS', 'BY_REQUEST', 'SELF_CHECK')
      when 'LEFT' then ending in ('MENU', 'RESTART', 'EXPIRED', 'REVOKED')
      else ending is null
    end and (state not in ('REVIEWING', 'REVIEWED', 'LEFT') or ending is not null)),
  constraint trainings_since_by_state check ((state in ('HEARING', 'REPLYING', 'REVIEWING')) = (since is not null)),
  constraint trainings_claimed_replies check (not is_claimed or state = 'REPLYING'),
  constraint trainings_stalled_has_a_cause check ((state = 'STALLED') = (stall_cause is not null)),
  constraint trainings_voice_is_heard check (voice is null or state = 'HEARING'),
  constraint trainings_heard_is_confirmed check (heard is null or state = 'CONFIRMING')
);

-- One open training per person.
create unique index trainings_one_open on assessment.trainings (person_id) where ended_at is null;
create index trainings_of_person on assessment.trainings (person_id, id);
create index trainings_of_scenario on assessment.trainings (scenario, id);
create index trainings_idle on assessment.trainings (touched_at, id) where ended_at is null;
create index trainings_waiting on assessment.trainings (state, since, id) where since is not null;
create index trainings_ended on assessment.trainings (id) where ended_at is not null;
create index trainings_with_texts on assessment.trainings (ended_at, id) where ended_at is not null and not is_erased;

create table assessment.turns (
  training_id bigint not null references assessment.trainings (id),
  no smallint not null check (no > 0),
  said text,
  by_voice boolean not null,
  replied text,
  found jsonb not null,
  provider text,
  model text,
  at timestamptz not null,
  primary key (training_id, no),
  constraint turns_model_is_whole check ((provider is null) = (model is null))
);

create table assessment.reviews (
  training_id bigint primary key references assessment.trainings (id),
  body jsonb,
  provider text,
  model text,
  at timestamptz not null,
  constraint reviews_model_is_whole check ((provider is null) = (model is null))
);

--changeset zayavka:assessment-4-ai-calls
-- Without a reference to the training: what a call cost counts also when the training was deleted meanwhile.
create table assessment.ai_calls (
  id bigint generated always as identity primary key,
  training_id bigint not null,
  person_id bigint not null,
  kind text not null check (kind in ('PARTNER', 'REVIEWER', 'TRANSCRIBER')),
  provider text not null,
  model text not null,
  outcome text not null,
  tokens_in bigint not null check (tokens_in >= 0),
  tokens_out bigint not null check (tokens_out >= 0),
  unproven integer not null check (unproven >= 0),
  ms integer not null check (ms >= 0),
  at timestamptz not null
);
create index ai_calls_of_person on assessment.ai_calls (person_id, at) include (tokens_in, tokens_out);
create index ai_calls_by_time on assessment.ai_calls (at) include (tokens_in, tokens_out);
create index ai_calls_of_training on assessment.ai_calls (training_id);

--changeset zayavka:assessment-5-survey
create table assessment.marks (
  person_id bigint not null check (person_id > 0),
  question text not null check (question in (
    'overall_impression', 'recommend_to_colleagues', 'will_help_at_work')),
  mark smallint not null check (mark between 1 and 10),
  at timestamptz not null,
  primary key (person_id, question)
);

create table assessment.comments (
  id bigint generated always as identity primary key,
  person_id bigint not null check (person_id > 0),
  words text not null,
  at timestamptz not null
);
create index comments_of_person on assessment.comments (person_id);

create table assessment.invitations (
  person_id bigint primary key check (person_id > 0),
  training_id bigint not null,
  at timestamptz not null
);

--changeset zayavka:assessment-6-exported
create table assessment.exported (
  sheet text not null,
  key text not null,
  row_no integer not null check (row_no > 0),
  digest text,
  at timestamptz not null,
  unique (sheet, key),
  -- Rows that somebody sorted are moved one after the other.
  constraint exported_sheet_row_no_key unique (sheet, row_no) deferrable initially deferred
);

--changeset zayavka:assessment-7-broadcasts
create sequence assessment.broadcast_ids;

create table assessment.broadcasts (
  id bigint primary key check (id > 0),
  by_id bigint not null check (by_id > 0),
  audience text not null check (audience in ('EVERYBODY', 'OF_ROLE', 'NEVER_BEGAN')),
  role text check (role in ('USER', 'ADMIN')),
  scenario text,
  text text not null,
  marks text not null,
  status text not null check (status in ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'STOPPED', 'DONE')),
  start_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  shown_chat_id bigint,
  shown_message_id bigint,
  constraint broadcasts_audience_is_whole check (
    (audience = 'OF_ROLE') = (role is not null) and (audience = 'NEVER_BEGAN') = (scenario is not null)),
  constraint broadcasts_message_is_whole check ((shown_chat_id is null) = (shown_message_id is null))
);
create index broadcasts_running on assessment.broadcasts (id) where status in ('SCHEDULED', 'SENDING');

create table assessment.broadcast_recipients (
  broadcast_id bigint not null references assessment.broadcasts (id),
  person_id bigint not null check (person_id > 0),
  enqueued_at timestamptz,
  arrived boolean,
  at timestamptz,
  primary key (broadcast_id, person_id),
  constraint broadcast_recipients_answer_is_whole check ((arrived is null) = (at is null))
);
create index broadcast_recipients_waiting on assessment.broadcast_recipients (broadcast_id, person_id)
  where enqueued_at is null;

create table assessment.reminders (
  person_id bigint primary key check (person_id > 0),
  at timestamptz not null
);

--changeset zayavka:assessment-8-audit splitStatements:false
create table assessment.audit (
  id bigint generated always as identity primary key,
  action text not null,
  by_id bigint check (by_id > 0),
  person_id bigint not null check (person_id > 0),
  training_id bigint,
  details jsonb not null,
  at timestamptz not null
);
create index audit_of_training on assessment.audit (training_id, id) where training_id is not null;

create function assessment.audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'assessment.audit is append-only: % is refused', tg_op
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger audit_is_append_only before update or delete or truncate on assessment.audit
  for each statement execute function assessment.audit_is_append_only();

--changeset zayavka:assessment-9-locked-trainings splitStatements:false
-- A training with its turns, a row for each of them and one if there is none, locked until the transaction ends, in one
-- round trip. The lock is the name of its person: also a person without an open training is locked. Each statement of a
-- volatile function has a snapshot of its own, so what the holder before committed is read.
create function assessment.locked_training(p_person bigint, p_training bigint)
  returns table (
    t_id bigint, t_person_id bigint, t_scenario text, t_scenario_version integer, t_self_check boolean, t_state text,
    t_version integer, t_met text[], t_turns_made smallint, t_ending text, t_started_at timestamptz,
    t_touched_at timestamptz, t_ended_at timestamptz, t_since timestamptz, t_is_claimed boolean,
    t_stall_cause text, t_attempt integer, t_voice jsonb, t_heard text, t_is_erased boolean,
    n_training_id bigint, n_no smallint, n_said text, n_by_voice boolean, n_replied text, n_found jsonb,
    n_provider text, n_model text, n_at timestamptz, r_body jsonb)
  language plpgsql volatile rows 5 as $$
declare
  v_person bigint := p_person;
begin
  if v_person is null then
    select t.person_id into v_person from assessment.trainings t where t.id = p_training;
    if not found then
      return;
    end if;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('assessment.person:' || v_person, 0));
  if p_training is null then
    select t.id into p_training from assessment.trainings t where t.person_id = v_person and t.ended_at is null;
    if not found then
      return;
    end if;
  end if;
  return query
    select t.id, t.person_id, t.scenario, t.scenario_version, t.self_check, t.state, t.version, t.met, t.turns_made,
      t.ending, t.started_at, t.touched_at, t.ended_at, t.since, t.is_claimed, t.stall_cause, t.attempt,
      t.voice, t.heard, t.is_erased, n.training_id, n.no, n.said, n.by_voice, n.replied, n.found, n.provider, n.model,
      n.at, r.body
    from assessment.trainings t
    left join assessment.turns n on n.training_id = t.id
    left join assessment.reviews r on r.training_id = t.id
    where t.id = p_training
    order by n.no;
end $$;

--changeset zayavka:assessment-10-comments
comment on table assessment.members is 'Members: people who signed in with a password';
comment on column assessment.members.person_id is 'the member, by Telegram user id';
comment on column assessment.members.password_mark is 'keyed hash of the password they signed in with';
comment on column assessment.members.informed_at is 'when they read who sees their words';
comment on table assessment.sign_in_tries is 'Members: passwords that were tried in the last day';
comment on column assessment.sign_in_tries.person_id is 'who tried, by Telegram user id';
comment on table assessment.scenarios is 'ScenarioTexts: scenarios as they were loaded';
comment on table assessment.trainings is 'TrainingState: trainings';
comment on column assessment.trainings.person_id is 'the trainee, by Telegram user id';
comment on column assessment.trainings.met is 'ids of the components that the turns have shown';
comment on column assessment.trainings.turns_made is 'turns that have a reply; stays when the texts are erased';
comment on column assessment.trainings.ended_at is 'null while the training is open';
comment on column assessment.trainings.voice is 'the voice message that is being transcribed';
comment on column assessment.trainings.heard is 'words that wait to be confirmed; erased with the texts';
comment on column assessment.trainings.is_erased is 'true once the texts of an ended training were erased';
comment on table assessment.turns is 'Turn: what a trainee said and the partner replied';
comment on column assessment.turns.said is 'words of the trainee; null once the texts were erased';
comment on column assessment.turns.replied is 'the reply; null until there is one, and once the texts were erased';
comment on column assessment.turns.found is 'components that count, each with its quote; the quotes are erased with the texts';
comment on table assessment.reviews is 'Review: reviews of trainings';
comment on column assessment.reviews.body is 'null once the texts were erased';
comment on table assessment.ai_calls is 'AiCallRecord: calls of models, without any text';
comment on column assessment.ai_calls.person_id is 'the trainee, by Telegram user id';
comment on table assessment.marks is 'Surveys: marks from 1 to 10';
comment on column assessment.marks.person_id is 'the trainee, by Telegram user id';
comment on table assessment.comments is 'Surveys: comments';
comment on column assessment.comments.person_id is 'the trainee, by Telegram user id';
comment on table assessment.invitations is 'Surveys: invitations, one per person';
comment on column assessment.invitations.person_id is 'the trainee, by Telegram user id';
comment on table assessment.exported is 'ExportRows: rows of the spreadsheet that belong to records';
comment on column assessment.exported.digest is 'digest of the cells that were written; null before';
comment on table assessment.broadcasts is 'Broadcast: messages of admins to many members';
comment on column assessment.broadcasts.by_id is 'the author, by Telegram user id';
comment on table assessment.broadcast_recipients is 'Broadcasts: who gets a broadcast, and whether it arrived';
comment on column assessment.broadcast_recipients.person_id is 'the recipient, by Telegram user id';
comment on table assessment.reminders is 'when a member was reminded to train';
comment on column assessment.reminders.person_id is 'the member, by Telegram user id';
comment on table assessment.audit is 'AssessmentAudit: actions and numbers, append-only';
comment on column assessment.audit.by_id is 'the person who acted, by Telegram user id; empty for the clock and for models';
comment on column assessment.audit.person_id is 'the member concerned, by Telegram user id';

--changeset zayavka:assessment-11-locked-with-member splitStatements:false
-- As before, and with the entry of the person as a member (m): words in a training need both. A row without a training if
-- none is open; no row for a training that is unknown.
drop function assessment.locked_training(bigint, bigint);
create function assessment.locked_training(p_person bigint, p_training bigint)
  returns table (
    m_person_id bigint, m_role text, m_password_mark text, m_signed_in_at timestamptz, m_informed_at timestamptz,
    m_revoked_at timestamptz,
    t_id bigint, t_person_id bigint, t_scenario text, t_scenario_version integer, t_self_check boolean, t_state text,
    t_version integer, t_met text[], t_turns_made smallint, t_ending text, t_started_at timestamptz,
    t_touched_at timestamptz, t_ended_at timestamptz, t_since timestamptz, t_is_claimed boolean,
    t_stall_cause text, t_attempt integer, t_voice jsonb, t_heard text, t_is_erased boolean,
    n_training_id bigint, n_no smallint, n_said text, n_by_voice boolean, n_replied text, n_found jsonb,
    n_provider text, n_model text, n_at timestamptz, r_body jsonb)
  language plpgsql volatile rows 5 as $$
declare
  v_person bigint := p_person;
  v_training bigint := p_training;
begin
  if v_person is null then
    select t.person_id into v_person from assessment.trainings t where t.id = v_training;
    if not found then
      return;
    end if;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('assessment.person:' || v_person, 0));
  if v_training is null then
    select t.id into v_training from assessment.trainings t where t.person_id = v_person and t.ended_at is null;
  end if;
  select m.person_id, m.role, m.password_mark, m.signed_in_at, m.informed_at, m.revoked_at
  into m_person_id, m_role, m_password_mark, m_signed_in_at, m_informed_at, m_revoked_at
  from assessment.members m where m.person_id = v_person;
  for t_id, t_person_id, t_scenario, t_scenario_version, t_self_check, t_state, t_version, t_met, t_turns_made,
      t_ending, t_started_at, t_touched_at, t_ended_at, t_since, t_is_claimed, t_stall_cause, t_attempt, t_voice,
      t_heard, t_is_erased, n_training_id, n_no, n_said, n_by_voice, n_replied, n_found, n_provider, n_model, n_at,
      r_body in
    select t.id, t.person_id, t.scenario, t.scenario_version, t.self_check, t.state, t.version, t.met, t.turns_made,
      t.ending, t.started_at, t.touched_at, t.ended_at, t.since, t.is_claimed, t.stall_cause, t.attempt, t.voice,
      t.heard, t.is_erased, n.training_id, n.no, n.said, n.by_voice, n.replied, n.found, n.provider, n.model, n.at,
      r.body
    from assessment.trainings t
    left join assessment.turns n on n.training_id = t.id
    left join assessment.reviews r on r.training_id = t.id
    where t.id = v_training
    order by n.no
  loop
    return next;
  end loop;
  if not found then
    return next;
  end if;
end $$;

--changeset zayavka:assessment-12-unproven-calls
-- Most calls claim nothing without proof; those that do are few, and the only ones that are looked up by their training.
create index ai_calls_unproven on assessment.ai_calls (training_id, unproven) where unproven > 0;
drop index assessment.ai_calls_of_training;
