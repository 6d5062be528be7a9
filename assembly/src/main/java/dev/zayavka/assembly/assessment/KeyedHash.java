package dev.zayavka.assembly.assessment;

import dev.zayavka.assembly.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hash of a text under the bot's token (HMAC-SHA256, RFC 2104), in hexadecimal. It is the same on
 * every instance, and nobody without the token can make it.
 */
final class KeyedHash implements UnaryOperator<String> {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  KeyedHash(Secret token) {
    this.key = new SecretKeySpec(token.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  @Override
  public String apply(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
