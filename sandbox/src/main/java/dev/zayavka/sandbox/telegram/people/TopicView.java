package dev.zayavka.sandbox.telegram.people;

/** A forum topic as it stood when somebody looked. */
public record TopicView(int id, String name, boolean closed) {}
