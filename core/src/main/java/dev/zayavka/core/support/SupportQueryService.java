package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Answers questions about tickets. */
public final class SupportQueryService implements AskSupport {

  private static final int PAGE_SIZE = 10;
  private static final int FOUND = 20;

  private final Transactions<SupportWork> transactions;
  private final SupportPolicy desk;
  private final ManageTechnicians technicians;

  /**
   * Over one store.
   *
   * @param technicians who can be given a ticket; the list may be some minutes old
   */
  public SupportQueryService(
      Transactions<SupportWork> transactions, SupportPolicy desk, ManageTechnicians technicians) {
    this.transactions = transactions;
    this.desk = desk;
    this.technicians = technicians;
  }

  @Override
  public Optional<TicketView> ticket(TicketId ticket) {
    List<Technician> everybody = technicians.technicians();
    return transactions.inTransaction(
        work ->
            switch (work.tickets().find(ticket)) {
              case TicketState.Absent absent -> Optional.<TicketView>empty();
              case Existing existing -> Optional.of(view(work, existing, everybody));
            });
  }

  @Override
  public Optional<Place> at(Topic topic) {
    return transactions.inTransaction(
        work -> work.tickets().at(topic).map(at -> new Place(at.ticket(), at.leg())));
  }

  @Override
  public PackedPosts parcel(PostId post, Leg leg, Instant now, Instant listeningSince) {
    return transactions.inTransaction(
        work ->
            packed(work, post, leg, (packing, found) -> packing.parcel(found, now, listeningSince))
                .orElseGet(() -> new PackedPosts.Nothing(Why.OVERTAKEN)));
  }

  @Override
  public PostEdit correction(PostId post, Leg leg) {
    return transactions.inTransaction(
        work ->
            packed(work, post, leg, Packing::correction)
                .orElseGet(() -> new PostEdit.Nothing(Why.OVERTAKEN)));
  }

  @Override
  public PostEdit restatement(PostId post, Leg leg) {
    return transactions.inTransaction(
        work ->
            packed(work, post, leg, Packing::restatement)
                .orElseGet(() -> new PostEdit.Nothing(Why.OVERTAKEN)));
  }

  @Override
  public Optional<MessageRef> copy(PostId post, Leg leg) {
    return transactions.inTransaction(work -> work.posts().copy(post, leg).flatMap(PostCopy::at));
  }

  @Override
  public Optional<Post> post(PostId post) {
    return transactions.inTransaction(work -> work.posts().find(post));
  }

  @Override
  public boolean isOnBridge(MessageRef message) {
    return transactions.inTransaction(work -> !work.posts().at(message).isEmpty());
  }

  @Override
  public SurveyState survey(TicketId ticket) {
    return transactions.inTransaction(work -> work.surveys().find(ticket));
  }

  @Override
  public Page<TicketSummary> tickets(TicketFilter filter, int page) {
    return transactions.inTransaction(work -> work.supportReports().page(filter, page, PAGE_SIZE));
  }

  @Override
  public List<TicketSummary> find(String words) {
    return transactions.inTransaction(work -> work.supportReports().find(words, FOUND));
  }

  @Override
  public SupportStats stats(Instant now) {
    return transactions.inTransaction(
        work -> work.supportReports().stats(now, desk.hours().zone()));
  }

  @Override
  public Optional<PersonId> client(String username) {
    return transactions.inTransaction(
        work -> work.clients().named(username).map(known -> known.client().id()));
  }

  @Override
  public boolean hasOpenTicket(PersonId client) {
    return transactions.inTransaction(work -> work.tickets().open(client).isPresent());
  }

  @Override
  public Set<ChatId> groups() {
    return transactions.inTransaction(
        work -> {
          Set<ChatId> groups = new LinkedHashSet<>();
          groups.add(work.chatMoves().current(desk.mainGroup()));
          work.technicians().all().stream()
              .filter(Technician::active)
              .map(Technician::group)
              .forEach(groups::add);
          return groups;
        });
  }

  private static <T> Optional<T> packed(
      SupportWork work, PostId post, Leg leg, BiFunction<Packing, Post, T> question) {
    return work.posts()
        .find(post)
        .flatMap(
            found ->
                switch (work.tickets().find(found.ticket())) {
                  case TicketState.Absent absent -> Optional.empty();
                  case Existing ticket ->
                      Optional.of(question.apply(new Packing(work.posts(), ticket, leg), found));
                });
  }

  private static TicketView view(SupportWork work, Existing ticket, List<Technician> everybody) {
    TicketDossier file = ticket.file();
    return new TicketView(
        ticket,
        work.clients()
            .find(file.client().id())
            .orElseGet(
                () ->
                    new ClientProfile(
                        file.client(),
                        Optional.empty(),
                        false,
                        file.createdAt(),
                        file.createdAt())),
        ticket.technician().flatMap(id -> work.technicians().find(id)),
        everybody.stream().filter(Technician::active).toList(),
        work.history().of(file.id()),
        work.surveys().feedback(file.id()));
  }
}
