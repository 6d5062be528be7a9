package dev.zayavka.core.credit;

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
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.Resolution;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Mapping of events to history entries. Each entry has the status after the event; a decision also
 * has the status that follows it.
 */
final class CreditAuditTrail {

  private CreditAuditTrail() {}

  /** History entry for an event; empty if the event is not recorded. */
  static Optional<RequestHistoryEntry> entry(Existing after, CreditEvent event) {
    return switch (event) {
      case RequestReceived received ->
          Optional.of(byNobody(after, AuditAction.RECEIVED, received.at(), Map.of()));
      case CardPublished published ->
          Optional.of(
              byNobody(after, AuditAction.PUBLISHED, published.at(), message(published.card())));
      case PublicationFailed failed ->
          Optional.of(
              byNobody(
                  after, AuditAction.GROUP_FAILED, failed.at(), Map.of("answer", failed.cause())));
      case RequestAccepted accepted ->
          Optional.of(by(accepted.by(), after, AuditAction.ACCEPT, accepted.at(), Map.of()));
      case AssignmentDeclined declined ->
          Optional.of(
              by(declined.by(), after, AuditAction.DECLINE_ASSIGNED, declined.at(), Map.of()));
      case WorkStarted started ->
          Optional.of(by(started.by(), after, AuditAction.IN_PROGRESS, started.at(), Map.of()));
      case RequestDecided decided -> Optional.of(decision(after, decided.resolution()));
      case CallbackDelivered delivered ->
          Optional.of(
              byNobody(
                  after,
                  AuditAction.ONEF_SENT,
                  delivered.at(),
                  attempt(delivered.attempt(), text(delivered.answer()))));
      case CallbackMissed missed ->
          Optional.of(
              byNobody(
                  after,
                  AuditAction.ONEF_FAILED,
                  missed.at(),
                  attempt(missed.attempt(), missed.answer())));
      case RequestReturned returned ->
          Optional.of(
              new RequestHistoryEntry(
                  after.dossier().id(),
                  AuditAction.RETURNED,
                  returned.by(),
                  returned.at(),
                  with(after, Map.of("from", returned.from().name()))));
      case CallbackQueued queued -> Optional.empty();
      case CardLost lost -> Optional.empty();
      case CardCopied copied -> Optional.empty();
      case CommentRequested requested -> Optional.empty();
      case GroupReminded reminded -> Optional.empty();
      case HolderReminded reminded -> Optional.empty();
    };
  }

  private static RequestHistoryEntry decision(Existing after, Resolution resolution) {
    return new RequestHistoryEntry(
        after.dossier().id(),
        AuditAction.DECISION,
        Optional.of(resolution.by()),
        resolution.at(),
        Map.of(
            "decision", resolution.verdict().name(),
            "comment", resolution.comment().text(),
            "status", after.status().name(),
            "then", CreditStatus.CALLBACK_PENDING.name()));
  }

  private static RequestHistoryEntry by(
      Person actor, Existing after, AuditAction action, Instant at, Map<String, String> details) {
    return new RequestHistoryEntry(
        after.dossier().id(), action, Optional.of(actor), at, with(after, details));
  }

  private static RequestHistoryEntry byNobody(
      Existing after, AuditAction action, Instant at, Map<String, String> details) {
    return new RequestHistoryEntry(
        after.dossier().id(), action, Optional.empty(), at, with(after, details));
  }

  private static Map<String, String> with(Existing after, Map<String, String> details) {
    Map<String, String> all = new HashMap<>(details);
    all.put("status", after.status().name());
    return all;
  }

  private static Map<String, String> message(MessageRef card) {
    return Map.of("message_id", Long.toString(card.messageId()));
  }

  private static Map<String, String> attempt(int attempt, String answer) {
    return Map.of("attempt", Integer.toString(attempt), "answer", answer);
  }

  private static String text(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Answer answer -> answer.code() + " " + answer.text();
      case Receipt.Message message -> "message " + message.ref().messageId();
      case Receipt.OpenedTopic topic -> "topic " + topic.thread();
      case Receipt.Parts parts -> parts.parts().size() + " messages";
      case Receipt.Own own -> "";
      case Receipt.None none -> "";
    };
  }
}
