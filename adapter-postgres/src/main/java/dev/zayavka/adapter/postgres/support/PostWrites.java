package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.MESSAGES;
import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;

import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.HotStatement.Parameters;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostDraft;
import dev.zayavka.ports.support.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;

/**
 * Posts and copies that a transaction stores: they are written together with the commit, or before
 * a statement that reads them.
 */
final class PostWrites {

  private static final Field<Long[]> POST_IDS = arrayOf("post_ids", MESSAGES.POST_ID);
  private static final Field<String[]> LEGS = arrayOf("legs", MESSAGES.LEG);
  private static final Field<Long[]> CHAT_IDS = arrayOf("chat_ids", MESSAGES.CHAT_ID);
  private static final Field<Long[]> MESSAGE_IDS = arrayOf("message_ids", MESSAGES.MESSAGE_ID);
  private static final Field<Integer[]> REVISIONS = arrayOf("revisions", MESSAGES.REVISION);

  private static final HotStatement ADD = HotStatement.of(PostWrites::add);

  private static final HotStatement PLACE =
      HotStatement.of(
          (sql, bind) ->
              sql.resultQuery(
                  "select support.place_copies({0}, {1}, {2}, {3}, {4})",
                  bind.to(POST_IDS),
                  bind.to(LEGS),
                  bind.to(CHAT_IDS),
                  bind.to(MESSAGE_IDS),
                  bind.to(REVISIONS)));

  private final Session session;
  private final List<BoundStatement> added = new ArrayList<>();
  private final List<PostCopy> placed = new ArrayList<>();

  PostWrites(Session session) {
    this.session = session;
    session.withCommit(this::statements);
  }

  /** Stores a post whose id is known and whose source is not stored yet. */
  void add(PostId id, PostDraft draft) {
    added.add(PostMapper.set(ADD.on(session).set(POSTS.ID, id.value()), draft));
  }

  void place(List<PostCopy> copies) {
    placed.addAll(copies);
  }

  /** Writes what was stored so far. */
  void write() {
    statements().forEach(BoundStatement::run);
  }

  private List<BoundStatement> statements() {
    List<BoundStatement> all = new ArrayList<>(added);
    added.clear();
    if (!placed.isEmpty()) {
      all.add(statement(List.copyOf(placed)));
      placed.clear();
    }
    return all;
  }

  private BoundStatement statement(List<PostCopy> copies) {
    return PLACE
        .on(session)
        .set(POST_IDS, copies.stream().map(copy -> copy.post().value()).toArray(Long[]::new))
        .set(LEGS, copies.stream().map(copy -> copy.leg().key()).toArray(String[]::new))
        .set(CHAT_IDS, places(copies, at -> at.chat().value()))
        .set(MESSAGE_IDS, places(copies, MessageRef::messageId))
        .set(REVISIONS, copies.stream().map(PostCopy::revision).toArray(Integer[]::new));
  }

  private static Long[] places(List<PostCopy> copies, Function<MessageRef, Long> part) {
    return copies.stream().map(copy -> copy.at().map(part).orElse(null)).toArray(Long[]::new);
  }

  private static <T> Field<T[]> arrayOf(String name, Field<T> element) {
    return DSL.field(name, element.getDataType().array());
  }

  /** The copy that is the message itself is stored in the same statement. */
  private static Query add(DSLContext sql, Parameters bind) {
    CommonTableExpression<?> added =
        DSL.name("added")
            .as(
                PostMapper.inserting(sql, bind, bind.to(POSTS.ID))
                    .returning(
                        POSTS.ID, POSTS.LEG, POSTS.TICKET_ID, POSTS.CHAT_ID, POSTS.MESSAGE_ID));
    return sql.with(added).insertInto(MESSAGES, PostMapper.COPY).select(PostMapper.copyOf(added));
  }
}
