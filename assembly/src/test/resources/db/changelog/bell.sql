--liquibase formatted sql

--changeset zayavka:bell-1-bell
create schema bell;
create table bell.bell (
  only_one boolean primary key default true check (only_one),
  rings integer not null,
  rung_by bigint,
  rung_at timestamptz,
  constraint bell_rung_by_somebody check ((rung_by is null) = (rung_at is null))
);
insert into bell.bell (rings) values (0);
