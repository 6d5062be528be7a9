package dev.zayavka.architecture.seeds.nullmarked.adapter.postgres.generated;

/** jOOQ's classes are not marked. */
record Table(String name) {}
