package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.VISITORS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.VisitorsRecord;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.Borrowers;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** Borrowers of one transaction; one that was locked is kept until it ends. */
public final class PostgresBorrowers implements Borrowers {

  /**
   * Search text of a person among people, the admins' comment included; a device is not found by
   * that comment.
   */
  private static final Field<String> ALL_WORDS =
      VISITORS.SEARCH_TEXT.concat(" ").concat(VISITORS.SEARCH_COMMENT);

  private static final List<Field<?>> COLUMNS =
      List.of(
          VISITORS.TG_USER_ID,
          VISITORS.NAME,
          VISITORS.USERNAME,
          VISITORS.EMAIL,
          VISITORS.COMMENT,
          VISITORS.REGISTERED_AT);

  private static final Field<Long[]> PEOPLE =
      DSL.field("people", VISITORS.TG_USER_ID.getDataType().getArrayDataType());

  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(COLUMNS)
                  .from(VISITORS)
                  .where(VISITORS.TG_USER_ID.eq(bind.to(VISITORS.TG_USER_ID))));

  private static final HotStatement LOCK =
      HotStatement.of(
          (sql, bind) ->
              sql.select(COLUMNS)
                  .from(VISITORS)
                  .where(VISITORS.TG_USER_ID.eq(bind.to(VISITORS.TG_USER_ID)))
                  .forNoKeyUpdate());

  private static final HotStatement ALL =
      HotStatement.of(
          (sql, bind) ->
              sql.select(COLUMNS)
                  .from(VISITORS)
                  .where(VISITORS.TG_USER_ID.eq(DSL.any(bind.to(PEOPLE)))));

  private final Session session;
  private final Map<PersonId, Borrower> locked = new HashMap<>();

  public PostgresBorrowers(Session session) {
    this.session = session;
  }

  @Override
  public Optional<Borrower> find(PersonId person) {
    return Optional.ofNullable(locked.get(person)).or(() -> read(FIND, person));
  }

  /**
   * Locks a person, but does not conflict with mere references to them ({@code no key update}):
   * otherwise two people who offer each other a device would deadlock.
   */
  @Override
  public Optional<Borrower> lock(PersonId person) {
    Borrower known = locked.get(person);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Borrower> found = read(LOCK, person);
    found.ifPresent(borrower -> locked.put(person, borrower));
    return found;
  }

  @Override
  public Map<PersonId, Borrower> all(Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return ALL
        .on(session)
        .set(PEOPLE, people.stream().map(PersonId::value).toArray(Long[]::new))
        .fetch(PostgresBorrowers::borrower)
        .stream()
        .collect(Collectors.toMap(Borrower::id, borrower -> borrower));
  }

  @Override
  public Optional<Borrower> under(Email email) {
    return session
        .sql()
        .select(COLUMNS)
        .from(VISITORS)
        .where(VISITORS.EMAIL.eq(email.value()))
        .fetchOptional(row -> borrower(Row.of(row)));
  }

  @Override
  public void save(Borrower borrower) {
    try {
      session
          .sql()
          .insertInto(VISITORS)
          .set(row(borrower))
          .onConflict(VISITORS.TG_USER_ID)
          .doUpdate()
          .setAllToExcluded()
          .execute();
      locked.computeIfPresent(borrower.id(), (id, known) -> borrower);
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
        session
            .sql()
            .select(COLUMNS)
            .from(VISITORS)
            .where(wanted)
            .orderBy(VISITORS.SORT_KEY, VISITORS.TG_USER_ID)
            .limit(size)
            .offset((page - 1L) * size)
            .fetch(row -> borrower(Row.of(row)));
    return new Page<>(items, page, session.sql().fetchCount(VISITORS, wanted), size);
  }

  private Optional<Borrower> read(HotStatement statement, PersonId person) {
    return statement
        .on(session)
        .set(VISITORS.TG_USER_ID, person.value())
        .find(PostgresBorrowers::borrower);
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

  private static Borrower borrower(Row row) {
    return new Borrower(
        Person.of(row.get(VISITORS.TG_USER_ID), row.get(VISITORS.NAME)),
        row.find(VISITORS.USERNAME),
        row.find(VISITORS.EMAIL).map(Email::new),
        row.find(VISITORS.COMMENT),
        row.get(VISITORS.REGISTERED_AT));
  }
}
