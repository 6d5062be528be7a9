package dev.zayavka.adapter.sheets.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.ClientCard.Field;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryCache;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoogleSheetTest {

  private static final List<List<String>> ROWS =
      List.of(
          List.of("Telegram ID", "Имя", "Договор", "Телефон"),
          List.of("500", "Анна", "Д-7", "+992 900 00-00-01"),
          List.of("", "Борис", "Д-8", "8 (900) 000-00-02"));

  private final FakeGoogle google;
  private final MovableClock clock = new MovableClock();
  private final InMemoryCache cache = new InMemoryCache(clock);

  GoogleSheetTest() throws IOException {
    google = new FakeGoogle();
  }

  @AfterEach
  void close() {
    google.close();
  }

  @Test
  void the_whole_range_is_read_with_a_token_of_the_account() throws Exception {
    google.has(ROWS);
    SheetsAdapter adapter = open(Optional.of(google.account()), "Clients!A:D");

    adapter.refresh();

    assertThat(google.tokens).hasSize(1);
    var request = google.readings.take();
    assertThat(request.getUrl().encodedPath()).startsWith("/v4/spreadsheets/sheet-1/values/");
    assertThat(request.getUrl().pathSegments().getLast()).isEqualTo("Clients!A:D");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer t0k3n");
  }

  @Test
  void a_client_is_found_with_all_that_stands_in_their_row() {
    google.has(ROWS);
    SheetsAdapter adapter = open(Optional.empty(), "A:Z");
    adapter.refresh();

    assertThat(adapter.directory().find(client(500, Optional.empty())))
        .contains(
            new ClientCard(
                List.of(
                    new Field("Telegram ID", "500"),
                    new Field("Имя", "Анна"),
                    new Field("Договор", "Д-7"),
                    new Field("Телефон", "+992 900 00-00-01")),
                clock.instant()));
  }

  @Test
  void nobody_waits_for_the_list() {
    google.has(ROWS);
    SheetsAdapter adapter = open(Optional.empty(), "A:Z");

    assertThat(adapter.directory().find(client(500, Optional.empty()))).isEmpty();
    assertThat(google.readings).isEmpty();
  }

  @Test
  void another_instance_finds_what_one_has_read() {
    google.has(ROWS);
    open(Optional.empty(), "A:Z").refresh();
    SheetsAdapter other = open(Optional.empty(), "A:Z");

    assertThat(other.directory().find(client(500, Optional.empty()))).isPresent();
    assertThat(google.readings).hasSize(1);
  }

  @Test
  void the_list_is_read_once_in_a_quarter_of_an_hour_by_whomever() {
    google.has(ROWS);
    SheetsAdapter one = open(Optional.empty(), "A:Z");
    SheetsAdapter other = open(Optional.empty(), "A:Z");
    one.refresh();
    clock.advance(Duration.ofMinutes(14));
    one.refresh();
    other.refresh();
    assertThat(google.readings).hasSize(1);

    clock.advance(Duration.ofMinutes(1));
    other.refresh();
    one.refresh();
    assertThat(google.readings.size()).isBetween(2, 3);
  }

  @Test
  void what_was_read_stands_while_google_says_too_much_and_not_for_ever() {
    google.has(ROWS);
    SheetsAdapter adapter = open(Optional.empty(), "A:Z");
    adapter.refresh();
    google.answers(429, "{\"error\":{\"code\":429,\"message\":\"Quota exceeded\"}}");

    clock.advance(Duration.ofMinutes(15));
    adapter.refresh();
    assertThat(adapter.directory().find(client(500, Optional.empty()))).isPresent();

    clock.advance(Duration.ofMinutes(15));
    adapter.refresh();
    assertThat(adapter.directory().find(client(500, Optional.empty()))).isEmpty();
    assertThat(google.readings).hasSize(3);

    google.has(ROWS);
    clock.advance(Duration.ofMinutes(15));
    adapter.refresh();
    assertThat(adapter.directory().find(client(500, Optional.empty()))).isPresent();
  }

  @Test
  void an_empty_sheet_and_one_that_is_no_json_are_no_trouble() {
    SheetsAdapter adapter = open(Optional.empty(), "A:Z");
    google.answers(200, "{\"range\":\"A:Z\"}");
    adapter.refresh();
    google.answers(200, "<html>");
    clock.advance(Duration.ofMinutes(15));
    adapter.refresh();

    assertThat(google.readings).hasSize(2);
    assertThat(adapter.directory().find(client(500, Optional.empty()))).isEmpty();
  }

  @Test
  void an_account_that_is_none_is_named_by_its_setting() {
    assertThatThrownBy(() -> open(Optional.of("{\"type\":\"service_account\"}"), "A:Z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SHEETS_CREDS");
  }

  @Test
  void the_account_is_never_printed() throws NoSuchAlgorithmException {
    assertThat(settings(Optional.of(google.account()), "A:Z").toString())
        .doesNotContain("PRIVATE KEY", "reader@example.org");
  }

  private SheetsAdapter open(Optional<String> account, String range) {
    return SheetsAdapter.open(settings(account, range), cache, clock);
  }

  private SheetsSettings.Spreadsheet settings(Optional<String> account, String range) {
    return new SheetsSettings.Spreadsheet("sheet-1", range, account, google.url());
  }

  private ClientProfile client(long id, Optional<String> phone) {
    return new ClientProfile(
        new Client(Person.of(id, "Клиент"), Optional.empty()),
        phone,
        false,
        clock.instant(),
        clock.instant());
  }
}
