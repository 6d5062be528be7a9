package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVANS_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.ports.support.SupportView.ShowDoctor;
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
  void after_an_answer_that_did_not_come_nothing_more_is_asked() {
    bench.support.ask.groups.add(IVANS_GROUP);
    bench.telegram.next("getChat", 502, "<html>");

    assertThat(report()).contains("❌ Telegram не отвечает");
    assertThat(bench.telegram.calls("getChat")).hasSize(1);
    assertThat(bench.telegram.calls("getChatMember")).isEmpty();
  }

  private void answer(String method, String result) {
    bench.telegram.next(method, 200, "{\"ok\":true,\"result\":" + result + "}");
  }

  private String report() {
    bench.deliver(new ShowDoctor(anAdmin().id()));
    return bench.telegram.calls("sendMessage").getLast().text();
  }
}
