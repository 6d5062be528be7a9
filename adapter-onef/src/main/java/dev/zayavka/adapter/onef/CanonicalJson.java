package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;

/**
 * Canonical form of JSON: keys in the order of their UTF-16 units (as in RFC 8785), no white space,
 * numbers by value. Unlike RFC 8785, numbers keep all their digits.
 */
final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private CanonicalJson() {}

  static String of(JsonNode node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new CanonicalNumbers(MAPPER.createGenerator(text))) {
      MAPPER.writeTree(json, node);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  /** SHA-256 of a canonical text, in hexadecimal. */
  static String fingerprint(String canonical) {
    return HexFormat.of().formatHex(Digests.sha256(canonical));
  }

  /** Writes equal numbers alike, and with up to 30 digits without an exponent. */
  private static final class CanonicalNumbers extends JsonGeneratorDelegate {
    private static final int PLAIN_DIGITS = 30;

    CanonicalNumbers(JsonGenerator json) {
      super(json, false);
    }

    @Override
    public void writeNumber(BigInteger number) throws IOException {
      writeNumber(new BigDecimal(number));
    }

    @Override
    public void writeNumber(BigDecimal number) throws IOException {
      BigDecimal value = number.stripTrailingZeros();
      int exponent = value.precision() - value.scale() - 1;
      delegate.writeNumber(
          Math.abs(exponent) < PLAIN_DIGITS ? value.toPlainString() : value.toString());
    }
  }
}
