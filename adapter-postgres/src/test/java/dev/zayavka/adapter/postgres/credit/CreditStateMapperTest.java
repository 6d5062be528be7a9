package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.RequestsRecord;
import dev.zayavka.ports.credit.CreditState.Delivered;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class CreditStateMapperTest {

  @Test
  void a_row_says_what_its_state_says() {
    List<Existing> states = EveryCreditState.everyExisting(aDossier());
    assertThat(states)
        .allSatisfy(
            state -> {
              RequestsRecord row = CreditStateMapper.created(state, NOW);
              assertThat(CreditStateMapper.state(Row.of(row))).isEqualTo(state);
              assertThat(row.getStatus()).isEqualTo(state.status().name());
              assertThat(row.getIsSentTo_1f()).isEqualTo(state instanceof Delivered);
            });
  }

  @Test
  void a_change_leaves_alone_what_1f_brought() {
    RequestsRecord row = CreditStateMapper.changed(EveryCreditState.assigned(aDossier()), NOW);
    assertThat(row.getSource()).isNull();
    assertThat(row.getPayload()).isNull();
    assertThat(row.getOnefId()).isNull();
    assertThat(row.getCreatedAt()).isNull();
  }

  @Test
  void a_row_no_state_is_like_is_named() {
    impossible(
        EveryCreditState.published(aDossier()), row -> row.setStatusSince(null), "status_since");
    impossible(
        EveryCreditState.assigned(aDossier()), row -> row.setAssignedTo(null), "assigned_to");
    impossible(
        EveryCreditState.inProgress(aDossier()), row -> row.setGroupChatId(null), "group_chat");
    impossible(EveryCreditState.delivered(aDossier()), row -> row.setDecision(null), "decision");
    impossible(EveryCreditState.delivered(aDossier()), row -> row.setComment(""), "comment");
    impossible(EveryCreditState.received(aDossier()), row -> row.setStatus("LOST"), "LOST");
  }

  private static void impossible(Existing state, Consumer<RequestsRecord> damage, String what) {
    RequestsRecord row = CreditStateMapper.created(state, NOW);
    damage.accept(row);
    assertThatThrownBy(() -> CreditStateMapper.state(Row.of(row)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("credit request 1001 (1F 1001)")
        .hasStackTraceContaining(what);
  }
}
