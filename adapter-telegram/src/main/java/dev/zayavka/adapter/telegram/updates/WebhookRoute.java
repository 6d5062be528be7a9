package dev.zayavka.adapter.telegram.updates;

import dev.zayavka.adapter.telegram.updates.WebhookReceiver.Received;
import dev.zayavka.ports.http.HttpEndpoint;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.http.HttpRequest;
import dev.zayavka.ports.http.HttpRoute;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;

/**
 * The endpoint Telegram posts updates to: the path and a header both carry the secret (Bot API,
 * setWebhook: {@code secret_token}). A wrong path is not found, a wrong header not let in.
 */
public final class WebhookRoute {

  /** The path with the secret, which {@code setWebhook} is told. */
  public static final HttpEndpoint ENDPOINT = new HttpEndpoint("POST", "/webhook/{secret}");

  /** Telegram's header with the secret. */
  public static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** Largest update taken in, in bytes; Telegram's own stay far below. */
  public static final int MAX_BODY = 1024 * 1024;

  private final byte[] secret;
  private final Function<byte[], Received> receiver;

  private WebhookRoute(String secret, Function<byte[], Received> receiver) {
    this.secret = bytes(secret);
    this.receiver = receiver;
  }

  /**
   * The route of this secret.
   *
   * @param receiver takes an update in and returns once it is safe
   */
  public static HttpRoute of(String secret, Function<byte[], Received> receiver) {
    return new HttpRoute(ENDPOINT, new WebhookRoute(secret, receiver)::handle);
  }

  private HttpReply handle(HttpRequest request) {
    if (!isSecret(Optional.ofNullable(request.parameters().get("secret")))) {
      return HttpReply.of(404);
    }
    if (!isSecret(request.header(HEADER))) {
      return HttpReply.of(401);
    }
    byte[] body = request.body().read(MAX_BODY + 1);
    return HttpReply.of(body.length > MAX_BODY ? 413 : receive(body));
  }

  private int receive(byte[] body) {
    return switch (receiver.apply(body)) {
      case OK -> 200;
      case TRY_LATER -> 503;
      case NO_UPDATE -> 400;
    };
  }

  /** Takes as long for any other text of the secret's length. */
  private boolean isSecret(Optional<String> presented) {
    return MessageDigest.isEqual(secret, bytes(presented.orElse("")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
