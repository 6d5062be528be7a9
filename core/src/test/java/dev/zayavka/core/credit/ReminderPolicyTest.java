package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApproval;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.credit.CreditEvent.AssignmentDeclined;
import dev.zayavka.core.credit.CreditEvent.CallbackDelivered;
import dev.zayavka.core.credit.CreditEvent.CallbackMissed;
import dev.zayavka.core.credit.CreditEvent.CallbackQueued;
import dev.zayavka.core.credit.CreditEvent.CardCopied;
import dev.zayavka.core.credit.CreditEvent.CardLost;
import dev.zayavka.core.credit.CreditEvent.CardPublished;
import dev.zayavka.core.credit.CreditEvent.CommentRequested;
import dev.zayavka.core.credit.CreditEvent.GroupReminded;
import dev.zayavka.core.credit.CreditEvent.HolderReminded;
import dev.zayavka.core.credit.CreditEvent.PublicationFailed;
import dev.zayavka.core.credit.CreditEvent.RequestAccepted;
import dev.zayavka.core.credit.CreditEvent.RequestDecided;
import dev.zayavka.core.credit.CreditEvent.RequestReceived;
import dev.zayavka.core.credit.CreditEvent.RequestReturned;
import dev.zayavka.core.credit.CreditEvent.WorkStarted;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.QuietHours;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.credit.driven.CreditReminders;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.testkit.SealedKinds;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.credit.CreditMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPolicyTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static final List<CreditEvent> WAIT_ANEW =
      List.of(
          new CardPublished(aCard(), NOON),
          new AssignmentDeclined(anAnalyst(), aCard(), NOON),
          new RequestReturned(Optional.empty(), anAnalyst(), aCard(), NOON),
          new RequestAccepted(anAnalyst(), aCard(), NOON),
          new WorkStarted(anAnalyst(), NOON));

  private static final List<CreditEvent> OVER =
      List.of(
          new HolderReminded(anAnalyst()), new CardLost(aCard()), new RequestDecided(anApproval()));

  private static final List<CreditEvent> NOTHING_TO_DO_WITH_IT =
      List.of(
          new RequestReceived(aDossier().id(), anApplication(), NOON),
          new PublicationFailed("400", NOON),
          new CardCopied(aCard()),
          new CommentRequested(anAnalyst(), Verdict.APPROVED),
          new CallbackQueued(),
          new CallbackDelivered(1, new Receipt.None(), NOON),
          new CallbackMissed(1, "503", false, NOON));

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:00:00, 2026-11-20T12:15:00",
    "2026-11-20T20:44:59, 2026-11-20T20:59:59",
    "2026-11-20T20:45:00, 2026-11-21T08:00:00",
    "2026-11-20T23:30:00, 2026-11-21T08:00:00",
    "2026-11-20T23:50:00, 2026-11-21T08:00:00",
    "2026-11-21T00:00:00, 2026-11-21T08:00:00",
    "2026-11-21T07:44:59, 2026-11-21T08:00:00",
    "2026-11-21T07:45:00, 2026-11-21T08:00:00",
    "2026-11-21T07:50:00, 2026-11-21T08:05:00",
    "2026-12-31T22:00:00, 2027-01-01T08:00:00"
  })
  void a_published_card_is_spoken_of_after_the_wait_but_never_at_night(
      LocalDateTime published, LocalDateTime reminded) {
    assertThat(dueAfterPublication(desk(NIGHT, MOSCOW), at(published, MOSCOW)))
        .isEqualTo(at(reminded, MOSCOW));
  }

  @Test
  void quiet_hours_within_one_day_end_on_that_day() {
    CreditPolicy lunch = desk(new QuietHours(LocalTime.of(13, 0), LocalTime.of(14, 0)), MOSCOW);

    assertThat(dueAfterPublication(lunch, at("2026-11-20T12:50:00", MOSCOW)))
        .isEqualTo(at("2026-11-20T14:00:00", MOSCOW));
  }

  @Test
  void without_quiet_hours_somebody_is_reminded_at_midnight_too() {
    CreditPolicy sleepless = desk(QuietHours.none(), MOSCOW);
    Instant midnight = at("2026-11-21T00:00:00", MOSCOW);

    assertThat(dueAfterPublication(sleepless, midnight.minus(Duration.ofMinutes(15))))
        .isEqualTo(midnight);
    assertThat(new ReminderPolicy(sleepless).isQuiet(midnight)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T20:59:59, false",
    "2026-11-20T21:00:00, true",
    "2026-11-21T00:00:00, true",
    "2026-11-21T07:59:59, true",
    "2026-11-21T08:00:00, false"
  })
  void the_night_is_from_its_first_moment_until_the_morning(LocalDateTime time, boolean quiet) {
    assertThat(new ReminderPolicy(desk(NIGHT, MOSCOW)).isQuiet(at(time, MOSCOW))).isEqualTo(quiet);
  }

  /** Berlin, 29 March 2026: 02:00 becomes 03:00. */
  @Test
  void a_night_that_loses_an_hour_still_ends_at_eight() {
    Instant evening = at("2026-03-28T22:00:00", BERLIN);
    Instant morning = dueAfterPublication(desk(NIGHT, BERLIN), evening);

    assertThat(morning).isEqualTo(at("2026-03-29T08:00:00", BERLIN));
    assertThat(Duration.between(evening, morning)).isEqualTo(Duration.ofHours(9));
  }

  /** Berlin, 25 October 2026: 03:00 becomes 02:00. */
  @Test
  void a_night_that_gains_an_hour_still_ends_at_eight() {
    Instant evening = at("2026-10-24T22:00:00", BERLIN);
    Instant morning = dueAfterPublication(desk(NIGHT, BERLIN), evening);

    assertThat(morning).isEqualTo(at("2026-10-25T08:00:00", BERLIN));
    assertThat(Duration.between(evening, morning)).isEqualTo(Duration.ofHours(11));
  }

  @Test
  void a_night_that_would_end_in_the_missing_hour_ends_when_that_is_over() {
    CreditPolicy late = desk(new QuietHours(LocalTime.of(21, 0), LocalTime.of(2, 30)), BERLIN);

    assertThat(dueAfterPublication(late, at("2026-03-28T22:00:00", BERLIN)))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void a_wait_across_the_change_is_as_long_as_any_other() {
    CreditPolicy sleepless = desk(QuietHours.none(), BERLIN);
    Instant before = Instant.parse("2026-03-29T00:50:00Z");

    assertThat(dueAfterPublication(sleepless, before))
        .isEqualTo(before.plus(Duration.ofMinutes(15)));
  }

  @Test
  void the_group_is_reminded_again_every_hour_but_not_at_night() {
    assertThat(dueAfter(new GroupReminded(NOON))).contains(NOON.plus(Duration.ofHours(1)));
    assertThat(dueAfter(new GroupReminded(at("2026-11-20T20:30:00", MOSCOW))))
        .contains(at("2026-11-21T08:00:00", MOSCOW));
  }

  @Test
  void every_event_sets_forgets_or_keeps_the_next_reminder() {
    Instant kept = NOON.minusSeconds(1);
    Instant first = NOON.plus(Duration.ofMinutes(15));
    Set<Class<?>> tried = new HashSet<>();

    for (CreditEvent event : WAIT_ANEW) {
      assertThat(dueAfter(event)).as("%s", event).contains(first);
      tried.add(event.getClass());
    }
    for (CreditEvent event : OVER) {
      assertThat(dueAfter(event)).as("%s", event).isEmpty();
      tried.add(event.getClass());
    }
    for (CreditEvent event : NOTHING_TO_DO_WITH_IT) {
      assertThat(dueAfter(event)).as("%s", event).contains(kept);
      tried.add(event.getClass());
    }
    tried.add(GroupReminded.class);
    assertThat(tried).isEqualTo(SealedKinds.of(CreditEvent.class));
  }

  private static Optional<Instant> dueAfter(CreditEvent event) {
    return dueAfter(desk(NIGHT, MOSCOW), event);
  }

  private static Instant dueAfterPublication(CreditPolicy desk, Instant published) {
    return dueAfter(desk, new CardPublished(aCard(), published)).orElseThrow();
  }

  /** Time of the reminder after this event; before, it was one second before {@link #NOON}. */
  private static Optional<Instant> dueAfter(CreditPolicy desk, CreditEvent event) {
    return CreditMemory.in(new InMemoryStore())
        .inTransaction(
            work -> {
              work.reminders().schedule(ONEF_ID, NOON.minusSeconds(1));
              new ReminderPolicy(desk).follow(work.reminders(), ONEF_ID, event);
              return dueMoment(work.reminders());
            });
  }

  /** First second at which the reminder is due. */
  private static Optional<Instant> dueMoment(CreditReminders reminders) {
    long never = Instant.parse("2030-01-01T00:00:00Z").getEpochSecond();
    long from = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    long to = never;
    while (from < to) {
      long middle = from + (to - from) / 2;
      if (reminders.isDue(ONEF_ID, Instant.ofEpochSecond(middle))) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return to == never ? Optional.empty() : Optional.of(Instant.ofEpochSecond(to));
  }

  private static CreditPolicy desk(QuietHours quiet, ZoneId zone) {
    return new CreditPolicy(
        GROUP, Set.of(anAdmin().id()), Duration.ofMinutes(15), Duration.ofHours(1), quiet, zone);
  }

  private static Instant at(String local, ZoneId zone) {
    return at(LocalDateTime.parse(local), zone);
  }

  private static Instant at(LocalDateTime local, ZoneId zone) {
    return ZonedDateTime.of(local, zone).toInstant();
  }
}
