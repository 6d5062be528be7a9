package dev.zayavka.adapter.postgres.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listener to one topic of NOTIFY, on a connection of its own that it opens again when lost. */
final class NotificationListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);

  /** Time without a notification after which the connection is tried. */
  private static final Duration TRIED_EVERY = Duration.ofSeconds(30);

  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final int ANSWERS_WITHIN = 5;

  private final DataSource direct;
  private final String topic;
  private final Runnable notified;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("wakeup-listener").unstarted(this::run);
  private @Nullable Connection connection;
  private boolean started;

  /**
   * @param notified called after a notification, and after a time when one may have been missed
   */
  NotificationListener(DataSource direct, String topic, Runnable notified) {
    this.direct = direct;
    this.topic = topic;
    this.notified = notified;
  }

  synchronized void ensureStarted() {
    if (!started && closing.getCount() > 0) {
      started = true;
      thread.start();
    }
  }

  /** Ends the wait by closing the connection under it. */
  @Override
  public void close() {
    closing.countDown();
    drop();
  }

  private void run() {
    try {
      do {
        listen();
      } while (!closing.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.debug("wake-ups are heard no more");
    }
  }

  private void listen() {
    try (Connection opened = direct.getConnection();
        Statement statement = opened.createStatement()) {
      if (!keep(opened)) {
        return;
      }
      statement.execute("listen " + topic);
      PGConnection notifications = opened.unwrap(PGConnection.class);
      notified.run();
      while (closing.getCount() > 0) {
        PGNotification[] heard = notifications.getNotifications((int) TRIED_EVERY.toMillis());
        if (heard != null && heard.length > 0) {
          notified.run();
        } else if (!opened.isValid(ANSWERS_WITHIN)) {
          return;
        }
      }
    } catch (SQLException e) {
      LOG.debug("wake-ups are not heard for now", e);
    } finally {
      drop();
    }
  }

  private synchronized boolean keep(Connection opened) {
    connection = opened;
    return closing.getCount() > 0;
  }

  private void drop() {
    Connection open;
    synchronized (this) {
      open = connection;
      connection = null;
    }
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("the connection for wake-ups was closed already", e);
      }
    }
  }
}
