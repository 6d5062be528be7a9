--liquibase formatted sql

-- Of a desk without tables, whose effects the contracts of the outbox use.
--changeset zayavka:sample-0-nothing
select 1;
