-- The tables of the peers: as little as a bot can do with that keeps tickets.
create table processed_update (id bigint primary key, at timestamptz not null default now());

create table ticket (
  id bigint generated always as identity primary key,
  client_id bigint not null,
  status text not null,
  chat_id bigint not null,
  thread_id bigint not null
);
create unique index ticket_one_open on ticket (client_id) where status <> 'CLOSED';

create table message (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references ticket (id),
  chat_id bigint not null,
  message_id bigint not null,
  text text not null,
  copy_id bigint,
  at timestamptz not null default now(),
  unique (chat_id, message_id)
);
create index message_of_ticket on message (ticket_id, id);
