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
import dev.zayavka.ports.credit.CreditCommand.ReturnHeld;
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
 * State machine of a credit request: decides which events follow a command, and which state an
 * event leads to. Pure functions; all input and output is passed in.
 *
 * <p>Theory of operation. 1F sends a request, and the bot posts a card in the analysts' group
 * (Received, then Published; Unpublished while posting fails). The first analyst who accepts the
 * card becomes the assignee (Assigned) and takes the request into work (InProgress). The assignee
 * chooses a verdict and writes a comment; both together decide the request (Decided), and the
 * decision is sent to 1F (AwaitingCallback, then Delivered or CallbackFailed). Before the decision
 * the assignee can decline, an admin can return the request, and the bot returns it if it cannot
 * write to the assignee: the request is then Published again.
 *
 * <p>Each step of a person increments the version of the request. A button carries the version it
 * was drawn for; a button with another version is stale and changes nothing. A repeated command
 * (the same person, the same step) is accepted without events, so that a retry is harmless.
 *
 * <p>WARNING: messages are delivered at least once and may overtake each other. A card can be
 * posted twice, a button can be pressed before the bot knows the id of its message, and a callback
 * that was given up can still arrive. The Record commands therefore accept late and repeated
 * reports in every state they can meet.
 *
 * <p>{@link CreditPermissions} checks who is an analyst or an admin; {@link CreditConsequences}
 * turns events into messages. The full table of states and commands is in {@code
 * docs/state-credit.md}.
 */
final class CreditDecider {

  private CreditDecider() {}

  static Decision<CreditEvent, CreditReason> decide(CreditState state, CreditCommand command) {
    return switch (state) {
      case Absent absent ->
          command instanceof ReceiveRequest receive
              ? accept(new RequestReceived(receive.id(), receive.application(), receive.at()))
              : reject(CreditReason.UNKNOWN_REQUEST);
      case Existing request -> decide(request, command);
    };
  }

  private static Decision<CreditEvent, CreditReason> decide(
      Existing request, CreditCommand command) {
    return switch (command) {
      case ReceiveRequest receive -> receive(request, receive);
      case RecordPublication published -> recordPublication(request, published);
      case RecordPublicationFailure failed -> recordPublicationFailure(request, failed);
      case RecordCardLoss lost -> recordCardLoss(request, lost);
      case AcceptRequest accept -> acceptRequest(request, accept);
      case DeclineAssignment decline -> decline(request, decline);
      case TakeIntoWork take -> take(request, take);
      case ChooseVerdict choose -> chooseVerdict(request, choose);
      case DecideRequest decide -> decideRequest(request, decide);
      case ReturnRequest giveBack -> returnRequest(request, giveBack);
      case ReturnHeld giveBack -> returnHeld(request, giveBack);
      case ReleaseUnreachable release -> releaseUnreachable(request, release);
      case RecordCallback delivered -> recordCallback(request, delivered);
      case RecordCallbackFailure failed -> recordCallbackFailure(request, failed);
      case RemindOfRequest remind -> remind(request, remind);
    };
  }

  static Existing evolve(CreditState state, CreditEvent event) {
    return switch (state) {
      case Absent absent when event instanceof RequestReceived received ->
          new Received(new RequestDossier(received.id(), received.application(), 0, received.at()));
      case Absent absent -> throw new IllegalStateException("an event of no request: " + event);
      case Existing request -> evolve(request, event);
    };
  }

