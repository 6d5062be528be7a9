package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.SupportFixtures.anUtterance;
import static dev.zayavka.testkit.fixture.SupportFixtures.ivan;
import static dev.zayavka.testkit.fixture.SupportFixtures.olga;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;

import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Receipt.Part;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportEffect.CarryPost;
import dev.zayavka.ports.support.SupportEffect.OnLeg;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.PostCard;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TechnicianSeed;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketCommand.CloseTicket;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.WorkingHours;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.AskBridge;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.support.SupportMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Test fixture: a whole support desk over the in-memory store. {@link #deliver} plays Telegram:
 * topics get thread ids and copies get message ids, in the order of delivery.
 */
final class HelpDesk {

  private static final Duration LEASE = Duration.ofSeconds(60);

  final InMemoryStore store = new InMemoryStore();
  final MovableClock clock = new MovableClock();
  final BridgeService bridge;
  final TicketService tickets;
  final SurveyService surveys;
  final TechnicianService technicians;
  final ClientService clients;
  final SupportQueryService queries;
  final AskBridge posts;
  final TicketWatchService watch;
  final SupportDeliveryService deliveries;
  final List<Effect> delivered = new ArrayList<>();

  /** Telegram's answer to an effect; empty for the one of this fixture. */
  Function<Effect, Optional<Delivery>> telegram = effect -> Optional.empty();

  final Instant listeningSince;
  private long last;

  HelpDesk() {
    this(new WorkingHours(List.of(), ZoneOffset.UTC));
  }

  HelpDesk(WorkingHours hours) {
    SupportPolicy desk =
        new SupportPolicy(MAIN_GROUP, Set.of(anAdmin().id()), Duration.ofMinutes(30), hours);
    bridge = new BridgeService(SupportMemory.in(store), desk);
    tickets = new TicketService(SupportMemory.in(store), desk);
    surveys = new SurveyService(SupportMemory.in(store));
    technicians = new TechnicianService(SupportMemory.in(store), desk);
    clients = new ClientService(SupportMemory.in(store), desk);
    queries = new SupportQueryService(SupportMemory.in(store), desk);
    posts =
        new SinglePostService(
            new BridgeQueryService(SupportMemory.in(store)), SupportMemory.postsOnLegs(store));
    watch = new TicketWatchService(SupportMemory.in(store), desk);
    deliveries =
        new SupportDeliveryService(
            SupportMemory.in(store), desk, new Settlement(RetryPolicy.DEFAULT, desk.admins()));
    technicians.merge(
        List.of(
            new TechnicianSeed(ivan().name(), ivan().group(), ivan().user()),
            new TechnicianSeed(olga().name(), olga().group(), olga().user())));
    listeningSince = clock.instant().minus(Duration.ofHours(1));
  }

  Instant now() {
    return clock.instant();
  }

  /** Fresh command id. */
  CommandId id() {
    return CommandId.ofUpdate(++last);
  }

  /** Fresh message. */
  MessageRef inPrivate(Client client) {
    return new MessageRef(client.id().privateChat(), ++last);
  }

  MessageRef in(Topic topic) {
    return new MessageRef(topic.chat(), ++last);
  }

  CarryOutcome says(Client client, String words) {
    return says(client, anUtterance(inPrivate(client), words));
  }

  CarryOutcome says(Client client, Utterance said) {
    return bridge.fromClient(id(), client, said, now());
  }

  CarryOutcome staffSays(Leg leg, String words) {
    return staffSays(leg, anUtterance(in(topic(leg)), words));
  }

  CarryOutcome staffSays(Leg leg, Utterance said) {
    return bridge.fromStaff(id(), topic(leg), somebodyOfStaff(), said, now());
  }

  void staffEdits(Leg leg, Utterance edited) {
    bridge.editedInTopic(id(), topic(leg), edited, now());
  }

  void assign(TechnicianId technician) {
    tickets.handle(id(), new AssignTechnician(ticketId(), technician, somebodyOfStaff(), now()));
  }

  void close() {
    tickets.handle(id(), new CloseTicket(ticketId(), somebodyOfStaff(), now()));
  }

  /** Anna's ticket, assigned to Ivan, with everything delivered. */
  HelpDesk inWork() {
    says(aClient(), "касса не печатает");
    deliverAll();
    assign(IVAN);
    deliverAll();
    return this;
  }

  TicketId ticketId() {
    return in(work -> work.tickets().newest(aClient().id())).orElseThrow();
  }

  Existing ticket() {
    TicketId id = ticketId();
    return (Existing) in(work -> work.tickets().find(id));
  }

  /** Topic of a leg that has one. */
  Topic topic(Leg leg) {
    return ticket().file().topic(leg).orElseThrow();
  }

  List<TicketHistoryEntry> history() {
    TicketId id = ticketId();
    return in(work -> work.history().of(id));
  }

  /** Newest post. */
  Post lastPost() {
    TicketId id = ticketId();
    Leg nowhere = Leg.mirror(new TechnicianId(Long.MAX_VALUE));
    return in(work -> work.copies().missing(id, nowhere, 1)).getFirst();
  }

  <T> T in(Function<SupportWork, T> question) {
    return SupportMemory.in(store).inTransaction(question);
  }

  /** Delivers one effect that is due; false if there is none. */
  boolean deliverOne() {
    List<Claim> claims = claims();
    claims.forEach(claim -> settle(claim, deliver(claim.effect())));
    return !claims.isEmpty();
  }

  /** Delivers everything that is due, and all effects that follow. */
  void deliverAll() {
    List<Claim> claims = claims();
    while (!claims.isEmpty()) {
      claims.forEach(claim -> settle(claim, deliver(claim.effect())));
      claims = claims();
    }
  }

  /** Settles the first due effect of this type with the outcome; others stay pending. */
  Disposition settleNext(Class<? extends Effect> kind, Delivery outcome) {
    for (Claim claim : claims()) {
      if (kind.isInstance(claim.effect())) {
        return settle(claim, outcome);
      }
      settle(claim, deliver(claim.effect()));
    }
    return settleNext(kind, outcome);
  }

  /** Pending effects of this type. */
  <E extends Effect> List<E> waiting(Class<E> kind) {
    return store.waiting().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Delivered effects of this type. */
  <E extends Effect> List<E> sent(Class<E> kind) {
    return delivered.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Texts delivered to a leg, in their order. */
  List<String> carriedTo(Leg leg) {
    return sent(CarryPost.class).stream()
        .filter(carry -> carry.leg().equals(leg))
        .map(carry -> posts.post(carry.post()).orElseThrow().content().words().text())
        .toList();
  }

  private List<Claim> claims() {
    return store.outboxQueue().claim(Set.of(Channel.TELEGRAM), 1, "worker", now(), LEASE);
  }

  private Disposition settle(Claim claim, Delivery outcome) {
    return claim.effect() instanceof SupportEffect
        ? deliveries.settle(claim, outcome, now(), 0)
        : in(
            work -> {
              Disposition done = new Disposition.Done();
              work.outbox().settle(claim, done, now());
              return done;
            });
  }

  private Delivery deliver(Effect effect) {
    return telegram.apply(effect).orElseGet(() -> byDefault(effect));
  }

  private Delivery byDefault(Effect effect) {
    return switch (effect) {
      case OpenTopic open when isOpen(open) -> new Delivery.Obsolete(Delivery.Why.OVERTAKEN);
      case OpenTopic open -> noted(open, new Receipt.OpenedTopic(++last));
      case PostCard post -> noted(post, new Receipt.Message(new MessageRef(post.chat(), ++last)));
      case CarryPost carry -> carried(carry);
      default -> noted(effect, new Receipt.None());
    };
  }

  private Delivery carried(CarryPost carry) {
    return switch (posts.parcel(carry.post(), carry.leg(), now(), listeningSince)) {
      case PackedPosts.Nothing nothing -> new Delivery.Obsolete(nothing.why());
      case PackedPosts.Unripe unripe -> new Delivery.NotYet(unripe.until());
      case PackedPosts.Load load -> {
        load.posts()
            .forEach(
                post ->
                    delivered.add(
                        new CarryPost(carry.ticket(), post.id(), carry.leg(), carry.chat())));
        Stream<Part> parts =
            load.posts().stream()
                .map(
                    post ->
                        new Part(
                            post.id().value(),
                            post.revision(),
                            Optional.of(new MessageRef(carry.chat(), ++last))));
        yield new Delivered(new Receipt.Parts(parts.toList()));
      }
    };
  }

  private Delivery noted(Effect effect, Receipt receipt) {
    delivered.add(effect);
    return new Delivered(receipt);
  }

  private boolean isOpen(OnLeg effect) {
    return ticket().file().topic(effect.leg()).isPresent();
  }
}
