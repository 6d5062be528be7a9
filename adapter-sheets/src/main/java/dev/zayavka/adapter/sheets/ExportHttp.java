package dev.zayavka.adapter.sheets;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** HTTP client for exports: one request on the wire per call, within the time that is left. */
final class ExportHttp implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /**
   * A connection serves the requests of one export. The next one comes much later, and by then a
   * server may have closed it without a sign.
   */
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final ReentrantLock making = new ReentrantLock();
  private @Nullable OkHttpClient client;

  /**
   * Sends a request and reads the whole answer.
   *
   * @param longest most bytes of the answer that are read
   * @throws IOException if there is no whole answer in time
   */
  Answer send(Request request, Deadline deadline, long longest) throws IOException {
    Call call = client().newCall(request);
    call.timeout().timeout(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    try (Response response = call.execute()) {
      BufferedSource source = response.body().source();
      Optional<byte[]> body =
          source.request(longest + 1) ? Optional.empty() : Optional.of(source.readByteArray());
      return new Answer(response.code(), Optional.ofNullable(response.header("Retry-After")), body);
    }
  }

  @Override
  public void close() {
    making.lock();
    try {
      if (client != null) {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
      }
    } finally {
      making.unlock();
    }
  }

  /** The client, made for the first call: it reads all certificates the JVM trusts. */
  private OkHttpClient client() {
    making.lock();
    try {
      OkHttpClient made = client;
      if (made == null) {
        made =
            new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(1, KEPT.toSeconds(), TimeUnit.SECONDS))
                .connectTimeout(CONNECT)
                // The deadline of a call is the only other limit.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
        client = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }

  /**
   * Answer of a server.
   *
   * @param body empty if it is too long
   */
  record Answer(int code, Optional<String> retryAfter, Optional<byte[]> body) {

    boolean isSuccess() {
      return code >= 200 && code < 300;
    }

    /** Without the body, which may hold cells or a token. */
    @Override
    public String toString() {
      return "Answer[" + code + "]";
    }
  }
}
