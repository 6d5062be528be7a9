package dev.zayavka.adapter.telegram.doctor;

import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.IVANS_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.ports.conversation.ConversationEffect.ShowDoctor;
import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.ports.support.Technician;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoctorTest {

  private static final String FORUM = "{\"title\":\"Главная <1>\",\"is_forum\":true}";
  private static final String MANAGER = "{\"status\":\"administrator\",\"can_manage_topics\":true}";

  private final BotBench bench = BotBench.withSupport();

  @BeforeEach
  void oneGroup() {
    bench.support.ask.groups.add(MAIN_GROUP);
    bench.credit.analysts.add(new Analyst(anAnalyst(), true));
    bench.support.technicians.all.add(
        new Technician(IVAN, "Иван", Optional.empty(), IVANS_GROUP, true));
    answer("getChat", "{\"title\":\"Аналитики\",\"type\":\"supergroup\"}");
    answer("getChatMember", "{\"status\":\"member\"}");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_desk_that_has_all_it_needs_is_well() {
    answer("getChat", FORUM);
    answer("getChatMember", MANAGER);

    assertThat(report())
        .contains("✅ Telegram отвечает", "✅ Бот сам забирает обновления", "Главная &lt;1&gt;")
        .contains("✅ Темы включены", "✅ Бот администратор", "✅ Бот управляет темами")
        .doesNotContain("❌", "⚠️");
    assertThat(bench.telegram.calls("getChatMember").getFirst().parameters().path("user_id"))
        .hasToString("42");
  }

  @Test
  void what_is_missing_is_named_with_what_to_do() {
    answer("getChat", "{\"title\":\"G\"}");
    answer("getChatMember", "{\"status\":\"member\"}");

    assertThat(report())
        .contains("❌ Темы выключены", "❌ Бот не администратор", "❌ Боту не дано право");
  }

  @Test
  void an_administrator_without_the_right_to_topics_is_told_apart_and_the_owner_has_all() {
    answer("getChat", FORUM);
    answer("getChatMember", "{\"status\":\"administrator\",\"can_manage_topics\":false}");
    assertThat(report()).contains("✅ Бот администратор", "❌ Боту не дано право");

    answer("getChat", "{\"title\":\"Аналитики\"}");
    answer("getChatMember", "{\"status\":\"member\"}");
    answer("getChat", FORUM);
    answer("getChatMember", "{\"status\":\"creator\"}");
    assertThat(report()).doesNotContain("❌");
  }

  @Test
  void a_group_that_cannot_be_seen_does_not_hide_the_next_one() {
    bench.support.ask.groups.add(IVANS_GROUP);
    bench.telegram.refuse("getChat", 400, "Bad Request: chat not found");
    answer("getChat", FORUM);
    answer("getChatMember", MANAGER);

    assertThat(report()).contains("❌ Группа <code>-1001234567891</code>", "✅ Темы включены");
  }

  @Test
  void a_webhook_is_told_with_what_telegram_complains_of() {
    bench.support.ask.groups.clear();
    bench.telegram.webhookIs(
        "{\"url\":\"https://x.y\",\"pending_update_count\":3,\"last_error_message\":\"502\"}");

    assertThat(report()).contains("webhook, в очереди 3", "⚠️ Telegram жалуется на webhook: 502");
  }

  @Test
  void the_group_of_the_credit_desk_needs_a_bot_that_may_write() {
    answer("getChat", FORUM);
    answer("getChatMember", MANAGER);
    assertThat(report())
        .contains("Кредитные заявки", "Аналитики", "✅ Бот может писать", "Поддержка");

    answer("getChat", "{\"title\":\"Аналитики\",\"type\":\"supergroup\"}");
    answer("getChatMember", "{\"status\":\"left\"}");
    answer("getChat", FORUM);
    answer("getChatMember", MANAGER);
    assertThat(report()).contains("❌ Бот не может писать");

    answer("getChat", "{\"title\":\"Новости\",\"type\":\"channel\"}");
    answer("getChat", FORUM);
    answer("getChatMember", MANAGER);
    assertThat(report()).contains("❌ Это не группа, а: channel");
  }

  @Test
  void people_the_bot_cannot_write_to_are_named() {
    bench.converse.unreachable.add(anAnalyst().id());
    bench.converse.unreachable.add(anAdmin().id());

    assertThat(report())
        .contains("⚠️ Бот не может написать: Анна Ковалёва (<code>11</code>)")
        .contains("⚠️ Бот не может написать: " + anAdmin().id().value());
  }

  @Test
  void a_desk_without_people_and_with_stuck_requests_says_so() {
    bench.credit.analysts.clear();
    bench.credit.stats =
        new CreditStats(
            Map.of(CreditStatus.ERROR_GROUP, 2, CreditStatus.ERROR_ONEF, 1),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(report())
        .contains("⚠️ Аналитиков нет", "⚠️ 2 заявки не в группе", "⚠️ 1F не приняла 1 решение");
  }

  @Test
  void a_support_desk_without_technicians_says_so() {
    bench.support.technicians.all.clear();
    assertThat(report()).contains("⚠️ Техников нет");
  }

  @Test
  void a_bot_without_the_support_desk_is_examined_too() {
    try (BotBench devices = BotBench.withDevices()) {
      devices.deliver(new ShowDoctor(anAdmin().id()));
      assertThat(devices.telegram.calls("sendMessage").getLast().text())
          .contains("✅ Telegram отвечает", "Кредитные заявки", "Техника")
          .doesNotContain("Поддержка");
    }
  }

  @Test
  void a_check_asked_for_by_an_earlier_release_is_answered() {
    bench.deliver(new SupportView.ShowDoctor(anAdmin().id()));
    assertThat(bench.telegram.calls("sendMessage").getLast().text()).contains("Поддержка");
  }

  @Test
  void after_an_answer_that_did_not_come_nothing_more_is_asked() {
    bench.support.ask.groups.add(IVANS_GROUP);
    bench.telegram.next("getChat", 502, "<html>");

    assertThat(report()).contains("❌ Telegram не отвечает");
    assertThat(bench.telegram.calls("getChat")).hasSize(2);
    assertThat(bench.telegram.calls("getChatMember")).hasSize(1);
  }

  private void answer(String method, String result) {
    bench.telegram.next(method, 200, "{\"ok\":true,\"result\":" + result + "}");
  }

  private String report() {
    bench.deliver(new ShowDoctor(anAdmin().id()));
    return bench.telegram.calls("sendMessage").getLast().text();
  }
}
