package dev.zayavka.adapter.onef;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Property tests: all spellings of one value have the same canonical text. */
class CanonicalJsonTest {

  @Property(tries = 500)
  void spelling_does_not_change_the_fingerprint(
      @ForAll("objects") Map<String, Object> object, @ForAll long oneWay, @ForAll long another)
      throws InvalidJson {
    assertThat(fingerprint(spelled(object, new Random(oneWay))))
        .isEqualTo(fingerprint(spelled(object, new Random(another))));
  }

  @Property(tries = 500)
  void another_value_changes_the_fingerprint(
      @ForAll("objects") Map<String, Object> object, @ForAll long seed) throws InvalidJson {
    Map<String, Object> other = new HashMap<>(object);
    other.put("one more key", 1L);

    assertThat(fingerprint(spelled(object, new Random(seed))))
        .isNotEqualTo(fingerprint(spelled(other, new Random(seed))));
  }

  @Property(tries = 500)
  void the_canonical_text_is_its_own_canonical_text(
      @ForAll("objects") Map<String, Object> object, @ForAll long seed) throws InvalidJson {
    String canonical = canonical(spelled(object, new Random(seed)));

    assertThat(canonical(canonical)).isEqualTo(canonical);
  }

  @Property(tries = 500)
  void numbers_keep_their_value(@ForAll("numbers") BigDecimal number) throws InvalidJson {
    ObjectNode read = read(canonical("{\"n\":" + number + "}"));

    assertThat(read.path("n").decimalValue()).isEqualByComparingTo(number);
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(12).filter(SafeText::storable).map(text -> text),
            numbers().map(number -> number),
            Arbitraries.of(true, false),
            Arbitraries.just(List.of()));
    return object(
        Arbitraries.lazyOf(
            () -> leaf,
            () -> leaf,
            () -> leaf.list().ofMaxSize(3).map(list -> list),
            () -> object(leaf).map(inner -> inner)));
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals().ofScale(4).map(BigDecimal::stripTrailingZeros);
  }

  private static Arbitrary<Map<String, Object>> object(Arbitrary<Object> values) {
    return Arbitraries.maps(
            Arbitraries.strings().ofMinLength(1).ofMaxLength(6).filter(SafeText::storable), values)
        .ofMaxSize(5);
  }

  private static String spelled(Object value, Random random) {
    return switch (value) {
      case Map<?, ?> map -> {
        List<Map.Entry<?, ?>> fields = new ArrayList<>(map.entrySet());
        Collections.shuffle(fields, random);
        yield fields.stream()
            .map(
                field ->
                    space(random)
                        + text(field.getKey().toString(), random)
                        + space(random)
                        + ":"
                        + spelled(field.getValue(), random))
            .collect(Collectors.joining(",", space(random) + "{", "}" + space(random)));
      }
      case List<?> list ->
          list.stream()
              .map(each -> spelled(each, random))
              .collect(Collectors.joining(",", space(random) + "[", "]" + space(random)));
      case BigDecimal number -> space(random) + number(number, random) + space(random);
      case String text -> space(random) + text(text, random) + space(random);
      default -> space(random) + value + space(random);
    };
  }

  private static String number(BigDecimal number, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> number.toPlainString();
      case 1 -> number.setScale(Math.max(0, number.scale()) + random.nextInt(3)).toPlainString();
      case 2 -> number.movePointLeft(3).toPlainString() + "e3";
      default -> number.movePointRight(2).toPlainString() + "E-2";
    };
  }

  private static String text(String text, Random random) {
    if (random.nextBoolean()) {
      return JsonNodeFactory.instance.textNode(text).toString();
    }
    return text.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining("", "\"", "\""));
  }

  private static String space(Random random) {
    return List.of("", " ", "\n", "\t\r\n").get(random.nextInt(4));
  }

  private static String fingerprint(String json) throws InvalidJson {
    return CanonicalJson.fingerprint(canonical(json));
  }

  private static String canonical(String json) throws InvalidJson {
    return CanonicalJson.of(read(json));
  }

  private static ObjectNode read(String json) throws InvalidJson {
    return StrictJson.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
