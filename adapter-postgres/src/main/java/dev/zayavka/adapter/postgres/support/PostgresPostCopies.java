package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.MESSAGES;
import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.PostCopies;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

final class PostgresPostCopies implements PostCopies {

  private static final Field<Long[]> POST_IDS = arrayOf("post_ids", MESSAGES.POST_ID);
  private static final Field<String[]> LEGS = arrayOf("legs", MESSAGES.LEG);
  private static final Field<Long[]> CHAT_IDS = arrayOf("chat_ids", MESSAGES.CHAT_ID);
  private static final Field<Long[]> MESSAGE_IDS = arrayOf("message_ids", MESSAGES.MESSAGE_ID);
  private static final Field<Integer[]> REVISIONS = arrayOf("revisions", MESSAGES.REVISION);

  private static final HotStatement PLACE =
      HotStatement.of(
          (sql, bind) ->
              sql.query(
                  """
                  insert into support.messages
                    (post_id, leg, ticket_id, chat_id, message_id, revision, is_lost)
                  select v.post_id, v.leg,
                    (select p.ticket_id from support.posts p where p.id = v.post_id),
                    v.chat_id, v.message_id, v.revision, false
                  from unnest(cast({0} as bigint[]), cast({1} as text[]), cast({2} as bigint[]),
                      cast({3} as bigint[]), cast({4} as integer[]))
                    v (post_id, leg, chat_id, message_id, revision)
                  on conflict (post_id, leg) do update set chat_id = excluded.chat_id,
                    message_id = excluded.message_id, revision = excluded.revision, is_lost = false
                  """,
                  bind.to(POST_IDS),
                  bind.to(LEGS),
                  bind.to(CHAT_IDS),
                  bind.to(MESSAGE_IDS),
                  bind.to(REVISIONS)));

  private static final HotStatement COPY =
      HotStatement.of(
          (sql, bind) ->
              sql.select(MESSAGES.fields())
                  .from(MESSAGES)
                  .where(MESSAGES.POST_ID.eq(bind.to(MESSAGES.POST_ID)))
                  .and(MESSAGES.LEG.eq(bind.to(MESSAGES.LEG)))
                  .andNot(MESSAGES.IS_LOST));

  private static final HotStatement AT =
      HotStatement.of(
          (sql, bind) ->
              sql.select(MESSAGES.fields())
                  .from(MESSAGES)
                  .where(MESSAGES.CHAT_ID.eq(bind.to(MESSAGES.CHAT_ID)))
                  .and(MESSAGES.MESSAGE_ID.eq(bind.to(MESSAGES.MESSAGE_ID)))
                  .andNot(MESSAGES.IS_LOST)
                  .orderBy(MESSAGES.POST_ID));

  private final Session session;

  PostgresPostCopies(Session session) {
    this.session = session;
  }

  @Override
  public void place(List<PostCopy> copies) {
    if (copies.isEmpty()) {
      return;
    }
    PLACE
        .on(session)
        .set(POST_IDS, copies.stream().map(copy -> copy.post().value()).toArray(Long[]::new))
        .set(LEGS, copies.stream().map(copy -> copy.leg().key()).toArray(String[]::new))
        .set(CHAT_IDS, places(copies, at -> at.chat().value()))
        .set(MESSAGE_IDS, places(copies, MessageRef::messageId))
        .set(REVISIONS, copies.stream().map(PostCopy::revision).toArray(Integer[]::new))
        .execute();
  }

  private static Long[] places(List<PostCopy> copies, Function<MessageRef, Long> part) {
    return copies.stream().map(copy -> copy.at().map(part).orElse(null)).toArray(Long[]::new);
  }

  private static <T> Field<T[]> arrayOf(String name, Field<T> element) {
    return DSL.field(name, element.getDataType().array());
  }

  @Override
  public Optional<PostCopy> copy(PostId post, Leg leg) {
    return COPY.on(session)
        .set(MESSAGES.POST_ID, post.value())
        .set(MESSAGES.LEG, leg.key())
        .find(PostMapper::copy);
  }

  @Override
  public List<PostCopy> at(MessageRef message) {
    return AT.on(session)
        .set(MESSAGES.CHAT_ID, message.chat().value())
        .set(MESSAGES.MESSAGE_ID, message.messageId())
        .fetch(PostMapper::copy);
  }

  @Override
  public List<Post> missing(TicketId ticket, Leg leg, int limit) {
    return session
        .sql()
        .selectFrom(POSTS)
        .where(isMissing(ticket, leg))
        .orderBy(POSTS.ID.desc())
        .limit(limit)
        .fetch(row -> PostMapper.post(Row.of(row)))
        .reversed();
  }

  @Override
  public int countMissing(TicketId ticket, Leg leg) {
    return session.sql().fetchCount(POSTS, isMissing(ticket, leg));
  }

  @Override
  public List<PostId> outdated(TicketId ticket, Leg leg) {
    return session
        .sql()
        .select(POSTS.ID)
        .from(MESSAGES)
        .join(POSTS)
        .on(POSTS.ID.eq(MESSAGES.POST_ID))
        .where(MESSAGES.TICKET_ID.eq(ticket.value()))
        .and(MESSAGES.LEG.eq(leg.key()))
        .andNot(MESSAGES.IS_LOST)
        .and(MESSAGES.REVISION.lt(POSTS.REVISION))
        .orderBy(POSTS.ID)
        .fetch(row -> new PostId(row.value1()));
  }

  @Override
  public void lose(TicketId ticket, Leg leg) {
    session
        .sql()
        .update(MESSAGES)
        .set(MESSAGES.IS_LOST, true)
        .where(MESSAGES.TICKET_ID.eq(ticket.value()))
        .and(MESSAGES.LEG.eq(leg.key()))
        .execute();
  }

  private static Condition isMissing(TicketId ticket, Leg leg) {
    return POSTS
        .TICKET_ID
        .eq(ticket.value())
        .andNotExists(
            DSL.selectOne()
                .from(MESSAGES)
                .where(MESSAGES.POST_ID.eq(POSTS.ID))
                .and(MESSAGES.LEG.eq(leg.key()))
                .andNot(MESSAGES.IS_LOST));
  }
}
