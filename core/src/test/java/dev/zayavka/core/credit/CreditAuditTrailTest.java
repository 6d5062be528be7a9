package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aComment;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.aRejection;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.Resolution;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.SealedKinds;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CreditAuditTrailTest {

  private static final Existing PUBLISHED = EveryCreditState.published(aDossier());
  private static final Existing ASSIGNED = EveryCreditState.assigned(aDossier());
  private static final Existing DECIDED = EveryCreditState.awaitingCallback(aDossier());
  private static final Instant LATER = NOW.plusSeconds(5);

  /** History entry of each event; none for events that are not recorded. */
  private static final Map<CreditEvent, Optional<RequestHistoryEntry>> ROWS =
      Map.ofEntries(
          tells(
              new RequestReceived(aDossier().id(), anApplication(), LATER),
              AuditAction.RECEIVED,
              Map.of("status", "NEW")),
          tells(
              new CardPublished(aCard(), LATER),
              AuditAction.PUBLISHED,
              Map.of("status", "NEW", "message_id", "501")),
          tells(
              new PublicationFailed("400 Bad Request: chat not found", LATER),
              AuditAction.GROUP_FAILED,
              Map.of("status", "ERROR_GROUP", "answer", "400 Bad Request: chat not found")),
          tells(
              new RequestAccepted(anAnalyst(), aCard(), LATER),
              AuditAction.ACCEPT,
              anAnalyst(),
              Map.of("status", "ASSIGNED")),
          tells(
              new AssignmentDeclined(anAnalyst(), aCard(), LATER),
              AuditAction.DECLINE_ASSIGNED,
              anAnalyst(),
              Map.of("status", "NEW")),
          tells(
              new WorkStarted(anAnalyst(), LATER),
              AuditAction.IN_PROGRESS,
              anAnalyst(),
              Map.of("status", "IN_PROGRESS")),
          tells(
              new RequestDecided(new Resolution(Verdict.APPROVED, aComment(), anAnalyst(), LATER)),
              AuditAction.DECISION,
              anAnalyst(),
              Map.of(
                  "decision", "APPROVED",
                  "comment", aComment().text(),
                  "status", "APPROVED",
                  "then", "CALLBACK_PENDING")),
          tells(
              new CallbackDelivered(2, new Receipt.Answer(200, "{\"ok\":true}"), LATER),
              AuditAction.ONEF_SENT,
              Map.of("status", "DONE", "attempt", "2", "answer", "200 {\"ok\":true}")),
          tells(
              new CallbackMissed(1, "503 away", false, LATER),
              AuditAction.ONEF_FAILED,
              Map.of("status", "ERROR_ONEF", "attempt", "1", "answer", "503 away")),
          tells(
              new RequestReturned(Optional.of(anAdmin()), anAnalyst(), aCard(), LATER),
              AuditAction.RETURNED,
              anAdmin(),
              Map.of("status", "NEW", "from", anAnalyst().name())),
          tells(
              new RequestReturned(Optional.empty(), anotherAnalyst(), aCard(), LATER),
              AuditAction.RETURNED,
              Map.of("status", "NEW", "from", anotherAnalyst().name())),
          tellsNothing(new CallbackQueued()),
          tellsNothing(new CardLost(aCard())),
          tellsNothing(new CardCopied(aCard())),
          tellsNothing(new CommentRequested(anAnalyst(), Verdict.APPROVED)),
          tellsNothing(new GroupReminded(LATER)),
          tellsNothing(new HolderReminded(anAnalyst())));

  @Test
  void every_event_leaves_the_row_it_is_to_leave() {
    assertThat(ROWS)
        .allSatisfy(
            (event, row) -> assertThat(CreditAuditTrail.entry(after(event), event)).isEqualTo(row));
  }

  @Test
  void no_event_is_left_out_of_these_tests() {
    Set<Class<?>> tried = ROWS.keySet().stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(tried).isEqualTo(SealedKinds.of(CreditEvent.class));
  }

  @Test
  void every_action_there_is_comes_from_some_event() {
    Set<AuditAction> written =
        ROWS.values().stream()
            .flatMap(Optional::stream)
            .map(RequestHistoryEntry::action)
            .collect(Collectors.toSet());

    assertThat(written).isEqualTo(EnumSet.allOf(AuditAction.class));
  }

  @Test
  void a_rejection_is_told_with_both_statuses_it_passes_through() {
    CreditEvent rejected = new RequestDecided(aRejection());

    assertThat(CreditAuditTrail.entry(after(rejected), rejected).orElseThrow().details())
        .containsEntry("status", "REJECTED")
        .containsEntry("then", "CALLBACK_PENDING");
  }

  @Test
  void an_answer_without_words_is_told_as_such() {
    assertThat(answerTo(new Receipt.None())).isEmpty();
    assertThat(answerTo(new Receipt.Message(aCard()))).isEqualTo("message 501");
  }

  @Test
  void the_history_of_a_whole_request_reads_as_it_happened() {
    Office office = Office.open(Traffic.ALONE).decided();

    assertThat(office.history())
        .extracting(
            RequestHistoryEntry::action, row -> row.actor().map(Person::name).orElse("the bot"))
        .containsExactly(
            tuple(AuditAction.RECEIVED, "the bot"),
            tuple(AuditAction.PUBLISHED, "the bot"),
            tuple(AuditAction.ACCEPT, anAnalyst().name()),
            tuple(AuditAction.IN_PROGRESS, anAnalyst().name()),
            tuple(AuditAction.DECISION, anAnalyst().name()));
  }

  private static String answerTo(Receipt receipt) {
    CreditEvent delivered = new CallbackDelivered(1, receipt, LATER);
    return CreditAuditTrail.entry(after(delivered), delivered)
        .map(row -> row.details().getOrDefault("answer", "nothing"))
        .orElseThrow();
  }

  /** State after the event, from a state in which the event is possible. */
  private static Existing after(CreditEvent event) {
    CreditState before =
        switch (event) {
          case RequestReceived received -> new CreditState.Absent();
          case CardPublished published -> PUBLISHED;
          case PublicationFailed failed -> PUBLISHED;
          case CardLost lost -> PUBLISHED;
          case CardCopied copied -> PUBLISHED;
          case RequestAccepted accepted -> PUBLISHED;
          case GroupReminded reminded -> PUBLISHED;
          case AssignmentDeclined declined -> ASSIGNED;
          case WorkStarted started -> ASSIGNED;
          case CommentRequested asked -> ASSIGNED;
          case RequestDecided decided -> ASSIGNED;
          case RequestReturned returned -> ASSIGNED;
          case HolderReminded reminded -> ASSIGNED;
          case CallbackQueued queued -> DECIDED;
          case CallbackDelivered delivered -> DECIDED;
          case CallbackMissed missed -> DECIDED;
        };
    return CreditDecider.evolve(before, event);
  }

  private static Map.Entry<CreditEvent, Optional<RequestHistoryEntry>> tells(
      CreditEvent event, AuditAction action, Person actor, Map<String, String> details) {
    return Map.entry(
        event,
        Optional.of(
            new RequestHistoryEntry(aDossier().id(), action, Optional.of(actor), LATER, details)));
  }

  private static Map.Entry<CreditEvent, Optional<RequestHistoryEntry>> tells(
      CreditEvent event, AuditAction action, Map<String, String> details) {
    return Map.entry(
        event,
        Optional.of(
            new RequestHistoryEntry(aDossier().id(), action, Optional.empty(), LATER, details)));
  }

  private static Map.Entry<CreditEvent, Optional<RequestHistoryEntry>> tellsNothing(
      CreditEvent event) {
    return Map.entry(event, Optional.empty());
  }
}
