package dev.zayavka.architecture.seeds.a8.adapter.postgres.generated;

/** jOOQ's classes are not marked. */
record Table(String name) {}
