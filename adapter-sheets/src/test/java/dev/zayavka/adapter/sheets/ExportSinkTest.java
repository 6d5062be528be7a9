package dev.zayavka.adapter.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.sandbox.sheets.CellValue;
import dev.zayavka.sandbox.sheets.SheetsCall;
import dev.zayavka.sandbox.sheets.SheetsFault;
import dev.zayavka.sandbox.sheets.SheetsStandIn;
import dev.zayavka.testkit.MovableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportSinkTest {

  private static final String COMMENTS = ExportDesk.COMMENTS.title();
  private static final String SUMMARY = ExportDesk.SUMMARY.title();
  private static final Comparator<List<String>> BY_KEY = Comparator.comparing(List::getFirst);

  private final MovableClock clock = new MovableClock();
  private final SheetsStandIn google = SheetsStandIn.start("book", clock);
  private final String account = google.account();
  private final ExportDesk desk = new ExportDesk();
  private final SheetsExport export = open(Optional.of(account));

  @AfterEach
  void close() {
    export.close();
    google.close();
  }

  @Test
  void missing_tabs_are_created_once_and_a_run_is_three_requests() {
    desk.comment("К-1", "хорошо");

    assertThat(run()).isInstanceOf(Delivered.class);
    assertThat(google.tabs()).containsExactly("Лист1", SUMMARY, COMMENTS);
    assertThat(google.rows(COMMENTS)).containsExactly(ExportDesk.TITLES, row("К-1", "хорошо"));
    int first = google.asked();

    assertThat(run()).isInstanceOf(Delivered.class);
    assertThat(google.calls().subList(first, google.asked()))
        .containsExactly(
            SheetsCall.GET, SheetsCall.VALUES_BATCH_GET, SheetsCall.VALUES_BATCH_UPDATE);
    assertThat(google.tokensAsked()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7 900", "-5", "@all", "'quoted", "12.05.2026", "007", "TRUE"})
  void text_is_never_taken_for_anything_else(String words) {
    desk.comment("К-1", words);
    run();

    assertThat(google.cell(COMMENTS, 2, 2)).contains(new CellValue.Text(words));
  }

  @Test
  void numbers_are_written_as_numbers_and_what_is_over_as_blanks() {
    desk.groups("админы", "люди");
    run();
    desk.groups("люди");
    run();

    assertThat(google.rows(SUMMARY)).containsExactly(row("Роль", "Количество"), row("люди", "4"));
    assertThat(google.cell(SUMMARY, 2, 2)).contains(new CellValue.Number(BigDecimal.valueOf(4)));
  }

  @Test
  void a_cut_after_the_write_leaves_each_row_once() {
    desk.comment("К-1", "раз");
    run();
    desk.comment("К-2", "два");
    google.failsOnce(SheetsCall.VALUES_BATCH_UPDATE, new SheetsFault.CutAfter());

    assertThat(run()).isInstanceOf(TryLater.class);
    assertThat(google.rows(COMMENTS)).contains(row("К-2", "два"));
    google.sortsByHand(COMMENTS, 2, BY_KEY.reversed());

    assertThat(run()).isInstanceOf(Delivered.class);
    assertThat(google.rows(COMMENTS))
        .containsExactly(ExportDesk.TITLES, row("К-2", "два"), row("К-1", "раз"));
  }

  @Test
  void a_cut_before_the_write_loses_nothing_and_empties_nothing() {
    desk.comment("К-1", "раз");
    run();
    desk.comment("К-2", "два");
    google.failsOnce(SheetsCall.VALUES_BATCH_UPDATE, new SheetsFault.CutBefore());

    assertThat(run()).isInstanceOf(TryLater.class);
    assertThat(google.rows(COMMENTS)).containsExactly(ExportDesk.TITLES, row("К-1", "раз"));

    run();
    assertThat(google.rows(COMMENTS))
        .containsExactly(ExportDesk.TITLES, row("К-1", "раз"), row("К-2", "два"));
  }

  @Test
  void rows_that_were_sorted_by_hand_are_found_by_their_keys() {
    desk.comment("К-1", "раз");
    desk.comment("К-2", "два");
    run();
    google.sortsByHand(COMMENTS, 2, BY_KEY.reversed());
    desk.comment("К-1", "иначе");
    desk.comment("К-3", "три");
    run();

    assertThat(google.rows(COMMENTS))
        .containsExactly(
            ExportDesk.TITLES, row("К-2", "два"), row("К-1", "иначе"), row("К-3", "три"));
  }

  @Test
  void a_row_whose_place_is_taken_is_put_after_the_last() {
    desk.comment("К-1", "раз");
    run();
    google.typesByHand(COMMENTS, 3, "пометка");
    google.insertsByHand(COMMENTS, 2);
    desk.comment("К-2", "два");
    run();

    assertThat(google.rows(COMMENTS))
        .containsExactly(
            ExportDesk.TITLES, List.of(), row("К-1", "раз"), row("пометка"), row("К-2", "два"));
  }

  @Test
  void two_runs_at_once_leave_each_row_once() {
    desk.comment("К-1", "раз");
    desk.comment("К-2", "два");
    run();
    google.insertsByHand(COMMENTS, 2);
    desk.comment("К-3", "три");
    try (SheetsExport other = open(Optional.of(account))) {
      desk.afterPlan(
          () -> {
            desk.afterPlan(() -> {});
            desk.comment("К-4", "четыре");
            assertThat(desk.export(other.sink(), "book")).isInstanceOf(Delivered.class);
          });

      assertThat(run()).isInstanceOf(Delivered.class);
    }

    assertThat(google.rows(COMMENTS))
        .containsExactly(
            ExportDesk.TITLES,
            List.of(),
            row("К-1", "раз"),
            row("К-2", "два"),
            row("К-3", "три"),
            row("К-4", "четыре"));
  }

  @Test
  void a_grid_that_is_too_small_grows() {
    for (int number = 1; number <= 1200; number++) {
      desk.comment("К-" + number, "слово");
    }
    assertThat(run()).isInstanceOf(Delivered.class);
    assertThat(google.rows(COMMENTS)).hasSize(1201);
  }

  @Test
  void a_spent_quota_asks_to_wait_as_long_as_google_says_or_a_minute() {
    google.failsOnce(
        SheetsCall.VALUES_BATCH_UPDATE,
        new SheetsFault.Status(429, Optional.of(Duration.ofSeconds(7))));
    assertThat(run()).isEqualTo(new RetryAfter(Duration.ofSeconds(7)));

    google.failsOnce(SheetsCall.GET, new SheetsFault.Status(429));
    assertThat(run()).isEqualTo(new RetryAfter(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void a_broken_server_is_asked_again_later(int status) {
    google.fails(status);
    assertThat(run()).isInstanceOf(TryLater.class);
  }

  @Test
  void refusals_name_the_settings() {
    google.fails(403);
    assertThat(run())
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.text())
                    .contains("403 PERMISSION_DENIED", "SHEETS_CREDS", "GSHEETS_SPREADSHEET_ID"));
    google.recovers();
    assertThat(desk.export(export.sink(), "other"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.text()).contains("404", "GSHEETS"));
  }

  @Test
  void a_write_that_google_refuses_says_what_may_be_the_cause() {
    google.failsOnce(SheetsCall.VALUES_BATCH_UPDATE, new SheetsFault.Status(400));
    assertThat(run())
        .isEqualTo(
            new Refused(
                400,
                "writing: 400 INVALID_ARGUMENT, a tab or a range may be protected against the"
                    + " account of SHEETS_CREDS",
                true));
  }

  @Test
  void an_account_that_google_does_not_know_is_a_refusal() {
    google.failsOnce(SheetsCall.TOKEN, new SheetsFault.Status(400));
    assertThat(run())
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.text()).contains("SHEETS_CREDS"));
  }

  @Test
  void a_token_that_was_revoked_or_ran_out_is_replaced() {
    run();
    google.revokesTokens();
    assertThat(run()).isInstanceOf(TryLater.class);
    assertThat(run()).isInstanceOf(Delivered.class);
    clock.advance(Duration.ofMinutes(56));
    assertThat(run()).isInstanceOf(Delivered.class);

    assertThat(google.tokensAsked()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "", "[]", "{\"spreadsheetId\":\"another\"}"})
  void a_success_that_is_not_googles_is_none(String body) {
    for (SheetsCall call : List.of(SheetsCall.GET, SheetsCall.VALUES_BATCH_UPDATE)) {
      google.failsOnce(call, new SheetsFault.Body(body));
      assertThat(run()).isInstanceOf(TryLater.class);
    }
  }

  @Test
  void an_answer_that_is_too_long_is_not_read() {
    String body = "{\"spreadsheetId\":\"book\",\"x\":\"" + "x".repeat(2_000_000) + "\"}";
    google.failsOnce(SheetsCall.GET, new SheetsFault.Body(body));
    assertThat(run()).isInstanceOf(TryLater.class);
  }

  @Test
  void a_tab_that_another_instance_created_meanwhile_is_no_refusal() {
    google.failsOnce(SheetsCall.BATCH_UPDATE, new SheetsFault.Status(400));
    assertThat(run()).isInstanceOf(TryLater.class);
    assertThat(run()).isInstanceOf(Delivered.class);
  }

  @Test
  void an_obsolete_effect_asks_google_nothing() {
    desk.isObsolete();
    assertThat(run()).isInstanceOf(Delivery.Obsolete.class);
    assertThat(google.asked()).isZero();
  }

  @Test
  void a_deadline_ends_all_requests_together() {
    ExportSettings settings =
        new ExportSettings(google.url(), Optional.of(account), Duration.ofNanos(1));
    try (SheetsExport hurried = SheetsExport.open(settings, desk, clock)) {
      assertThat(desk.export(hurried.sink(), "book"))
          .isEqualTo(new TryLater("asking for a token: no answer in time"));
    }
    assertThat(google.asked()).isZero();
  }

  @Test
  void no_error_text_has_words_or_a_token() {
    desk.comment("К-1", "тайное слово");
    for (SheetsCall call : SheetsCall.values()) {
      for (int status : List.of(400, 403, 404, 500)) {
        google.failsOnce(call, new SheetsFault.Status(status));
        assertThat(run().toString()).doesNotContain("тайное", "ya29", "PRIVATE KEY");
      }
    }
    assertThat(run().toString()).doesNotContain("тайное");
  }

  @Test
  void an_account_that_is_none_is_named_by_its_setting_and_never_printed() {
    assertThatThrownBy(() -> open(Optional.of("{\"type\":\"service_account\"}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SHEETS_CREDS");
    assertThat(new ExportSettings(google.url(), Optional.of(account)).toString())
        .doesNotContain("PRIVATE KEY", "gserviceaccount");
  }

  private Delivery run() {
    return desk.export(export.sink(), "book");
  }

  private SheetsExport open(Optional<String> credentials) {
    return SheetsExport.open(new ExportSettings(google.url(), credentials), desk, clock);
  }

  private static List<String> row(String... cells) {
    return List.of(cells);
  }
}
