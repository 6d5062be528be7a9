package dev.zayavka.adapter.ai;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * HTTP client for language models, separate from other clients. An exchange is one request on the
 * wire: the outbox retries and counts.
 */
final class AiHttp implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** Few, and for a minute: a router may forget a connection that is idle for longer. */
  private static final int IDLE_CONNECTIONS = 5;

  /** The longest answer that is read. */
  private static final long MAX_BODY = 1024 * 1024;

  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private final Optional<AiProxy> proxy;
  private final InstantSource clock;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable OkHttpClient client;

  AiHttp(Optional<AiProxy> proxy, InstantSource clock) {
    this.proxy = proxy;
    this.clock = clock;
  }

  /** Request builder with the common headers, for a path below a base URL. */
  static Request.Builder request(HttpUrl base, String... segments) {
    HttpUrl.Builder url = base.newBuilder();
    if (base.pathSegments().getLast().isEmpty()) {
      url.removePathSegment(base.pathSize() - 1);
    }
    for (String segment : segments) {
      url.addPathSegment(segment);
    }
    return new Request.Builder()
        .url(url.build())
        .header("Accept", "application/json")
        .header("User-Agent", "zayavka");
  }

  /**
   * Makes one exchange, from the connection to the last byte of the answer.
   *
   * @param deadline for all of it
   * @throws IOException without a whole answer in time
   */
  HttpAnswer exchange(Request request, Duration deadline) throws IOException {
    Call call = client().newCall(authorized(request));
    call.timeout().timeout(deadline.toNanos(), TimeUnit.NANOSECONDS);
    try (Response response = execute(call)) {
      return new HttpAnswer(response.code(), response.headers(), body(response), clock.instant());
    }
  }

  /**
   * OkHttp waits for a connection without catching the interruption, which Kotlin does not declare.
   */
  private static Response execute(Call call) throws IOException {
    try {
      return call.execute();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception interrupted) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(interrupted);
    }
  }

  /** A request that is not tunnelled goes to the proxy itself, so it carries the credentials. */
  private Request authorized(Request request) {
    return proxy
        .flatMap(AiProxy::credentials)
        .filter(credentials -> !request.isHttps())
        .map(value -> request.newBuilder().header(PROXY_AUTHORIZATION, value).build())
        .orElse(request);
  }

  /** Text of the body; empty if it is too long or not UTF-8. */
  private static Optional<String> body(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(MAX_BODY + 1)) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(source.readByteArray());
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    OkHttpClient made = client;
    if (made != null) {
      made.connectionPool().evictAll();
      made.dispatcher().executorService().shutdown();
    }
  }

  /** Made for the first call: it reads all certificates the JVM trusts. */
  private OkHttpClient client() {
    OkHttpClient made = client;
    return made == null ? first() : made;
  }

  private OkHttpClient first() {
    making.lock();
    try {
      OkHttpClient made = client;
      if (made == null) {
        made = make();
        client = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }

  /**
   * A model says nothing while it thinks, so no read has a timeout of its own: the deadline of the
   * call ends it.
   */
  private OkHttpClient make() {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false);
    proxy.ifPresent(by -> builder.proxy(by.proxy()));
    proxy
        .flatMap(AiProxy::credentials)
        .ifPresent(value -> builder.proxyAuthenticator((route, refused) -> tunnel(refused, value)));
    return builder.build();
  }

  /** The request for a tunnel with credentials; none if they were refused. */
  private static @Nullable Request tunnel(Response refused, String credentials) {
    return refused.request().header(PROXY_AUTHORIZATION) == null
        ? refused.request().newBuilder().header(PROXY_AUTHORIZATION, credentials).build()
        : null;
  }
}
