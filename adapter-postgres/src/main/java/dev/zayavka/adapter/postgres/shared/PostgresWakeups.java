package dev.zayavka.adapter.postgres.shared;

import dev.zayavka.adapter.postgres.database.Database;
import dev.zayavka.ports.shared.driven.Wakeups;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wake-ups by NOTIFY. It makes commits wait for each other, so no transaction that does work
 * notifies: announcements are collected, and one goes out in a transaction of its own. Behind a
 * pooler that shares connections, such as pgbouncer per transaction, none is heard.
 */
public final class PostgresWakeups implements Wakeups, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresWakeups.class);

  static final String TOPIC = "zayavka_outbox";

  /** Shortest time between two notifications of one instance. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Database database;
  private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();
  private final Semaphore asked = new Semaphore(0);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread sender = Thread.ofVirtual().name("wakeup-sender").unstarted(this::send);
  private final NotificationListener listener;
  private boolean sends;

  /**
   * @param direct connections without a pool; one is kept to listen
   */
  public PostgresWakeups(Database database, DataSource direct) {
    this.database = database;
    this.listener = new NotificationListener(direct, TOPIC, this::wakeAll);
  }

  @Override
  public void announce() {
    asked.release();
    startSender();
  }

  @Override
  public void subscribe(Runnable wake) {
    sleepers.add(wake);
    listener.ensureStarted();
  }

  @Override
  public void close() {
    closing.countDown();
    sender.interrupt();
    listener.close();
  }

  private synchronized void startSender() {
    if (!sends) {
      sends = true;
      sender.start();
    }
  }

  private void send() {
    try {
      do {
        asked.acquire();
        asked.drainPermits();
        notifyAllInstances();
      } while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException closed) {
      LOG.debug("no more wake-ups are sent");
    }
  }

  private void notifyAllInstances() {
    try {
      database.once("wake-up", sql -> sql.execute("notify " + TOPIC));
    } catch (RuntimeException e) {
      LOG.debug("a wake-up was not sent; the others look by themselves", e);
    }
  }

  private void wakeAll() {
    for (Runnable wake : sleepers) {
      try {
        wake.run();
      } catch (RuntimeException e) {
        LOG.error("a worker could not be woken", e);
      }
    }
  }
}
