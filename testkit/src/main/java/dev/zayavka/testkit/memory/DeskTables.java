package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.ChatId;

/**
 * The tables of one desk in an {@link InMemoryStore}. A transaction works on a copy, which replaces
 * the original at commit.
 */
public interface DeskTables {

  /**
   * A copy a transaction may change. Values are immutable, so that copied collections are enough;
   * counters are shared by all copies, as a sequence of a database is not rolled back.
   */
  DeskTables copy();

  /** Rewrites the id of a group that moved, as a trigger of the desk's schema does. */
  void groupMoved(ChatId from, ChatId to);
}
