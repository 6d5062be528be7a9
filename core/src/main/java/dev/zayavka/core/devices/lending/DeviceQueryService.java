package dev.zayavka.core.devices.lending;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.BorrowerCard;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.DeviceReports.Candidate;
import dev.zayavka.ports.devices.lending.driving.AskBorrowers;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Query service of the device desk: cards, lists, search, reminders and borrowers. */
public final class DeviceQueryService implements AskDevices, AskBorrowers {
  private static final int PAGE = 10;

  /** Limit of search results; a longer list is of no use to a person. */
  private static final int MOST_FOUND = 1000;

  /** Limit of devices that are compared with a mistyped search. */
  private static final int MOST_LIKE = 5000;

  /** Limit of lines in one message: the devices of a person, or all that is overdue. */
  private static final int MOST_LINES = 200;

  private final Transactions<DevicesWork> transactions;
  private final DevicePolicy policy;

  public DeviceQueryService(Transactions<DevicesWork> transactions, DevicePolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
  }

  @Override
  public Optional<DeviceCard> device(DeviceId device, Instant now) {
    return transactions.read(
        work -> work.deviceReports().find(device).map(state -> card(work, state, now)));
  }

  @Override
  public Page<DeviceLine> devices(DeviceFilter listing, int page, Instant now) {
    return transactions.read(
        work ->
            listing instanceof DeviceFilter.Found found
                ? found(work, found, page)
                : within(
                    page,
                    number -> work.deviceReports().page(listing, number, PAGE, policy.day(now))));
  }

  @Override
  public Page<Category> categories(int page) {
    return transactions.read(
        work -> within(page, number -> work.deviceReports().categories(number, PAGE)));
  }

  @Override
  public Page<DeviceHistoryEntry> history(DeviceId device, int page) {
    return transactions.read(
        work -> within(page, number -> work.history().of(device, number, PAGE)));
  }

  @Override
  public List<DeviceLine> due(PersonId person, ReminderStage stage, LocalDate day) {
    return transactions.read(
        work ->
            work
                .deviceReports()
                .page(new DeviceFilter.HeldBy(person), 1, MOST_LINES, day)
                .items()
                .stream()
                .filter(line -> dueDay(line).filter(due -> stage.covers(due, day)).isPresent())
                .toList());
  }

  @Override
  public List<DeviceLine> overdue(LocalDate day, int days) {
    return transactions.read(
        work ->
            work
                .deviceReports()
                .page(new DeviceFilter.Overdue(), 1, MOST_LINES, day)
                .items()
                .stream()
                .filter(
                    line ->
                        dueDay(line).filter(due -> due.isBefore(day.minusDays(days))).isPresent())
                .toList());
  }

  @Override
  public Page<Borrower> borrowers(String words, int page) {
    return transactions.read(
        work -> within(page, number -> PeopleSearch.find(work.borrowers(), words, number, PAGE)));
  }

  @Override
  public Optional<BorrowerCard> borrower(PersonId person) {
    return transactions.read(
        work ->
            work.borrowers()
                .find(person)
                .map(
                    borrower ->
                        new BorrowerCard(
                            borrower,
                            work.deviceReports()
                                .page(
                                    new DeviceFilter.HeldBy(person), 1, MOST_LINES, LocalDate.EPOCH)
                                .items())));
  }

  private static Page<DeviceLine> found(DevicesWork work, DeviceFilter.Found listing, int page) {
    List<DeviceId> all = found(work, listing.words());
    int number = Math.clamp(page, 1, Math.max(1, Math.ceilDiv(all.size(), PAGE)));
    List<DeviceId> shown = all.stream().skip((number - 1L) * PAGE).limit(PAGE).toList();
    return new Page<>(work.deviceReports().lines(shown), number, all.size(), PAGE);
  }

  /** The search as it is written; if it finds nothing, in a wider sense. */
  private static List<DeviceId> found(DevicesWork work, String words) {
    SearchQuery query = SearchQueryParser.query(words);
    List<Candidate> found = matching(work, query, MOST_FOUND);
    if (found.isEmpty()) {
      query = LenientSearch.significant(words);
      found = matching(work, query, MOST_FOUND);
    }
    if (found.isEmpty()) {
      found =
          matching(work, LenientSearch.mistyped(words), MOST_LIKE).stream()
              .filter(device -> LenientSearch.isMeant(words, device))
              .limit(MOST_FOUND)
              .toList();
    }
    return SearchQueryParser.ranked(query, found);
  }

  private static List<Candidate> matching(DevicesWork work, SearchQuery query, int limit) {
    return query.words().isEmpty() ? List.of() : work.deviceReports().matching(query, limit);
  }

  private static DeviceCard card(DevicesWork work, Existing state, Instant now) {
    Map<PersonId, Borrower> people = work.borrowers().all(around(state).distinct().toList());
    return new DeviceCard(state, people, DeviceHandling.undoable(work.history(), state, now));
  }

  private static Stream<PersonId> around(Existing state) {
    return switch (state) {
      case Lent lent ->
          Stream.concat(
              Stream.of(lent.loan().holder()), lent.queue().stream().map(QueueEntry::person));
      case Offered offered ->
          Stream.concat(
              Stream.of(offered.offer().to()), offered.queue().stream().map(QueueEntry::person));
      case Kept free -> Stream.empty();
      case DeviceState.Deleted deleted -> Stream.empty();
    };
  }

  private static Optional<LocalDate> dueDay(DeviceLine line) {
    return line.state() instanceof Lent lent ? lent.loan().due() : Optional.empty();
  }

  /** Clamps a page number: a page beyond the last one is the last. */
  private static <T> Page<T> within(int page, IntFunction<Page<T>> pages) {
    Page<T> asked = pages.apply(Math.max(1, page));
    return asked.items().isEmpty() && asked.total() > 0 ? pages.apply(asked.pages()) : asked;
  }
}
