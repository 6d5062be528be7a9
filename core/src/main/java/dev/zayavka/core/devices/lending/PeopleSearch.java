package dev.zayavka.core.devices.lending;

import static java.util.stream.Collectors.joining;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.Borrowers;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Search for people by parts of their names, user names, addresses and comments. If nobody is found
 * so, one wrong letter in a long word is forgiven, and other forms of a name.
 */
public final class PeopleSearch {

  /** Limit of people who are compared with a mistyped name. */
  private static final int MOST_LIKE = 5000;

  private PeopleSearch() {}

  /** A page of the people found, by name; a page beyond the last is empty. */
  public static Page<Borrower> find(Borrowers borrowers, String words, int page, int size) {
    String plain = SearchQueryParser.people(words);
    Page<Borrower> found = borrowers.find(plain, page, size);
    return found.total() > 0 || plain.isBlank() ? found : mistyped(borrowers, plain, page, size);
  }

  private static Page<Borrower> mistyped(Borrowers borrowers, String words, int page, int size) {
    List<Borrower> meant =
        borrowers.find("", 1, MOST_LIKE).items().stream()
            .filter(person -> LenientSearch.isMeant(words, text(person)))
            .toList();
    List<Borrower> shown = meant.stream().skip((page - 1L) * size).limit(size).toList();
    return new Page<>(shown, page, meant.size(), size);
  }

  private static String text(Borrower person) {
    return SearchQuery.normal(
        Stream.of(
                Optional.of(person.person().name()),
                person.username(),
                person.email().map(Email::value),
                person.comment())
            .flatMap(Optional::stream)
            .collect(joining(" ")));
  }
}
