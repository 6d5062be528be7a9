package dev.zayavka.testkit.memory.support;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.SupportStats.Marks;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.driven.SupportReports;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.Medians;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tickets as they are shown, and lists and numbers over all of them. */
record InMemorySupportReports(SupportWork work, DeskDraft<SupportTables> draft)
    implements SupportReports {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration EIGHT_WEEKS = Duration.ofDays(56);

  @Override
  public Optional<TicketView> view(TicketId ticket) {
    return work.tickets().find(ticket) instanceof Existing existing
        ? Optional.of(view(existing))
        : Optional.empty();
  }

  private TicketView view(Existing ticket) {
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
        ticket.technician().flatMap(work.technicians()::find),
        work.technicians().all().stream().filter(Technician::active).toList(),
        work.history().of(file.id()),
        work.surveys().feedback(file.id()));
  }

  @Override
  public Page<TicketSummary> page(TicketFilter filter, int page, int size) {
    List<TicketSummary> all =
        newestFirst().filter(ticket -> isWanted(ticket, filter)).map(this::line).toList();
    return new Page<>(
        all.stream().skip((page - 1L) * size).limit(size).toList(), page, all.size(), size);
  }

  @Override
  public List<TicketSummary> find(String words, int limit) {
    String bare = words.strip().replaceFirst("^[#@]", "").toLowerCase(Locale.ROOT);
    return bare.isEmpty()
        ? List.of()
        : newestFirst()
            .filter(ticket -> matches(ticket, bare))
            .sorted(Comparator.comparing(ticket -> !isNumbered(ticket, bare)))
            .limit(limit)
            .map(this::line)
            .toList();
  }

  @Override
  public SupportStats stats(Instant now, ZoneId zone) {
    Map<TicketStatus, Long> counts =
        newestFirst().collect(groupingBy(Existing::status, counting()));
    List<Existing> latest =
        newestFirst()
            .filter(ticket -> !ticket.file().createdAt().isBefore(now.minus(MONTH)))
            .toList();
    return new SupportStats(
        counts,
        newestFirst().filter(ticket -> ticket.file().overdue()).count(),
        median(latest, ticket -> ticket.file().firstAnswerAt()),
        median(latest, InMemorySupportReports::closedAt),
        marks(now, zone));
  }

  private Stream<Existing> newestFirst() {
    return draft.tables().tickets.descendingMap().values().stream();
  }

  private TicketSummary line(Existing ticket) {
    return new TicketSummary(
        ticket.file().id(),
        ticket.status(),
        ticket.file().client().person().name(),
        technician(ticket),
        ticket.file().overdue(),
        ticket.file().createdAt());
  }

  private Optional<String> technician(Existing ticket) {
    return ticket
        .technician()
        .flatMap(id -> Optional.ofNullable(draft.tables().technicians.get(id.value())))
        .map(Technician::name);
  }

  private boolean matches(Existing ticket, String words) {
    String digits = words.replaceAll("\\D", "");
    Optional<ClientProfile> client =
        Optional.ofNullable(draft.tables().clients.get(ticket.file().client().id()));
    boolean named =
        client
            .map(ClientProfile::client)
            .map(one -> one.person().name() + "\n" + one.username().orElse(""))
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(words))
            .isPresent();
    boolean called =
        !digits.isEmpty()
            && words.chars().noneMatch(Character::isLetter)
            && client.flatMap(ClientProfile::phone).filter(p -> p.contains(digits)).isPresent();
    return isNumbered(ticket, words) || named || called || isSaid(ticket, words);
  }

  private static boolean isNumbered(Existing ticket, String words) {
    return words.equals(Long.toString(ticket.file().id().value()))
        || words.equals(Long.toString(ticket.file().client().id().value()));
  }

  private boolean isSaid(Existing ticket, String words) {
    return draft.tables().posts.values().stream()
        .filter(post -> post.ticket().equals(ticket.file().id()))
        .anyMatch(post -> post.content().words().text().toLowerCase(Locale.ROOT).contains(words));
  }

  private List<Marks> marks(Instant now, ZoneId zone) {
    Map<LocalDate, Map<Optional<String>, List<Feedback>>> byWeek =
        draft.tables().feedback.values().stream()
            .filter(feedback -> !feedback.at().isBefore(now.minus(EIGHT_WEEKS)))
            .collect(groupingBy(feedback -> week(feedback, zone), groupingBy(this::technician)));
    return byWeek.entrySet().stream()
        .flatMap(
            week ->
                week.getValue().entrySet().stream()
                    .map(of -> marks(week.getKey(), of.getKey(), of.getValue())))
        .sorted(
            Comparator.comparing(Marks::week)
                .reversed()
                .thenComparing(marks -> marks.technician().isEmpty())
                .thenComparing(marks -> marks.technician().orElse("")))
        .toList();
  }

  private Optional<String> technician(Feedback feedback) {
    return Optional.ofNullable(draft.tables().tickets.get(feedback.ticket().value()))
        .flatMap(this::technician);
  }

  private static Marks marks(LocalDate week, Optional<String> technician, List<Feedback> all) {
    double average =
        all.stream()
            .flatMap(feedback -> feedback.marks().stream())
            .mapToInt(mark -> mark)
            .average()
            .orElseThrow();
    return new Marks(week, technician, all.size(), average);
  }

  private static LocalDate week(Feedback feedback, ZoneId zone) {
    return feedback
        .at()
        .atZone(zone)
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static boolean isWanted(Existing ticket, TicketFilter filter) {
    boolean ofStatus =
        filter.status().map(ticket.status()::equals).orElse(ticket.status() != TicketStatus.CLOSED);
    return ofStatus
        && filter
            .technician()
            .map(one -> ticket.technician().filter(one::equals).isPresent())
            .orElse(true);
  }

  private static Optional<Duration> median(
      List<Existing> tickets, Function<Existing, Optional<Instant>> end) {
    return Medians.median(
        tickets.stream()
            .flatMap(
                ticket ->
                    end.apply(ticket).stream()
                        .map(at -> Duration.between(ticket.file().createdAt(), at))));
  }

  private static Optional<Instant> closedAt(TicketState ticket) {
    return ticket instanceof Closed closed ? Optional.of(closed.closedAt()) : Optional.empty();
  }
}
