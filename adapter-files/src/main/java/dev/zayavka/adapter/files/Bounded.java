package dev.zayavka.adapter.files;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Bytes in memory, up to a bound: beyond it everything is let go, and nothing more is kept. */
final class Bounded extends OutputStream {

  private final int most;
  private ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean full;

  Bounded(int most) {
    this.most = most;
  }

  @Override
  public void write(int next) {
    write(new byte[] {(byte) next}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (!full && kept.size() + length > most) {
      full = true;
      kept = new ByteArrayOutputStream();
    }
    if (!full) {
      kept.write(bytes, from, length);
    }
  }

  /** Empty when there was more than there may be. */
  Optional<byte[]> content() {
    return full ? Optional.empty() : Optional.of(kept.toByteArray());
  }
}
