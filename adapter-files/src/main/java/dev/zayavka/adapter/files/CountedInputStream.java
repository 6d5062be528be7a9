package dev.zayavka.adapter.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Input stream that reports the number of bytes of each read; the observer may fail the read. */
final class CountedInputStream extends FilterInputStream {

  private final IntConsumer observer;

  CountedInputStream(InputStream in, IntConsumer observer) {
    super(in);
    this.observer = observer;
  }

  @Override
  public int read() throws IOException {
    observer.accept(1);
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    observer.accept(Math.max(read, 0));
    return read;
  }
}
