package dev.zayavka.core.devices.forms;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * People found by the words an admin wrote.
 *
 * @param found all of them, never empty
 * @param named the one who was named in full; empty if the words are a part of a name, or fit
 *     several people in full
 */
record NamedPeople(List<PersonId> found, Optional<PersonId> named) {

  static NamedPeople of(String words, List<Borrower> found) {
    String plain = plain(words);
    List<PersonId> inFull =
        found.stream().filter(one -> isFull(plain, one)).map(Borrower::id).toList();
    return new NamedPeople(
        found.stream().map(Borrower::id).toList(),
        inFull.size() == 1 ? Optional.of(inFull.getFirst()) : Optional.empty());
  }

  /** True for the whole name, the user name, the address or the id of the person. */
  private static boolean isFull(String words, Borrower one) {
    return words.equals(plain(one.person().name()))
        || words.equals(Long.toString(one.id().value()))
        || one.username().filter(name -> words.equals(plain(name))).isPresent()
        || one.email().filter(email -> words.equals(plain(email.value()))).isPresent();
  }

  private static String plain(String text) {
    return SearchQuery.normal(text).replaceAll("[\\s\\p{Z}]+", " ").strip().replaceFirst("^@", "");
  }
}
