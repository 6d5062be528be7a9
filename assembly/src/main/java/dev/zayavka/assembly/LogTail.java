package dev.zayavka.assembly;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the newest lines of the log in memory, for developers who ask for them in Telegram. */
final class LogTail extends AppenderBase<ILoggingEvent> {
  static final String NAME = "tail";

  /** Maximum size of the kept log; older lines are dropped. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Encoder<ILoggingEvent> encoder;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<byte[]> lines = new ArrayDeque<>();
  private int bytes;

  LogTail(Encoder<ILoggingEvent> encoder) {
    this.encoder = encoder;
    setName(NAME);
  }

  @Override
  protected void append(ILoggingEvent event) {
    byte[] line = encoder.encode(event);
    lock.lock();
    try {
      lines.addLast(line);
      bytes += line.length;
      while (bytes > MOST_BYTES) {
        bytes -= lines.removeFirst().length;
      }
    } finally {
      lock.unlock();
    }
  }

  /** The newest complete lines, in order, of at most this many bytes. */
  byte[] newest(int mostBytes) {
    lock.lock();
    try {
      int left = bytes;
      ByteArrayOutputStream newest = new ByteArrayOutputStream();
      for (byte[] line : lines) {
        if (left <= mostBytes) {
          newest.writeBytes(line);
        }
        left -= line.length;
      }
      return newest.toByteArray();
    } finally {
      lock.unlock();
    }
  }
}
