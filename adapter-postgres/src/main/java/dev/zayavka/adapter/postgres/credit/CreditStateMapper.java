package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.generated.credit.Tables.REQUESTS;

import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.generated.credit.tables.records.RequestsRecord;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.Comment;
import dev.zayavka.ports.credit.CreditState.Assigned;
import dev.zayavka.ports.credit.CreditState.AwaitingCallback;
import dev.zayavka.ports.credit.CreditState.CallbackFailed;
import dev.zayavka.ports.credit.CreditState.Decided;
import dev.zayavka.ports.credit.CreditState.Delivered;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.CreditState.InProgress;
import dev.zayavka.ports.credit.CreditState.Published;
import dev.zayavka.ports.credit.CreditState.Received;
import dev.zayavka.ports.credit.CreditState.Resolved;
import dev.zayavka.ports.credit.CreditState.Unpublished;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.Resolution;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Between a request's state and its row in {@code credit.requests}. */
final class CreditStateMapper {

  /** The columns a state is read from. */
  static final List<Field<?>> COLUMNS =
      List.of(
          REQUESTS.ID,
          REQUESTS.ONEF_ID,
          REQUESTS.STATUS,
          REQUESTS.VERSION,
          REQUESTS.GROUP_CHAT_ID,
          REQUESTS.GROUP_MESSAGE_ID,
          REQUESTS.STATUS_SINCE,
          REQUESTS.ASSIGNED_TO,
          REQUESTS.ASSIGNED_NAME,
          REQUESTS.DECISION,
          REQUESTS.COMMENT,
          REQUESTS.DECIDED_AT,
          REQUESTS.SOURCE,
          REQUESTS.APPLICATION,
          REQUESTS.FINGERPRINT,
          REQUESTS.CREATED_AT);

  private CreditStateMapper() {}

  /** The whole row of a request that was not kept before. */
  static RequestsRecord created(Existing state, Instant at) {
    RequestDossier dossier = state.dossier();
    Application application = dossier.application();
    RequestsRecord row = changed(state, at);
    row.setId(dossier.id().value());
    row.setOnefId(application.onefId().value());
    row.setPayload(ApplicationJson.payload(application.payload()));
    row.setSource(application.payload());
    row.setApplication(ApplicationJson.write(application.client(), application.car()));
    row.setFingerprint(application.fingerprint());
    row.setCreatedAt(dossier.receivedAt());
    return row;
  }

  /** Columns of an existing request that may change; columns that do not apply are set to null. */
  static RequestsRecord changed(Existing state, Instant at) {
    RequestsRecord row = new RequestsRecord();
    row.setStatus(state.status().name());
    row.setVersion(state.dossier().version());
    row.setIsSentTo_1f(state instanceof Delivered);
    row.setUpdatedAt(at);
    card(row, null);
    row.setStatusSince(null);
    assignee(row, null);
    resolution(row, null);
    switch (state) {
      case Received received -> {}
      case Unpublished unpublished -> {}
      case Published published -> {
        card(row, published.card());
        row.setStatusSince(published.since());
      }
      case Held held -> {
        card(row, held.card());
        row.setStatusSince(held.since());
        assignee(row, held.holder());
      }
      case Resolved resolved -> {
        card(row, resolved.card());
        assignee(row, resolved.resolution().by());
        resolution(row, resolved.resolution());
      }
    }
    return row;
  }

  /** State of a row; throws an exception that names the request if no state is like that. */
  static Existing state(Row row) {
    try {
      return state(row, dossier(row), CreditStatus.valueOf(row.get(REQUESTS.STATUS)));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "credit request "
              + row.get(REQUESTS.ID)
              + " (1F "
              + row.get(REQUESTS.ONEF_ID)
              + ") cannot be read",
          e);
    }
  }

  private static Existing state(Row row, RequestDossier dossier, CreditStatus status) {
    return switch (status) {
      case NEW ->
          row.find(REQUESTS.GROUP_MESSAGE_ID).isEmpty()
              ? new Received(dossier)
              : new Published(dossier, card(row), since(row));
      case ERROR_GROUP -> new Unpublished(dossier);
      case ASSIGNED -> new Assigned(dossier, card(row), assignee(row), since(row));
      case IN_PROGRESS -> new InProgress(dossier, card(row), assignee(row), since(row));
      case APPROVED, REJECTED -> new Decided(dossier, card(row), resolution(row));
      case CALLBACK_PENDING -> new AwaitingCallback(dossier, card(row), resolution(row));
      case ERROR_ONEF -> new CallbackFailed(dossier, card(row), resolution(row));
      case DONE -> new Delivered(dossier, card(row), resolution(row));
    };
  }

  private static RequestDossier dossier(Row row) {
    Application application =
        new Application(
            new OnefId(row.get(REQUESTS.ONEF_ID)),
            ApplicationJson.client(row.get(REQUESTS.APPLICATION)),
            ApplicationJson.car(row.get(REQUESTS.APPLICATION)),
            row.get(REQUESTS.SOURCE),
            row.get(REQUESTS.FINGERPRINT));
    return new RequestDossier(
        new RequestId(row.get(REQUESTS.ID)),
        application,
        row.get(REQUESTS.VERSION),
        row.get(REQUESTS.CREATED_AT));
  }

  private static void card(RequestsRecord row, @Nullable MessageRef card) {
    row.setGroupChatId(card == null ? null : card.chat().value());
    row.setGroupMessageId(card == null ? null : card.messageId());
  }

  private static MessageRef card(Row row) {
    return MessageRef.of(row.get(REQUESTS.GROUP_CHAT_ID), row.get(REQUESTS.GROUP_MESSAGE_ID));
  }

  private static void assignee(RequestsRecord row, @Nullable Person person) {
    row.setAssignedTo(person == null ? null : person.id().value());
    row.setAssignedName(person == null ? null : person.name());
  }

  private static Person assignee(Row row) {
    return Person.of(row.get(REQUESTS.ASSIGNED_TO), row.get(REQUESTS.ASSIGNED_NAME));
  }

  private static Instant since(Row row) {
    return row.get(REQUESTS.STATUS_SINCE);
  }

  private static void resolution(RequestsRecord row, @Nullable Resolution resolution) {
    row.setDecision(resolution == null ? null : resolution.verdict().name());
    row.setComment(resolution == null ? null : resolution.comment().text());
    row.setDecidedAt(resolution == null ? null : resolution.at());
  }

  private static Resolution resolution(Row row) {
    return new Resolution(
        Verdict.valueOf(row.get(REQUESTS.DECISION)),
        new Comment(row.get(REQUESTS.COMMENT)),
        assignee(row),
        row.get(REQUESTS.DECIDED_AT));
  }
}
