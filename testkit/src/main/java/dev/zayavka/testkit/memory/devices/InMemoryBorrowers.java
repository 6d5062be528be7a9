package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.Borrowers;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.Pages;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The borrowers. */
record InMemoryBorrowers(DeskDraft<DeviceTables> draft) implements Borrowers {

  @Override
  public Optional<Borrower> find(PersonId person) {
    return Optional.ofNullable(draft.tables().borrowers.get(person.value()));
  }

  @Override
  public Optional<Borrower> lock(PersonId person) {
    return find(person);
  }

  @Override
  public Map<PersonId, Borrower> all(Collection<PersonId> people) {
    return people.stream()
        .distinct()
        .flatMap(person -> find(person).stream())
        .collect(Collectors.toMap(Borrower::id, borrower -> borrower));
  }

  @Override
  public Optional<Borrower> under(Email email) {
    return draft.tables().borrowers.values().stream()
        .filter(borrower -> borrower.email().filter(email::equals).isPresent())
        .findFirst();
  }

  @Override
  public void save(Borrower borrower) {
    if (borrower.email().flatMap(this::under).filter(one -> !is(one, borrower)).isPresent()) {
      throw new IllegalStateException("a borrower's address is taken: " + borrower.id());
    }
    draft.tables().borrowers.put(borrower.id().value(), borrower);
  }

  @Override
  public Page<Borrower> find(String words, int page, int size) {
    SearchQuery query = query(words);
    return Pages.of(
        draft.tables().borrowers.values().stream()
            .filter(Borrower::isRegistered)
            .filter(borrower -> query.matches(text(borrower)))
            .sorted(Comparator.comparing(borrower -> name(borrower).toLowerCase(Locale.ROOT)))
            .toList(),
        page,
        size);
  }

  private static SearchQuery query(String words) {
    return new SearchQuery(
        Arrays.stream(SearchQuery.normal(words).split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .map(Set::of)
            .toList());
  }

  private static String text(Borrower borrower) {
    return SearchQuery.normal(
        Stream.of(
                Optional.of(name(borrower)),
                borrower.username(),
                borrower.email().map(Email::value),
                borrower.comment())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" ")));
  }

  private static boolean is(Borrower one, Borrower other) {
    return one.id().equals(other.id());
  }

  private static String name(Borrower borrower) {
    return borrower.person().name();
  }
}
