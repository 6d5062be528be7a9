package dev.zayavka.benchmarks.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A running bot.
 *
 * @param workload what it is sent
 * @param processes its process ids
 * @param paths where updates go, one for each process; connections take turns
 * @param database its database
 * @param effects query for the number of updates that had their effect
 * @param backlog what happens to messages that are not sent yet when a phase ends
 * @param end ends its processes
 */
record LoadBot(
    String name,
    Workload workload,
    List<Long> processes,
    List<Supplier<UpdatePath>> paths,
    String database,
    String effects,
    Backlog backlog,
    AtomicInteger connections,
    Runnable end)
    implements AutoCloseable {

  LoadBot(
      String name,
      Workload workload,
      List<Long> processes,
      List<Supplier<UpdatePath>> paths,
      String database,
      String effects,
      Backlog backlog,
      Runnable end) {
    this(name, workload, processes, paths, database, effects, backlog, new AtomicInteger(), end);
  }

  /** Messages that are not sent yet when a phase ends. */
  enum Backlog {
    /** There are none: the bot sends before it confirms. */
    NONE,
    /** They are waited for, and count. */
    AWAITED,
    /** They would take hours at Telegram's pace, and are deleted. */
    DELETED
  }

  UpdatePath connect() {
    return paths.get(connections.getAndIncrement() % paths.size()).get();
  }

  @Override
  public void close() {
    end.run();
  }
}
