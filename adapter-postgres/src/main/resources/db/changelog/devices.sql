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

--changeset zayavka:devices-10-number-key splitStatements:false
-- The form in which numbers are compared and searched, the same as dev.zayavka.ports.devices.NumberKey. Numbers of
-- earlier releases may be equal by it, so the index is not unique.
create function devices.number_key(written text) returns text
language sql immutable strict parallel safe as $$
  select translate(
    lower(
      regexp_replace(
        regexp_replace(
          regexp_replace(
            normalize(replace(written, U&'\2116', ''), nfkc),
            '^\s*=\s*"(.*)"\s*$', '\1'),
          '^[\s''`\u2018\u2019\u02BC]+', ''),
        '[\s\u0001-\u001F\u007F-\u009F\u00AD\u034F\u0600-\u0605\u061C\u115F\u1160\u1680\u180E\u2000-\u200F'
          || '\u2028-\u202F\u205F-\u206F\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]+',
        '', 'g') collate "C"),
    'İÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮıĴĶĹĻĽŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻ'
      || 'ŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫαβεζηικμνορςτυχϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВ'
      || 'ГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯавекмнорстухёѕіїјѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮүҰҲҴҶҸҺһ'
      || 'ҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԛԜԝԞԠԢԤԦԨԪԬԮ֊־˗‐‑‒–—―−⁃〜〰',
    'iàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįiĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźż'
      || 'žͱͳͷϳάέήίόύώabγδezhθikλmnξoπpσtyφxψωϊϋabezhikmnopσtyxϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽѐeђѓєsiijљњћќѝўџaбb'
      || 'гдeжзийkлmhoпpctyфxцчшщъыьэюяabekmhopctyxesiijѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭyyұҳҵҷҹhh'
      || 'ҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙqqwwԟԡԣԥԧԩԫԭԯ-------------')
$$;

--changeset zayavka:devices-11-search-by-number-key
create index resources_by_serial_key on devices.resources (devices.number_key(serial_number))
  where deleted_at is null;
create index resources_by_inventory_key on devices.resources (devices.number_key(inventory_number))
  where deleted_at is null;
update devices.resources set search_text = concat_ws(' ', search_text,
  devices.number_key(serial_number), regexp_replace(devices.number_key(serial_number), '[-/.,_:#()]+', '', 'g'),
  devices.number_key(inventory_number), regexp_replace(devices.number_key(inventory_number), '[-/.,_:#()]+', '', 'g'));

--changeset zayavka:devices-12-choices-of-lists
alter table devices.imports add column choices jsonb not null default '{}';
comment on column devices.imports.choices is 'ImportChoices: the sheet, the columns and the values chosen for the list';

create table devices.import_columns (
  headers_key text primary key,
  headers text not null,
  columns jsonb not null,
  chosen_at timestamptz not null
);
comment on table devices.import_columns is 'RememberedColumns: the columns chosen for lists with the same headers';
comment on column devices.import_columns.headers_key is 'SHA-256 of the headers in their normal form';
