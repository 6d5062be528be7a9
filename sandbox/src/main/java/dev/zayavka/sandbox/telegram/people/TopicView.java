package dev.zayavka.sandbox.telegram.people;

/** Snapshot of a forum topic. */
public record TopicView(int id, String name, boolean closed) {}
