package dev.zayavka.adapter.postgres.json;

import static dev.zayavka.adapter.postgres.json.FieldRule.inline;
import static dev.zayavka.adapter.postgres.json.FieldRule.noneIfEmpty;
import static dev.zayavka.adapter.postgres.json.FieldRule.renamed;
import static dev.zayavka.adapter.postgres.json.FieldRule.typed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonTypesTest {

  private static final JsonTypes TYPES = JsonTypes.SHARED;

  private static final Kinds<Shape> SHAPES =
      TYPES.kinds(Shape.class, kind("circle", Circle.class), kind("point", Point.class));

  @Test
  void each_value_type_has_one_form() {
    Values values =
        new Values(
            "a",
            1L << 40,
            7,
            true,
            DayOfWeek.MONDAY,
            Instant.parse("2026-11-20T10:00:00Z"),
            LocalDate.of(2026, 11, 20),
            new BigDecimal("25000.50"),
            new PersonId(11),
            MessageRef.of(-100, 77),
            List.of(new PersonId(1)),
            Map.of(DayOfWeek.FRIDAY, "f"));
    checkForm(
        TYPES.of(Values.class),
        values,
        """
        {"text":"a","number":1099511627776,"count":7,"flag":true,"day":"MONDAY",
         "at":"2026-11-20T10:00:00Z","date":"2026-11-20","price":"25000.50","person":11,
         "message":{"chat":-100,"id":77},"people":[1],"byDay":{"FRIDAY":"f"}}""");
  }

  @Test
  void an_absent_value_has_no_field() {
    checkForm(
        TYPES.of(Maybe.class),
        new Maybe(Optional.of(3), Optional.of("x")),
        "{\"count\":3,\"text\":\"x\"}");
    checkForm(TYPES.of(Maybe.class), new Maybe(Optional.empty(), Optional.empty()), "{}");
    assertThat(read(TYPES.of(Maybe.class), "{\"count\":null}"))
        .isEqualTo(new Maybe(Optional.empty(), Optional.empty()));
  }

  @Test
  void a_component_may_be_stored_under_another_name() {
    checkForm(TYPES.record(Circle.class, renamed("radius", "r")), new Circle(2), "{\"r\":2}");
  }

  @Test
  void fields_of_a_component_may_lie_beside_the_others() {
    checkForm(
        TYPES.record(Ring.class, inline("outer")),
        new Ring(new Circle(2), 1),
        "{\"radius\":2,\"hole\":1}");
  }

  @Test
  void an_empty_list_may_have_no_field() {
    JsonType<Path> path = TYPES.record(Path.class, noneIfEmpty("points"));
    checkForm(path, new Path(List.of()), "{}");
    checkForm(path, new Path(List.of("a")), "{\"points\":[\"a\"]}");
    assertThat(read(path, "{\"points\":[]}")).isEqualTo(new Path(List.of()));
  }

  @Test
  void a_component_may_have_a_form_of_its_own() {
    JsonType<Integer> words =
        JsonType.of(
            count -> TextNode.valueOf("x".repeat(count)), json -> json.textValue().length());
    checkForm(
        TYPES.record(Circle.class, typed("radius", words)), new Circle(3), "{\"radius\":\"xxx\"}");
  }

  @Test
  void unknown_fields_are_passed_over() {
    assertThat(read(TYPES.of(Circle.class), "{\"later\":{\"a\":[null]},\"radius\":2}"))
        .isEqualTo(new Circle(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "circle | {}                         | circle: radius is missing",
        "circle | {\"radius\":null}          | circle: radius is not a whole number",
        "circle | {\"radius\":\"2\"}         | circle: radius is not a whole number",
        "circle | {\"radius\":2.5}           | circle: radius is not a whole number",
        "circle | {\"radius\":3000000000}    | circle: radius is not a whole number",
        "circle | {\"radius\":-1}            | circle: a radius of -1",
        "circle | []                         | circle: is not an object",
        "square | {}                         | no row reads square"
      })
  void json_of_another_form_is_refused(String kind, String json, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHAPES.read(kind, JsonbTrees.tree(json)))
        .withMessage(problem);
  }

  @Test
  void a_problem_names_the_way_to_the_field() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(TYPES.of(Drawing.class), "{\"message\":{\"chat\":1}}"))
        .withMessage("message id is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(TYPES.of(Today.class), "{\"day\":\"NEVER\"}"))
        .withMessage("day is no DayOfWeek: NEVER");
  }

  @Test
  void a_kind_is_named_in_a_field() {
    JsonTypes types =
        TYPES.with(Shape.class, "name", kind("circle", Circle.class), kind("point", Point.class));
    checkForm(
        types.of(Shapes.class),
        new Shapes(List.of(new Circle(2), new Point())),
        "{\"all\":[{\"name\":\"circle\",\"radius\":2},{\"name\":\"point\"}]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(types.of(Shapes.class), "{\"all\":[{\"radius\":2}]}"))
        .withMessage("all name is missing");
  }

  @Test
  void a_kind_without_a_row_is_an_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TYPES.kinds(Shape.class, kind("circle", Circle.class)))
        .withMessageContaining(Point.class.getName());
  }

  @Test
  void two_rows_of_one_name_are_an_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TYPES.kinds(Shape.class, kind("one", Circle.class), kind("one", Point.class)));
    assertThatIllegalArgumentException().isThrownBy(() -> Kinds.union(List.of(SHAPES, SHAPES)));
  }

  @Test
  void a_rule_for_no_component_is_an_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TYPES.record(Circle.class, renamed("diameter", "d")))
        .withMessageContaining("diameter");
  }

  @Test
  void a_family_without_a_table_is_an_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TYPES.of(Shapes.class))
        .withMessageContaining(Shape.class.getName());
  }

  private static <T> void checkForm(JsonType<T> type, T value, String json) {
    assertThat(SortedJson.of(type.write(value))).isEqualTo(SortedJson.of(JsonbTrees.tree(json)));
    assertThat(read(type, json)).isEqualTo(value);
  }

  private static <T> T read(JsonType<T> type, String json) {
    return type.read(JsonbTrees.tree(json));
  }

  record Values(
      String text,
      long number,
      int count,
      boolean flag,
      DayOfWeek day,
      Instant at,
      LocalDate date,
      BigDecimal price,
      PersonId person,
      MessageRef message,
      List<PersonId> people,
      Map<DayOfWeek, String> byDay) {}

  record Maybe(Optional<Integer> count, Optional<String> text) {}

  record Ring(Circle outer, int hole) {}

  record Path(List<String> points) {}

  record Drawing(MessageRef message) {}

  record Today(DayOfWeek day) {}

  record Shapes(List<Shape> all) {}

  sealed interface Shape {}

  record Circle(int radius) implements Shape {
    Circle {
      if (radius < 0) {
        throw new IllegalArgumentException("a radius of " + radius);
      }
    }
  }

  record Point() implements Shape {}
}
