package dev.zayavka.core.credit;

import static dev.zayavka.core.shared.Decision.accept;
import static dev.zayavka.core.shared.Decision.reject;
import static dev.zayavka.core.shared.Decision.unchanged;

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
import dev.zayavka.core.shared.Decision;
import dev.zayavka.ports.credit.CreditCommand;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ByButton;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditCommand.ChooseVerdict;
import dev.zayavka.ports.credit.CreditCommand.DecideRequest;
import dev.zayavka.ports.credit.CreditCommand.DeclineAssignment;
import dev.zayavka.ports.credit.CreditCommand.ReceiveRequest;
import dev.zayavka.ports.credit.CreditCommand.RecordCallback;
import dev.zayavka.ports.credit.CreditCommand.RecordCallbackFailure;
import dev.zayavka.ports.credit.CreditCommand.RecordCardLoss;
import dev.zayavka.ports.credit.CreditCommand.RecordPublication;
import dev.zayavka.ports.credit.CreditCommand.RecordPublicationFailure;
import dev.zayavka.ports.credit.CreditCommand.ReleaseUnreachable;
import dev.zayavka.ports.credit.CreditCommand.RemindOfRequest;
import dev.zayavka.ports.credit.CreditCommand.ReturnRequest;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Absent;
import dev.zayavka.ports.credit.CreditState.Assigned;
import dev.zayavka.ports.credit.CreditState.AwaitingCallback;
import dev.zayavka.ports.credit.CreditState.CallbackFailed;
import dev.zayavka.ports.credit.CreditState.Decided;
import dev.zayavka.ports.credit.CreditState.Delivered;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.CreditState.InProgress;
import dev.zayavka.ports.credit.CreditState.Published;
import dev.zayavka.ports.credit.CreditState.Queued;
import dev.zayavka.ports.credit.CreditState.Received;
import dev.zayavka.ports.credit.CreditState.Resolved;
import dev.zayavka.ports.credit.CreditState.Unpublished;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.Resolution;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The credit desk's machine: who may do what to a request, and what it becomes. Who is an analyst
 * or an admin is {@link CreditPermissions}' matter; what follows outside is {@link
 * CreditConsequences}'.
 */
final class CreditDecider {

  private CreditDecider() {}

  static Decision<CreditEvent, CreditReason> decide(CreditState state, CreditCommand command) {
    return switch (command) {
      case ReceiveRequest receive -> receive(state, receive);
      case RecordPublication published -> recordPublication(state, published);
      case RecordPublicationFailure failed -> recordPublicationFailure(state, failed);
      case RecordCardLoss lost -> recordCardLoss(state, lost);
      case AcceptRequest accept -> acceptRequest(state, accept);
      case DeclineAssignment decline -> decline(state, decline);
      case TakeIntoWork take -> take(state, take);
      case ChooseVerdict choose -> chooseVerdict(state, choose);
      case DecideRequest decide -> decideRequest(state, decide);
      case ReturnRequest giveBack -> returnRequest(state, giveBack);
      case ReleaseUnreachable release -> releaseUnreachable(state, release);
      case RecordCallback delivered -> recordCallback(state, delivered);
      case RecordCallbackFailure failed -> recordCallbackFailure(state, failed);
      case RemindOfRequest remind -> remind(state, remind);
    };
  }

  static Existing evolve(CreditState state, CreditEvent event) {
    return switch (event) {
      case RequestReceived received ->
          new Received(new RequestDossier(received.id(), received.application(), 0, received.at()));
      case CardPublished published ->
          new Published(existing(state).dossier(), published.card(), published.at());
      case PublicationFailed failed -> new Unpublished(existing(state).dossier());
      case RequestAccepted accepted ->
          new Assigned(
              existing(state).dossier().next(), accepted.card(), accepted.by(), accepted.at());
      case AssignmentDeclined declined -> requeued(existing(state), declined.card(), declined.at());
      case RequestReturned returned -> requeued(existing(state), returned.card(), returned.at());
      case WorkStarted started -> {
        Held held = held(state);
        yield new InProgress(held.dossier().next(), held.card(), started.by(), started.at());
      }
      case RequestDecided decided -> {
        Held held = held(state);
        yield new Decided(held.dossier().next(), held.card(), decided.resolution());
      }
      case CallbackQueued queued -> {
        Resolved resolved = resolved(state);
        yield new AwaitingCallback(resolved.dossier(), resolved.card(), resolved.resolution());
      }
      case CallbackDelivered delivered -> {
        Resolved resolved = resolved(state);
        yield new Delivered(resolved.dossier(), resolved.card(), resolved.resolution());
      }
      case CallbackMissed missed -> {
        Resolved resolved = resolved(state);
        yield new CallbackFailed(resolved.dossier(), resolved.card(), resolved.resolution());
      }
      case CardLost lost -> new Received(existing(state).dossier());
      case CardCopied copied -> existing(state);
      case CommentRequested requested -> existing(state);
      case GroupReminded reminded -> existing(state);
      case HolderReminded reminded -> existing(state);
    };
  }

