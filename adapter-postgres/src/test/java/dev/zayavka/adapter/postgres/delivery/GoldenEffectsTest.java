package dev.zayavka.adapter.postgres.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.assessment.AssessmentEffectCodec;
import dev.zayavka.adapter.postgres.conversation.ConversationEffectCodec;
import dev.zayavka.adapter.postgres.credit.CreditEffectCodec;
import dev.zayavka.adapter.postgres.devices.DeviceEffectCodec;
import dev.zayavka.adapter.postgres.generated.telegram.Tables;
import dev.zayavka.adapter.postgres.generated.telegram.tables.records.OutboxRecord;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.json.SortedJson;
import dev.zayavka.adapter.postgres.support.SupportEffectCodec;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.testkit.fixture.EveryEffect;
import dev.zayavka.testkit.golden.GoldenFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden files of the outbox: an effect enqueued by one release is delivered by the next. */
final class GoldenEffectsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Kinds<Effect> KINDS =
      Kinds.union(
          List.of(
              NoticeEffectCodec.KINDS,
              ConversationEffectCodec.KINDS,
              CreditEffectCodec.KINDS,
              SupportEffectCodec.KINDS,
              DeviceEffectCodec.KINDS,
              AssessmentEffectCodec.KINDS));
  private static final OutboxRows ROWS = new OutboxRows(KINDS);
  private static final List<String> URGENCIES = List.of("CLIENT", "STAFF", "COSMETIC");

  /** All columns of an effect's route, in the order of the golden file. */
  private static final List<Field<?>> ROUTE =
      List.of(
          Tables.OUTBOX.CHANNEL,
          Tables.OUTBOX.DESTINATION,
          Tables.OUTBOX.ORDERING_KEY,
          Tables.OUTBOX.URGENCY,
          Tables.OUTBOX.GUARANTEE,
          Tables.OUTBOX.ON_REFUSAL,
          Tables.OUTBOX.SUPERSEDE_KEY);

  @ParameterizedTest
  @ValueSource(strings = {"assessment", "conversation", "credit", "devices", "notice", "support"})
  void what_waits_in_the_outbox_is_read_for_ever(String family) {
    GoldenFile.named("effects-" + family)
        .check(
            written().getOrDefault(family, List.of()),
            line -> line(ROWS.pending(effect(line), NOW)));
  }

  @Test
  void the_way_it_goes_is_read_for_ever() {
    GoldenFile.named("routes")
        .check(
            EveryEffect.everyEffect().stream()
                .map(effect -> route(ROWS.pending(effect, NOW)))
                .distinct()
                .toList(),
            GoldenEffectsTest::routeReadBack);
  }

  @Test
  void every_kind_there_is_has_lines() {
    TreeSet<String> kinds = new TreeSet<>();
    EveryEffect.everyEffect().forEach(effect -> kinds.add(ROWS.pending(effect, NOW).getKind()));
    assertThat(kinds).isEqualTo(new TreeSet<>(KINDS.names()));
    assertThat(written().keySet())
        .as("families with a golden file, as the test above has them")
        .containsExactly("assessment", "conversation", "credit", "devices", "notice", "support");
  }

  /** Written forms by golden file: a family is the beginning of its kinds. */
  private static Map<String, List<String>> written() {
    return EveryEffect.everyEffect().stream()
        .map(effect -> ROWS.pending(effect, NOW))
        .collect(
            groupingBy(
                GoldenEffectsTest::family,
                TreeMap::new,
                mapping(GoldenEffectsTest::line, toList())));
  }

  private static String family(OutboxRecord row) {
    String family = row.getKind().substring(0, row.getKind().indexOf('.'));
    return family.equals("talk") ? "conversation" : family;
  }

  private static String line(OutboxRecord row) {
    return row.getKind() + "\t" + SortedJson.of(row.getEffect());
  }

  private static Effect effect(String line) {
    List<String> cells = List.of(line.split("\t", 2));
    OutboxRecord row = anyRow();
    row.setKind(cells.get(0));
    row.setEffect(JSONB.valueOf(cells.get(1)));
    return ROWS.claim(claimed(row)).effect();
  }

  private static String route(OutboxRecord row) {
    String family = row.getKind().substring(0, row.getKind().indexOf('.'));
    StringBuilder line = new StringBuilder(family);
    for (Field<?> field : ROUTE) {
      line.append('\t').append(field.getName()).append('=').append(text(row.get(field)));
    }
    return line.toString();
  }

  /** Reads a route as a worker does, and compares it with the row piece by piece. */
  private static String routeReadBack(String line) {
    OutboxRecord row = anyRow();
    List<String> cells = List.of(line.split("\t", -1));
    for (int at = 0; at < ROUTE.size(); at++) {
      set(row, ROUTE.get(at), cells.get(at + 1).substring(ROUTE.get(at).getName().length() + 1));
    }
    Claim claim = ROWS.claim(claimed(row));
    row.setChannel(claim.route().channel().name());
    row.setDestination(claim.route().destination());
    row.setOrderingKey(claim.route().orderingKey());
    row.setUrgency((short) URGENCIES.indexOf(claim.route().urgency().name()));
    row.setGuarantee(claim.route().guarantee().name());
    row.setOnRefusal(claim.route().onRefusal().name());
    row.setSupersedeKey(claim.route().supersedes().orElse(null));
    row.setKind(cells.get(0) + ".");
    return route(row);
  }

  private static <T> void set(OutboxRecord row, Field<T> field, String text) {
    row.set(field, text.isEmpty() ? null : field.getDataType().convert(text));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static OutboxRecord anyRow() {
    OutboxRecord row = ROWS.pending(EveryEffect.notices().getFirst(), NOW);
    row.setId(1L);
    row.setAttempts(0);
    row.setFirstAttemptAt(NOW);
    row.setInDoubt(false);
    row.setLeasedBy("worker");
    return row;
  }

  /** A row as a claim reads it. */
  private static ClaimedRow claimed(OutboxRecord row) {
    return new ClaimedRow(
        row.getId(),
        row.getKind(),
        row.getEffect().data(),
        row.getChannel(),
        row.getDestination(),
        row.getOrderingKey(),
        row.getUrgency(),
        row.getGuarantee(),
        row.getOnRefusal(),
        row.getSupersedeKey(),
        row.getDueAt(),
        row.getAttempts(),
        row.getFirstAttemptAt(),
        row.getLeasedBy(),
        row.getInDoubt(),
        row.getCreatedAt());
  }
}
