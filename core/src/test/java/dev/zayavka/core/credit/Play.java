package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.aComment;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;

import dev.zayavka.core.credit.Step.Button;
import dev.zayavka.core.credit.Step.World;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentCommand.AnswerComment;
import dev.zayavka.ports.credit.CommentCommand.CancelComment;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditCommand.ChooseVerdict;
import dev.zayavka.ports.credit.CreditCommand.DecideRequest;
import dev.zayavka.ports.credit.CreditCommand.DeclineAssignment;
import dev.zayavka.ports.credit.CreditCommand.ReturnRequest;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Interpreter of random steps, with an outside world that keeps the promises of a sink. */
final class Play {

  final Office office;
  private final SettleDeliveries plain;
  private final List<Runnable> commands = new ArrayList<>();
  private final Map<Claim, Delivery> unheardOf = new LinkedHashMap<>();
  private long lastMessage = 1000;

  Play(Office office, SettleDeliveries plain) {
    this.office = office;
    this.plain = plain;
  }

  void happens(Step step) {
    Instant now = office.now();
    switch (step) {
      case Step.Receive receive ->
          give(() -> office.credit.receive(body(receive.request(), receive.body()), now));
      case Step.Proceed proceed -> happens(expected(proceed.request()));
      case Step.Press press -> press(press, office.id(), now);
      case Step.Decide decide -> decide(office.id(), decide.by(), onefId(decide.request()), now);
      case Step.Write write ->
          comment(office.id(), write.by(), new CommentAnswer.Words(write.text()), now);
      case Step.SendSticker sent ->
          comment(office.id(), sent.by(), new CommentAnswer.NotWords(), now);
      case Step.Cancel cancel -> cancel(office.id(), cancel.by(), now);
      case Step.Return giveBack ->
          handle(office.id(), new ReturnRequest(onefId(giveBack.request()), giveBack.by(), now));
      case Step.Reach reach when reach.reachable() -> office.talk.wroteInPrivate(reach.who(), now);
      case Step.Reach reach -> office.talk.becameUnreachable(reach.who().id(), now);
      case Step.Enlist list -> list(list, office.id(), now);
      case Step.Deliver deliver ->
          office.claims().forEach(claim -> settle(claim, answer(claim, deliver.world()), now));
      case Step.Vanish vanish ->
          office.claims().forEach(claim -> unheardOf.put(claim, answer(claim, vanish.world())));
      case Step.Reappear reappear -> {
        unheardOf.forEach((claim, answer) -> settle(claim, answer, now));
        unheardOf.clear();
      }
      case Step.SendAgain again -> sendAgain(now);
      case Step.Wait wait -> office.clock.advance(wait.time());
      case Step.Remind remind -> office.reminders.remind(now);
      case Step.Repeat repeat -> repeated(repeat.ago()).ifPresent(Runnable::run);
    }
  }

  /** Command given the stated number of commands ago. */
  Optional<Runnable> repeated(int ago) {
    return ago < commands.size()
        ? Optional.of(commands.get(commands.size() - 1 - ago))
        : Optional.empty();
  }

  static OnefId onefId(int request) {
    return new OnefId(1001 + request);
  }

  private Step expected(int request) {
    return switch (office.state(onefId(request))) {
      case CreditState.Absent absent -> new Step.Receive(request, 0);
      case CreditState.Received received -> new Step.Deliver(World.WELL);
      case CreditState.Unpublished failed -> new Step.Deliver(World.WELL);
      case CreditState.Published published ->
          new Step.Press(Button.ACCEPT, anAnalyst(), request, 0);
      case CreditState.Held removed when !office.analysts.isAnalyst(removed.holder().id()) ->
          new Step.Return(anAdmin(), request);
      case CreditState.Assigned assigned ->
          new Step.Press(Button.TAKE, assigned.holder(), request, 0);
      case CreditState.InProgress asked
          when office
              .talk
              .waiting(asked.holder().id())
              .filter(question -> question.name().equals(CommentDialogue.NAME))
              .isPresent() ->
          new Step.Write(asked.holder(), "Да");
      case CreditState.InProgress working ->
          new Step.Press(Button.APPROVE, working.holder(), request, 0);
      case CreditState.Resolved resolved -> new Step.Deliver(World.WELL);
    };
  }