  private static Decision<CreditEvent, CreditReason> receive(
      CreditState state, ReceiveRequest receive) {
    return switch (state) {
      case Absent absent ->
          accept(new RequestReceived(receive.id(), receive.application(), receive.at()));
      case Existing same when isSameBody(same, receive) -> unchanged();
      case Existing other -> reject(CreditReason.ANOTHER_BODY);
    };
  }

  private static Decision<CreditEvent, CreditReason> recordPublication(
      CreditState state, RecordPublication published) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Received received -> accept(new CardPublished(published.card(), published.at()));
      case Unpublished failed -> accept(new CardPublished(published.card(), published.at()));
      case Published known when known.card().equals(published.card()) -> unchanged();
      case Published other -> accept(new CardCopied(published.card()));
      case Held held -> accept(new CardCopied(published.card()));
      case Resolved resolved -> accept(new CardCopied(published.card()));
    };
  }

  private static Decision<CreditEvent, CreditReason> recordPublicationFailure(
      CreditState state, RecordPublicationFailure failed) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Received received -> accept(new PublicationFailed(failed.cause(), failed.at()));
      case Unpublished again -> accept(new PublicationFailed(failed.cause(), failed.at()));
      case Published published -> unchanged();
      case Held held -> unchanged();
      case Resolved resolved -> unchanged();
    };
  }

  private static Decision<CreditEvent, CreditReason> recordCardLoss(
      CreditState state, RecordCardLoss lost) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Published published when published.card().equals(lost.card()) ->
          accept(new CardLost(lost.card()));
      case Queued queued -> unchanged();
      case Held held -> unchanged();
      case Resolved resolved -> unchanged();
    };
  }

  private static Decision<CreditEvent, CreditReason> acceptRequest(
      CreditState state, AcceptRequest accept) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Queued queued when isStale(queued, accept) -> reject(CreditReason.STALE_BUTTON);
      case Published elsewhere when !isBeside(elsewhere.card(), accept) ->
          reject(CreditReason.STALE_BUTTON);
      case Published seen -> accept(accepted(accept));
      case Queued unheard ->
          accept(new CardPublished(accept.shownOn(), accept.at()), accepted(accept));
      case Assigned own when isHolder(own, accept) -> unchanged();
      case InProgress own when isHolder(own, accept) -> reject(CreditReason.STALE_BUTTON);
      case Held held -> reject(CreditReason.ALREADY_TAKEN);
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> decline(
      CreditState state, DeclineAssignment decline) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Queued queued -> reject(CreditReason.STALE_BUTTON);
      case Held others when !isHolder(others, decline) -> reject(CreditReason.NOT_THE_ASSIGNEE);
      case Assigned stale when isStale(stale, decline) -> reject(CreditReason.STALE_BUTTON);
      case Assigned own -> accept(new AssignmentDeclined(decline.by(), own.card(), decline.at()));
      case InProgress started -> reject(CreditReason.STALE_BUTTON);
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> take(CreditState state, TakeIntoWork take) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Queued queued -> reject(CreditReason.STALE_BUTTON);
      case Held others when !isHolder(others, take) -> reject(CreditReason.NOT_THE_ASSIGNEE);
      case Assigned stale when isStale(stale, take) -> reject(CreditReason.STALE_BUTTON);
      case Assigned own -> accept(new WorkStarted(take.by(), take.at()));
      case InProgress own when take.version() == own.dossier().version() - 1 -> unchanged();
      case InProgress stale -> reject(CreditReason.STALE_BUTTON);
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> chooseVerdict(
      CreditState state, ChooseVerdict choose) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Queued queued -> reject(CreditReason.STALE_BUTTON);
      case Held others when !isHolder(others, choose) -> reject(CreditReason.NOT_THE_ASSIGNEE);
      case Held stale when isStale(stale, choose) -> reject(CreditReason.STALE_BUTTON);
      case Assigned notYet -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case InProgress own -> accept(new CommentRequested(choose.by(), choose.verdict()));
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> decideRequest(
      CreditState state, DecideRequest decide) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Queued queued -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Held others when !isHolder(others, decide) -> reject(CreditReason.NOT_THE_ASSIGNEE);
      case InProgress own when decide.version() == own.dossier().version() ->
          accept(new RequestDecided(resolution(decide)), new CallbackQueued());
      case Held elsewhere -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> returnRequest(
      CreditState state, ReturnRequest giveBack) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Queued queued -> unchanged();
      case Held held -> accept(returned(held, Optional.of(giveBack.by()), giveBack.at()));
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> releaseUnreachable(
      CreditState state, ReleaseUnreachable release) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Assigned assigned when assigned.holder().id().equals(release.holder()) ->
          accept(returned(assigned, Optional.empty(), release.at()));
      case Held held -> unchanged();
      case Queued queued -> unchanged();
      case Resolved resolved -> unchanged();
    };
  }

  private static Decision<CreditEvent, CreditReason> recordCallback(
      CreditState state, RecordCallback delivered) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Queued queued -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Held held -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Delivered before -> unchanged();
      case Resolved resolved ->
          accept(new CallbackDelivered(delivered.attempt(), delivered.answer(), delivered.at()));
    };
  }

  private static Decision<CreditEvent, CreditReason> recordCallbackFailure(
      CreditState state, RecordCallbackFailure failed) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Queued queued -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Held held -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Delivered before -> unchanged();
      case Resolved resolved ->
          accept(new CallbackMissed(failed.attempt(), failed.answer(), failed.last(), failed.at()));
    };
  }

  private static Decision<CreditEvent, CreditReason> remind(
      CreditState state, RemindOfRequest remind) {
    return switch (state) {
      case Absent absent -> reject(CreditReason.UNKNOWN_REQUEST);
      case Published waiting -> accept(new GroupReminded(remind.at()));
      case Queued unseen -> unchanged();
      case Held silent -> accept(new HolderReminded(silent.holder()));
      case Resolved resolved -> unchanged();
    };
  }

  /** Somebody presses the card's button, so the card is there, whether or not we heard of it. */
  private static RequestAccepted accepted(AcceptRequest accept) {
    return new RequestAccepted(accept.by(), accept.shownOn(), accept.at());
  }

  private static Published requeued(Existing state, MessageRef card, Instant at) {
    return new Published(state.dossier().next(), card, at);
  }

  private static RequestReturned returned(Held held, Optional<Person> by, Instant at) {
    return new RequestReturned(by, held.holder(), held.card(), at);
  }

  /** 1F is told the moment to the second, so that is all we keep. */
  private static Resolution resolution(DecideRequest decide) {
    Instant second = decide.at().truncatedTo(ChronoUnit.SECONDS);
    return new Resolution(decide.verdict(), decide.comment(), decide.by(), second);
  }

  private static boolean isSameBody(Existing known, ReceiveRequest receive) {
    return known.dossier().application().fingerprint().equals(receive.application().fingerprint());
  }

  private static boolean isStale(Existing state, ByButton button) {
    return button.version() != state.dossier().version();
  }

  /** A second copy of the card, after a publication in doubt, serves as well as the first. */
  private static boolean isBeside(MessageRef card, ByButton button) {
    return button.shownOn().chat().equals(card.chat());
  }

  private static boolean isHolder(Held held, ByPerson command) {
    return held.holder().id().equals(command.by().id());
  }

  private static Existing existing(CreditState state) {
    return switch (state) {
      case Existing existing -> existing;
      case Absent absent -> throw new IllegalStateException("an absent request has no history");
    };
  }

  private static Held held(CreditState state) {
    return switch (existing(state)) {
      case Held held -> held;
      case Existing other ->
          throw new IllegalStateException("nobody holds a request in " + other.status());
    };
  }

  private static Resolved resolved(CreditState state) {
    return switch (existing(state)) {
      case Resolved resolved -> resolved;
      case Existing other ->
          throw new IllegalStateException("there is no decision in " + other.status());
    };
  }
}
