package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.VISITORS;

import dev.zayavka.adapter.postgres.generated.devices.tables.records.VisitorsRecord;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.Borrowers;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

public final class PostgresBorrowers implements Borrowers {

  /**
   * Search text of a person among people, the admins' comment included; a device is not found by
   * that comment.
   */
  private static final Field<String> ALL_WORDS =
      VISITORS.SEARCH_TEXT.concat(" ").concat(VISITORS.SEARCH_COMMENT);

  private final DSLContext sql;

  public PostgresBorrowers(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Borrower> find(PersonId person) {
    return sql.selectFrom(VISITORS)
        .where(VISITORS.TG_USER_ID.eq(person.value()))
        .fetchOptional(PostgresBorrowers::borrower);
  }

  /**
   * Locks a person, but does not conflict with mere references to them ({@code no key update}):
   * otherwise two people who offer each other a device would deadlock.
   */
  @Override
  public Optional<Borrower> lock(PersonId person) {
    return sql.selectFrom(VISITORS)
        .where(VISITORS.TG_USER_ID.eq(person.value()))
        .forNoKeyUpdate()
        .fetchOptional(PostgresBorrowers::borrower);
  }

  @Override
  public Optional<Borrower> under(Email email) {
    return sql.selectFrom(VISITORS)
        .where(VISITORS.EMAIL.eq(email.value()))
        .fetchOptional(PostgresBorrowers::borrower);
  }

  @Override
  public void save(Borrower borrower) {
    try {
      sql.insertInto(VISITORS)
          .set(row(borrower))
          .onConflict(VISITORS.TG_USER_ID)
          .doUpdate()
          .setAllToExcluded()
          .execute();
    } catch (IntegrityConstraintViolationException e) {
      throw new IllegalStateException("borrower " + borrower.id().value() + " cannot be kept", e);
    }
  }

  @Override
  public Page<Borrower> find(String words, int page, int size) {
    Condition wanted =
        Stream.of(SearchQuery.normal(words).split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .map(word -> DSL.position(ALL_WORDS, DSL.val(word, VISITORS.SEARCH_TEXT)).gt(0))
            .reduce(VISITORS.EMAIL.isNotNull(), Condition::and);
    List<Borrower> items =
        sql.selectFrom(VISITORS)
            .where(wanted)
            .orderBy(VISITORS.SORT_KEY, VISITORS.TG_USER_ID)
            .limit(size)
            .offset((page - 1L) * size)
            .fetch(PostgresBorrowers::borrower);
    return new Page<>(items, page, sql.fetchCount(VISITORS, wanted), size);
  }

  /** The registered ones of these people. */
  Map<PersonId, Borrower> of(Collection<PersonId> people) {
    return sql
        .selectFrom(VISITORS)
        .where(
            VISITORS.TG_USER_ID.eq(
                DSL.any(people.stream().map(PersonId::value).toArray(Long[]::new))))
        .fetch(PostgresBorrowers::borrower)
        .stream()
        .collect(Collectors.toMap(Borrower::id, borrower -> borrower));
  }

  private static VisitorsRecord row(Borrower borrower) {
    String name = borrower.person().name();
    Optional<String> email = borrower.email().map(Email::value);
    VisitorsRecord row = new VisitorsRecord();
    row.setTgUserId(borrower.id().value());
    row.setName(name);
    row.setUsername(borrower.username().orElse(null));
    row.setEmail(email.orElse(null));
    row.setComment(borrower.comment().orElse(null));
    row.setSearchText(
        Stream.of(Optional.of(name), borrower.username(), email)
            .flatMap(Optional::stream)
            .map(SearchQuery::normal)
            .collect(Collectors.joining(" ")));
    row.setSearchComment(borrower.comment().map(SearchQuery::normal).orElse(""));
    row.setSortKey(SearchQuery.normal(name));
    row.setRegisteredAt(borrower.since());
    return row;
  }

  private static Borrower borrower(VisitorsRecord row) {
    return new Borrower(
        Person.of(row.getTgUserId(), row.getName()),
        Optional.ofNullable(row.getUsername()),
        Optional.ofNullable(row.getEmail()).map(Email::new),
        Optional.ofNullable(row.getComment()),
        row.getRegisteredAt());
  }
}
