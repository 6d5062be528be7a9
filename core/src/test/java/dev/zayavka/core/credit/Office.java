package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDesk;
import static dev.zayavka.testkit.fixture.CreditFixtures.aPrivateCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;

import dev.zayavka.core.conversation.ConversationService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.core.delivery.UndeliveredService;
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentCommand.AnswerComment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditCommand.ChooseVerdict;
import dev.zayavka.ports.credit.CreditCommand.DeclineAssignment;
import dev.zayavka.ports.credit.CreditCommand.ReturnRequest;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.IntakeOutcome;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.credit.CreditMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Test fixture: a whole credit desk over the in-memory store. Each method is one step at the
 * present time of the clock, on request 1001.
 */
final class Office {
  private static final Duration LEASE = Duration.ofSeconds(60);

  final InMemoryStore store = new InMemoryStore();
  final MovableClock clock = new MovableClock();
  final CreditService credit;
  final CommentService comments;
  final AnalystService analysts;
  final CreditQueryService queries;
  final CreditReminderService reminders;
  final CreditDeliveryService deliveries;
  final UndeliveredService undelivered;
  final ConversationService talk;
  private long lastUpdate;

  private Office(CreditPolicy desk) {
    credit = new CreditService(CreditMemory.in(store), desk);
    comments = new CommentService(CreditMemory.in(store), desk);
    analysts = new AnalystService(CreditMemory.in(store), desk);
    queries = new CreditQueryService(CreditMemory.in(store));
    reminders = new CreditReminderService(CreditMemory.in(store), desk);
    Settlement settlement = new Settlement(RetryPolicy.DEFAULT, desk.admins());
    deliveries = new CreditDeliveryService(CreditMemory.in(store), desk, settlement);
    undelivered = new UndeliveredService(store.spine(), desk.admins());
    talk = new ConversationService(store.spine());
  }

  /** Desk with two analysts whom the bot can write to. */
  static Office open(Traffic traffic) {
    return open(traffic, aDesk());
  }

  static Office open(Traffic traffic, CreditPolicy desk) {
    Office office = new Office(desk);
    if (traffic == Traffic.IN_CONFLICT) {
      office.store.conflictNext(Integer.MAX_VALUE);
    }
    List<Person> analysts = List.of(anAnalyst(), anotherAnalyst());
    office.analysts.seed(analysts);
    analysts.forEach(analyst -> office.talk.wroteInPrivate(analyst, office.now()));
    return office;
  }

  Instant now() {
    return clock.instant();
  }

  /** Fresh command id. */
  CommandId id() {
    return CommandId.ofUpdate(++lastUpdate);
  }

  IntakeOutcome receive() {
    return credit.receive(anApplication(), now());
  }

  /** Receives the request and posts its card in the group. */
  Office published() {
    receive();
    settle(new PublishCard(ONEF_ID, GROUP), message(aCard()));
    return this;
  }

  /** Accepts the request; the analyst has the card in the private chat. */
  Office assigned() {
    published();
    accept(anAnalyst());
    settle(new SendAssigneeCard(ONEF_ID, anAnalyst().id()), message(aPrivateCard(anAnalyst())));
    return this;
  }

  Office inProgress() {
    assigned();
    take(anAnalyst());
    return this;
  }

  /** Asks the analyst for the comment on an approval. */
  Office asked() {
    inProgress();
    choose(Verdict.APPROVED, anAnalyst());
    return this;
  }

  /** Decides the request as approved; the callback to 1F is enqueued. */
  Office decided() {
    asked();
    say("Доход подтверждён");
    return this;
  }

  CreditOutcome accept(Person by) {
    return handle(new AcceptRequest(ONEF_ID, version(), aCard(), by, now()));
  }

  CreditOutcome decline(Person by) {
    return handle(new DeclineAssignment(ONEF_ID, version(), aPrivateCard(by), by, now()));
  }

  CreditOutcome take(Person by) {
    return handle(new TakeIntoWork(ONEF_ID, version(), aPrivateCard(by), by, now()));
  }

  CreditOutcome choose(Verdict verdict, Person by) {
    return handle(new ChooseVerdict(ONEF_ID, version(), aPrivateCard(by), verdict, by, now()));
  }

  CreditOutcome giveBack() {
    return handle(new ReturnRequest(ONEF_ID, anAdmin(), now()));
  }

  /** Private message of the analyst. */
  CommentOutcome say(String text) {
    return comments.handle(
        id(), new AnswerComment(anAnalyst(), new CommentAnswer.Words(text), now()));
  }

  CreditOutcome handle(ByPerson command) {
    return credit.handle(id(), command);
  }

  /** Settles one attempt to deliver this effect from the outbox with the given outcome. */
  Disposition settle(Effect effect, Delivery outcome) {
    return deliveries.settle(claim(effect), outcome, now(), 0);
  }

  /** Claims one effect and releases the other claims. */
  Claim claim(Effect effect) {
    List<Claim> taken = claims();
    Claim wanted =
        taken.stream()
            .filter(claim -> claim.effect().equals(effect))
            .findFirst()
            .orElseThrow(() -> new AssertionError(effect + " cannot be claimed: " + taken));
    store
        .outboxQueue()
        .release(taken.stream().filter(claim -> claim.outboxId() != wanted.outboxId()).toList());
    return wanted;
  }

  /** Empties the outbox, as if everything had been delivered. */
  List<Effect> drained() {
    List<Claim> drained = new ArrayList<>();
    for (List<Claim> heads = claims(); !heads.isEmpty(); heads = claims()) {
      for (Claim claim : heads) {
        in(work -> work.outbox().settle(claim, new Disposition.Done(), now()));
      }
      drained.addAll(heads);
    }
    return drained.stream()
        .sorted(Comparator.comparing(Claim::outboxId))
        .map(Claim::effect)
        .toList();
  }

  List<Claim> claims() {
    return store
        .outboxQueue()
        .claim(Set.of(Channel.TELEGRAM, CreditEffect.ONEF), 1000, "worker-1", now(), LEASE);
  }

  CreditState state() {
    return state(ONEF_ID);
  }

  CreditState state(OnefId request) {
    return queries.request(request);
  }

  Existing existing() {
    return existing(ONEF_ID);
  }

  Existing existing(OnefId request) {
    if (state(request) instanceof Existing existing) {
      return existing;
    }
    throw new AssertionError("no request " + request.value());
  }

  int version() {
    return state() instanceof Existing existing ? existing.dossier().version() : 0;
  }

  List<RequestHistoryEntry> history() {
    return queries.history(ONEF_ID);
  }

  List<AuditAction> actions() {
    return history().stream().map(RequestHistoryEntry::action).toList();
  }

  /** Messages that show the request. */
  List<MessageRef> cards() {
    RequestId id = existing().dossier().id();
    return in(work -> work.cards().of(id));
  }

  <T> T in(Function<? super CreditWork, ? extends T> action) {
    return CreditMemory.in(store).inTransaction(action);
  }

  static Delivery message(MessageRef ref) {
    return new Delivery.Delivered(new Receipt.Message(ref));
  }
}
