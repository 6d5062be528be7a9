package dev.zayavka.adapter.onef;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** HTTP client for 1F. It is separate from other clients, so that a slow 1F delays nothing else. */
final class OnefHttp implements AutoCloseable {

  private final Supplier<OkHttpClient> make;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable OkHttpClient client;
  private final String authHeader;
  private final Optional<String> authValue;

  OnefHttp(OnefSettings settings, OnefTimeouts timeouts) {
    this(settings, () -> client(timeouts));
  }

  /**
   * @param make makes the client for the first call; it reads all certificates the JVM trusts
   */
  OnefHttp(OnefSettings settings, Supplier<OkHttpClient> make) {
    this.make = make;
    this.authHeader = settings.authHeader();
    this.authValue =
        settings
            .token()
            .map(
                token ->
                    authHeader.equalsIgnoreCase(OnefSettings.DEFAULT_AUTH_HEADER)
                        ? "Bearer " + token
                        : token);
  }

  private static OkHttpClient client(OnefTimeouts timeouts) {
    // One call is one request on the wire: the outbox retries and counts attempts. A redirect would
    // turn the POST into a GET and look like a success.
    return new OkHttpClient.Builder()
        .connectTimeout(timeouts.connect())
        .readTimeout(timeouts.read())
        .writeTimeout(timeouts.read())
        .callTimeout(timeouts.call())
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }

  /** Request builder with the common headers. */
  Request.Builder request(HttpUrl url) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("Accept", "application/json")
            .header("User-Agent", "zayavka");
    authValue.ifPresent(value -> request.header(authHeader, value));
    return request;
  }

  Call call(Request request) {
    return client().newCall(request);
  }

  /**
   * Reads the whole body; empty if it is longer than {@code limit} bytes.
   *
   * @throws IOException if the connection breaks
   */
  static Optional<byte[]> bytes(Response response, long limit) throws IOException {
    ResponseBody body = response.body();
    BufferedSource source = body.source();
    return source.request(limit + 1) ? Optional.empty() : Optional.of(source.readByteArray());
  }

  /** Charset of the body; UTF-8 by default. */
  static Charset charset(Response response) {
    MediaType type = response.body().contentType();
    Charset named = type == null ? null : type.charset(StandardCharsets.UTF_8);
    return named == null ? StandardCharsets.UTF_8 : named;
  }

  @Override
  public void close() {
    OkHttpClient made = client;
    if (made != null) {
      made.connectionPool().evictAll();
      made.dispatcher().executorService().shutdown();
    }
  }

  private OkHttpClient client() {
    OkHttpClient made = client;
    return made == null ? first() : made;
  }

  private OkHttpClient first() {
    making.lock();
    try {
      OkHttpClient made = client;
      if (made == null) {
        made = make.get();
        client = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }
}