  private static Existing evolve(Existing request, CreditEvent event) {
    return switch (event) {
      case RequestReceived received ->
          throw new IllegalStateException("a request cannot be received twice: " + event);
      case CardPublished published ->
          new Published(request.dossier(), published.card(), published.at());
      case PublicationFailed failed -> new Unpublished(request.dossier());
      case RequestAccepted accepted ->
          new Assigned(request.dossier().next(), accepted.card(), accepted.by(), accepted.at());
      case AssignmentDeclined declined -> requeued(request, declined.card(), declined.at());
      case RequestReturned returned -> requeued(request, returned.card(), returned.at());
      case WorkStarted started ->
          new InProgress(
              request.dossier().next(), held(request).card(), started.by(), started.at());
      case RequestDecided decided ->
          new Decided(request.dossier().next(), held(request).card(), decided.resolution());
      case CallbackQueued queued -> {
        Resolved resolved = resolved(request);
        yield new AwaitingCallback(resolved.dossier(), resolved.card(), resolved.resolution());
      }
      case CallbackDelivered delivered -> {
        Resolved resolved = resolved(request);
        yield new Delivered(resolved.dossier(), resolved.card(), resolved.resolution());
      }
      case CallbackMissed missed -> {
        Resolved resolved = resolved(request);
        yield new CallbackFailed(resolved.dossier(), resolved.card(), resolved.resolution());
      }
      case CardLost lost -> new Received(request.dossier());
      case CardCopied copied -> request;
      case CommentRequested requested -> request;
      case GroupReminded reminded -> request;
      case HolderReminded reminded -> request;
    };
  }

  private static Decision<CreditEvent, CreditReason> receive(
      Existing request, ReceiveRequest receive) {
    return isSameBody(request, receive) ? unchanged() : reject(CreditReason.ANOTHER_BODY);
  }

  private static Decision<CreditEvent, CreditReason> recordPublication(
      Existing request, RecordPublication published) {
    return switch (request) {
      case Received received -> accept(new CardPublished(published.card(), published.at()));
      case Unpublished failed -> accept(new CardPublished(published.card(), published.at()));
      case Published known when known.card().equals(published.card()) -> unchanged();
      case Published other -> accept(new CardCopied(published.card()));
      case Held held -> accept(new CardCopied(published.card()));
      case Resolved resolved -> accept(new CardCopied(published.card()));
    };
  }

  private static Decision<CreditEvent, CreditReason> recordPublicationFailure(
      Existing request, RecordPublicationFailure failed) {
    return switch (request) {
      case Received received -> accept(new PublicationFailed(failed.cause(), failed.at()));
      case Unpublished again -> accept(new PublicationFailed(failed.cause(), failed.at()));
      case Published published -> unchanged();
      case Held held -> unchanged();
      case Resolved resolved -> unchanged();
    };
  }

  private static Decision<CreditEvent, CreditReason> recordCardLoss(
      Existing request, RecordCardLoss lost) {
    return switch (request) {
      case Published published when published.card().equals(lost.card()) ->
          accept(new CardLost(lost.card()));
      case Queued queued -> unchanged();
      case Held held -> unchanged();
      case Resolved resolved -> unchanged();
    };
  }