  private void press(Step.Press press, CommandId id, Instant now) {
    OnefId request = onefId(press.request());
    int version = Math.max(0, version(request) - press.age());
    MessageRef inGroup = card(request);
    MessageRef inPrivate = new MessageRef(press.by().id().privateChat(), 1 + press.request());
    handle(
        id,
        switch (press.button()) {
          case ACCEPT -> new AcceptRequest(request, version, inGroup, press.by(), now);
          case DECLINE -> new DeclineAssignment(request, version, inPrivate, press.by(), now);
          case TAKE -> new TakeIntoWork(request, version, inPrivate, press.by(), now);
          case APPROVE, REJECT ->
              new ChooseVerdict(
                  request, version, inPrivate, press.button().verdict(), press.by(), now);
        });
  }

  private void decide(CommandId id, Person by, OnefId request, Instant now) {
    handle(id, new DecideRequest(request, version(request), Verdict.REJECTED, aComment(), by, now));
  }

  private void handle(CommandId id, ByPerson command) {
    give(() -> office.credit.handle(id, command));
  }

  private void comment(CommandId id, Person by, CommentAnswer said, Instant now) {
    give(() -> office.comments.handle(id, new AnswerComment(by, said, now)));
  }

  private void cancel(CommandId id, Person by, Instant now) {
    give(() -> office.comments.handle(id, new CancelComment(by, now)));
  }

  private void list(Step.Enlist list, CommandId id, Instant now) {
    give(
        () -> {
          if (list.listed()) {
            office.analysts.add(id, anAdmin(), list.who().id(), Optional.empty(), now);
          } else {
            office.analysts.remove(id, anAdmin(), list.who().id(), now);
          }
        });
  }

  private void give(Runnable command) {
    commands.add(command);
    command.run();
  }

  private void settle(Claim claim, Delivery answer, Instant now) {
    SettleDeliveries desk = office.deliveries.owns(claim.effect()) ? office.deliveries : plain;
    desk.settle(claim, answer, now, 0);
  }

  /** Outcome from a sink that reads the request first. */
  private Delivery answer(Claim claim, World world) {
    if (isOvertaken(claim)) {
      return new Delivery.Obsolete(Why.OVERTAKEN);
    }
    return switch (world) {
      case AWAY -> new Delivery.TryLater("timeout");
      case BUSY -> new Delivery.RetryAfter(Duration.ofSeconds(7));
      case REFUSES -> new Delivery.Refused(400, "bad", true);
      case FORBIDS -> new Delivery.Refused(403, "forbidden", true);
      case FORGOT_THE_MESSAGE ->
          claim.effect() instanceof RefreshCard
              ? new Delivery.Obsolete(Why.MESSAGE_GONE)
              : new Delivery.Delivered(receipt(claim));
      case WELL -> new Delivery.Delivered(receipt(claim));
    };
  }

  private boolean isOvertaken(Claim claim) {
    return switch (claim.effect()) {
      case PublishCard publish -> !(office.state(publish.request()) instanceof CreditState.Queued);
      case SendDecision send -> office.state(send.request()) instanceof CreditState.Delivered;
      default -> false;
    };
  }

  private Receipt receipt(Claim claim) {
    if (claim.route().channel().equals(CreditEffect.ONEF)) {
      return new Receipt.Answer(200, "{\"ok\":true}");
    }
    return claim.effect() instanceof RefreshCard
        ? new Receipt.None()
        : new Receipt.Message(
            new MessageRef(
                claim.route().person().map(person -> person.privateChat()).orElse(GROUP),
                ++lastMessage));
  }

  private void sendAgain(Instant now) {
    for (long outboxId = 1; outboxId <= 400; outboxId++) {
      if (office.undelivered.undelivered(outboxId).isPresent()) {
        office.undelivered.replay(office.id(), anAdmin(), outboxId, now);
      }
    }
  }

  private int version(OnefId request) {
    return office.state(request) instanceof Existing existing ? existing.dossier().version() : 0;
  }

  private MessageRef card(OnefId request) {
    return office.state(request) instanceof CreditState.Published published
        ? published.card()
        : new MessageRef(GROUP, request.value());
  }

  private static Application body(int request, int body) {
    Application first = anApplication(onefId(request).value());
    return new Application(
        first.onefId(), first.client(), first.car(), "{}", first.fingerprint() + "-" + body);
  }
}
