package dev.zayavka.adapter.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * A Bot API server: Telegram's, one of our own, or an emulator, possibly behind a path prefix.
 *
 * <p>Why not the client of telegrambots: it knows no path prefix, takes a body that is not JSON for
 * an answer with code 0, and puts the address with the token into its exceptions.
 */
public final class BotApi implements AutoCloseable {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
  private static final Duration CALL_LIMIT = Duration.ofSeconds(15);

  /** Files take longer, but never longer than the lease of the delivery. */
  private static final Duration FILE_LIMIT = Duration.ofSeconds(20);

  private static final MediaType ANY_FILE = MediaType.get("application/octet-stream");
  private static final byte[] NO_PARAMETERS = {'{', '}'};

  private final OkHttpClient http;
  private final HttpUrl methods;
  private final Map<String, HttpUrl> addresses = new ConcurrentHashMap<>();
  private final HttpUrl files;
  private final Redaction redaction;
  private final CallObserver observer;

  private BotApi(
      OkHttpClient http,
      HttpUrl methods,
      HttpUrl files,
      Redaction redaction,
      CallObserver observer) {
    this.http = http;
    this.methods = methods;
    this.files = files;
    this.redaction = redaction;
    this.observer = observer;
  }

  /**
   * A client of this server; nothing is called yet.
   *
   * @throws IllegalArgumentException when the address is no http or https address
   */
  public static BotApi open(URI apiUrl, String token, CallObserver observer) {
    HttpUrl base = HttpUrl.parse(apiUrl.toString());
    if (base == null) {
      throw new IllegalArgumentException("the Bot API address is http or https: " + apiUrl);
    }
    // A repeated POST may be a second message, so nothing is repeated or redirected behind us. Each
    // call has one limit for all of it; limits of single reads and writes would cost a timer each.
    OkHttpClient http =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_LIMIT)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES))
            .connectionSpecs(List.of(security(base)))
            .build();
    HttpUrl methods = base.newBuilder().addPathSegments("bot" + token).build();
    HttpUrl files = base.newBuilder().addPathSegments("file/bot" + token).build();
    return new BotApi(http, methods, files, new Redaction(token), observer);
  }

  /** Calls a method within the usual time limit. */
  public ApiResult call(String method, Map<String, ?> parameters) {
    return prepare(method, parameters, CALL_LIMIT).execute();
  }

  /** Calls a method with a file in it (Bot API, "Sending files": multipart/form-data). */
  public ApiResult upload(String method, Map<String, ?> parameters, FilePart file) {
    MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    parameters.forEach((name, value) -> form.addFormDataPart(name, value(method, value)));
    form.addFormDataPart(file.field(), file.name(), RequestBody.create(file.content(), ANY_FILE));
    Request request = to(method).post(form.build()).build();
    return new PendingCall(newCall(request, FILE_LIMIT), method, redaction, observer).execute();
  }

  /** A call that is not made yet, and that another thread may cancel. */
  public PendingCall prepare(String method, Map<String, ?> parameters, Duration limit) {
    Request request =
        to(method)
            .post(RequestBody.create(body(method, parameters), null))
            .header("Content-Type", "application/json")
            .build();
    return new PendingCall(newCall(request, limit), method, redaction, observer);
  }

  /**
   * Calls a method we cannot go on without.
   *
   * @throws TelegramRefusal when it is not done
   */
  public JsonNode require(String method, Map<String, ?> parameters) {
    return switch (call(method, parameters)) {
      case ApiResult.Ok ok -> ok.result();
      case ApiResult.Refused refused ->
          throw new TelegramRefusal(method, refused.code(), refused.description());
      case ApiResult.Unclear unclear -> throw new TelegramRefusal(method, 0, unclear.cause());
    };
  }

  /** A file's content, by the path getFile gave. */
  Call file(String path) {
    HttpUrl address = files.newBuilder().addPathSegments(path).build();
    return newCall(new Request.Builder().url(address).build(), FILE_LIMIT);
  }

  /** Description of an error, without the token. */
  String cause(IOException broken) {
    return redaction.cause(broken);
  }

  /** Identity of the bot; empty if the answer has no user in it. */
  static Optional<BotIdentity> identity(JsonNode user) {
    return user.path("id").canConvertToLong() && user.hasNonNull("username")
        ? Optional.of(new BotIdentity(user.path("id").asLong(), user.path("username").asText()))
        : Optional.empty();
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** A server without TLS spares us the reading of all the certificates that the JVM trusts. */
  private static ConnectionSpec security(HttpUrl base) {
    return base.isHttps() ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT;
  }

  private Request.Builder to(String method) {
    return new Request.Builder()
        .url(
            addresses.computeIfAbsent(
                method, name -> methods.newBuilder().addPathSegment(name).build()));
  }

  private Call newCall(Request request, Duration limit) {
    Call call = http.newCall(request);
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    return call;
  }

  /** A parameter as a field of a form: words as they are, anything else as JSON. */
  private static String value(String method, Object value) {
    return value instanceof String words
        ? words
        : new String(json(method, value), StandardCharsets.UTF_8);
  }

  private static byte[] body(String method, Map<String, ?> parameters) {
    return parameters.isEmpty() ? NO_PARAMETERS : json(method, parameters);
  }

  private static byte[] json(String method, Object parameters) {
    try {
      return Json.MAPPER.writeValueAsBytes(parameters);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("parameters of " + method + " are no JSON", broken);
    }
  }

  /** Loaded by the first call with parameters. */
  private static final class Json {
    private static final JsonMapper MAPPER = WireJson.mapper();
  }
}