  private static Decision<CreditEvent, CreditReason> acceptRequest(
      Existing request, AcceptRequest accept) {
    return switch (request) {
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
      Existing request, DeclineAssignment decline) {
    return switch (request) {
      case Queued queued -> reject(CreditReason.STALE_BUTTON);
      case Held others when !isHolder(others, decline) -> reject(CreditReason.NOT_THE_ASSIGNEE);
      case Assigned stale when isStale(stale, decline) -> reject(CreditReason.STALE_BUTTON);
      case Assigned own -> accept(new AssignmentDeclined(decline.by(), own.card(), decline.at()));
      case InProgress started -> reject(CreditReason.STALE_BUTTON);
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> take(Existing request, TakeIntoWork take) {
    return switch (request) {
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
      Existing request, ChooseVerdict choose) {
    return switch (request) {
      case Queued queued -> reject(CreditReason.STALE_BUTTON);
      case Held others when !isHolder(others, choose) -> reject(CreditReason.NOT_THE_ASSIGNEE);
      case Held stale when isStale(stale, choose) -> reject(CreditReason.STALE_BUTTON);
      case Assigned notYet -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case InProgress own -> accept(new CommentRequested(choose.by(), choose.verdict()));
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> decideRequest(
      Existing request, DecideRequest decide) {
    return switch (request) {
      case Queued queued -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Held others when !isHolder(others, decide) -> reject(CreditReason.NOT_THE_ASSIGNEE);
      case InProgress own when decide.version() == own.dossier().version() ->
          accept(new RequestDecided(resolution(decide)), new CallbackQueued());
      case Held elsewhere -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> returnRequest(
      Existing request, ReturnRequest giveBack) {
    return switch (request) {
      case Queued queued -> unchanged();
      case Held held -> accept(returned(held, Optional.of(giveBack.by()), giveBack.at()));
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> returnHeld(
      Existing request, ReturnHeld giveBack) {
    return switch (request) {
      case Queued queued -> unchanged();
      case Held moved when giveBack.version() != moved.dossier().version() ->
          reject(CreditReason.STALE_BUTTON);
      case Held held -> accept(returned(held, Optional.of(giveBack.by()), giveBack.at()));
      case Resolved resolved -> reject(CreditReason.ALREADY_DECIDED);
    };
  }

  private static Decision<CreditEvent, CreditReason> releaseUnreachable(
      Existing request, ReleaseUnreachable release) {
    return switch (request) {
      case Assigned assigned when assigned.holder().id().equals(release.holder()) ->
          accept(returned(assigned, Optional.empty(), release.at()));
      case Held held -> unchanged();
      case Queued queued -> unchanged();
      case Resolved resolved -> unchanged();
    };
  }

  private static Decision<CreditEvent, CreditReason> recordCallback(
      Existing request, RecordCallback delivered) {
    return switch (request) {
      case Queued queued -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Held held -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Delivered before -> unchanged();
      case Resolved resolved ->
          accept(new CallbackDelivered(delivered.attempt(), delivered.answer(), delivered.at()));
    };
  }

  private static Decision<CreditEvent, CreditReason> recordCallbackFailure(
      Existing request, RecordCallbackFailure failed) {
    return switch (request) {
      case Queued queued -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Held held -> reject(CreditReason.NOT_POSSIBLE_NOW);
      case Delivered before -> unchanged();
      case Resolved resolved ->
          accept(new CallbackMissed(failed.attempt(), failed.answer(), failed.last(), failed.at()));
    };
  }

  private static Decision<CreditEvent, CreditReason> remind(
      Existing request, RemindOfRequest remind) {
    return switch (request) {
      case Published waiting -> accept(new GroupReminded(remind.at()));
      case Queued unseen -> unchanged();
      case Held silent -> accept(new HolderReminded(silent.holder()));
      case Resolved resolved -> unchanged();
    };
  }

  /** The press of its button proves that the card exists, even if its delivery is not known yet. */
  private static RequestAccepted accepted(AcceptRequest accept) {
    return new RequestAccepted(accept.by(), accept.shownOn(), accept.at());
  }

  private static Published requeued(Existing request, MessageRef card, Instant at) {
    return new Published(request.dossier().next(), card, at);
  }

  private static RequestReturned returned(Held held, Optional<Person> by, Instant at) {
    return new RequestReturned(by, held.holder(), held.card(), at);
  }

  /** Truncates the time to seconds, the precision 1F receives. */
  private static Resolution resolution(DecideRequest decide) {
    Instant second = decide.at().truncatedTo(ChronoUnit.SECONDS);
    return new Resolution(decide.verdict(), decide.comment(), decide.by(), second);
  }

  private static boolean isSameBody(Existing known, ReceiveRequest receive) {
    return known.dossier().application().fingerprint().equals(receive.application().fingerprint());
  }

  private static boolean isStale(Existing request, ByButton button) {
    return button.version() != request.dossier().version();
  }

  /** True for a card in the same group: a duplicate of the card works like the card itself. */
  private static boolean isBeside(MessageRef card, ByButton button) {
    return button.shownOn().chat().equals(card.chat());
  }

  private static boolean isHolder(Held held, ByPerson command) {
    return held.holder().id().equals(command.by().id());
  }

  private static Held held(Existing request) {
    return switch (request) {
      case Held held -> held;
      case Existing other ->
          throw new IllegalStateException("nobody holds a request in " + other.status());
    };
  }

  private static Resolved resolved(Existing request) {
    return switch (request) {
      case Resolved resolved -> resolved;
      case Existing other ->
          throw new IllegalStateException("there is no decision in " + other.status());
    };
  }
}
