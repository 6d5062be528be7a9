package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.IVANS_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGA;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportView.CheckTechnician;
import dev.zayavka.ports.support.SupportView.ShowHandover;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.TicketSummary;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TechnicianPagesTest {

  private static final PersonId ADMIN = anAdmin().id();
  private static final ShowHandover HANDOVER = new ShowHandover(ADMIN, IVAN, Optional.empty());

  private final BotBench bench = BotBench.withSupport();

  @BeforeEach
  void employ() {
    employ(new Technician(IVAN, "Иван", Optional.empty(), IVANS_GROUP, false));
    employ(new Technician(OLGA, "Ольга", Optional.empty(), new ChatId(-77), true));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void open_tickets_of_a_technician_who_is_off_are_named_and_offered_to_the_others() {
    ticket(15, "Алиса");
    ticket(16, "Тимур");

    FakeTelegram.Call shown = shown(HANDOVER);
    assertThat(shown.text())
        .contains("Иван", "2 открытых обращения", "#15", "Алиса", "#16", "Тимур", "Выберите");
    assertThat(shown.buttons()).containsExactly("#15 → Ольга", "#16 → Ольга");
    assertThat(shown.firstData()).isEqualTo("s:give:15:1:2");
    assertThat(
            shown(new ShowHandover(ADMIN, IVAN, Optional.of(MessageRef.of(ADMIN.value(), 5))))
                .method())
        .isEqualTo("editMessageText");
  }

  @Test
  void a_technician_without_tickets_leaves_nothing_to_hand_over() {
    FakeTelegram.Call shown = shown(HANDOVER);
    assertThat(shown.text()).contains("нет открытых обращений");
    assertThat(shown.buttons()).isEmpty();
  }

  @Test
  void tickets_nobody_can_take_are_named_all_the_same() {
    bench.support.technicians.all.removeLast();
    ticket(15, "Алиса");

    FakeTelegram.Call shown = shown(HANDOVER);
    assertThat(shown.text()).contains("#15", "Отдать некому");
    assertThat(shown.buttons()).isEmpty();
  }

  @Test
  void tickets_beyond_a_page_are_counted() {
    for (int number = 1; number <= 12; number++) {
      ticket(number, "Алиса");
    }
    assertThat(shown(HANDOVER).text()).contains("… и ещё 2 обращения", "/tickets 1");
  }

  @Test
  void what_telegram_says_of_a_group_and_a_person_is_told() {
    answer("getChat", "{\"title\":\"Группа Ивана\",\"type\":\"supergroup\",\"is_forum\":true}");
    answer("getChatMember", "{\"status\":\"administrator\",\"can_manage_topics\":true}");
    answer("getChatMember", "{\"status\":\"left\"}");

    assertThat(check(Optional.of(new PersonId(21))))
        .contains("Группа Ивана", "✅ Темы включены", "⚠️ <code>21</code> в этой группе нет");
  }

  @Test
  void a_group_without_the_bot_and_one_without_topics_are_named() {
    bench.telegram.refuse("getChat", 400, "Bad Request: chat not found");
    assertThat(check(Optional.empty())).contains("❌", "не видна боту", "chat not found");

    answer("getChat", "{\"title\":\"Чат\",\"type\":\"group\"}");
    answer("getChatMember", "{\"status\":\"member\"}");
    assertThat(check(Optional.empty())).contains("❌ Темы выключены", "❌ Бот не администратор");

    answer("getChat", "{\"title\":\"Новости\",\"type\":\"channel\"}");
    assertThat(check(Optional.empty())).contains("❌ Это не группа, а: channel");
  }

  private String check(Optional<PersonId> user) {
    return shown(new CheckTechnician(ADMIN, IVANS_GROUP, user)).text();
  }

  private void answer(String method, String result) {
    bench.telegram.next(method, 200, "{\"ok\":true,\"result\":" + result + "}");
  }

  private void employ(Technician technician) {
    bench.support.technicians.all.add(technician);
  }

  private void ticket(long number, String client) {
    bench.support.ask.all.add(
        new TicketSummary(
            new TicketId(number),
            TicketStatus.WORK,
            client,
            Optional.of("Иван"),
            false,
            Instant.EPOCH));
  }

  private FakeTelegram.Call shown(Effect effect) {
    bench.deliver(effect);
    return bench.telegram.calls(bench.telegram.methods().getLast()).getLast();
  }
}
