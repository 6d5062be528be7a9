package dev.zayavka.adapter.onef;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Calls to 1F. It has a client of its own, so that a slow 1F holds nothing else up. */
final class OnefHttp implements AutoCloseable {

  private final OkHttpClient client;
  private final String authHeader;
  private final Optional<String> authValue;

  OnefHttp(OnefSettings settings, Timeouts timeouts) {
    // One call is one request on the wire: repeating is the outbox's business, which counts it, and
    // a redirect would turn our POST into a GET and look like success.
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(timeouts.connect())
            .readTimeout(timeouts.read())
            .writeTimeout(timeouts.read())
            .callTimeout(timeouts.call())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
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

  /** A request with what every call to 1F carries. */
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
    return client.newCall(request);
  }

  /**
   * The whole body; empty when it is longer than {@code limit} bytes.
   *
   * @throws IOException when the body breaks off
   */
  static Optional<byte[]> bytes(Response response, long limit) throws IOException {
    ResponseBody body = response.body();
    BufferedSource source = body.source();
    return source.request(limit + 1) ? Optional.empty() : Optional.of(source.readByteArray());
  }

  /** The character set the body says it is in; UTF-8 when it says nothing. */
  static Charset charset(Response response) {
    MediaType type = response.body().contentType();
    Charset named = type == null ? null : type.charset(StandardCharsets.UTF_8);
    return named == null ? StandardCharsets.UTF_8 : named;
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
