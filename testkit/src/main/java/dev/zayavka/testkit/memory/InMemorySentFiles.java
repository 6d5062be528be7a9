package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.driven.SentFiles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory that people sent. Safe for use by several threads. */
public final class InMemorySentFiles implements SentFiles {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private volatile boolean away;

  /** Stores a sent file under this id. */
  public void send(String fileId, byte[] content) {
    files.put(fileId, content.clone());
  }

  /** The messenger forgets a file. */
  public void lose(String fileId) {
    files.remove(fileId);
  }

  /** Lets every fetch end without a clear answer, until {@link #restore}. */
  public void cutOff() {
    away = true;
  }

  /** Ends an outage begun by {@link #cutOff}. */
  public void restore() {
    away = false;
  }

  @Override
  public Fetched fetch(String fileId, int most) {
    if (away) {
      return new Fetched.NotNow("cut off on purpose");
    }
    byte[] content = files.get(fileId);
    if (content == null) {
      return new Fetched.Gone("no file " + fileId);
    }
    return content.length > most ? new Fetched.TooLarge() : new Fetched.Content(content.clone());
  }
}
