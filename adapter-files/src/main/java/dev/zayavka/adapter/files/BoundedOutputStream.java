package dev.zayavka.adapter.files;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Output to memory with a size limit. Beyond the limit it discards everything. */
final class BoundedOutputStream extends OutputStream {

  private final int most;
  private ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean full;

  BoundedOutputStream(int most) {
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

  /** Bytes written; empty if there were more than the limit. */
  Optional<byte[]> content() {
    return full ? Optional.empty() : Optional.of(kept.toByteArray());
  }
}
