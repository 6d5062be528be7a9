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
import org.jooq.Condition;
import org.jooq.impl.DSL;

final class PostgresPostCopies implements PostCopies {

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

  private final PostWrites writes;

  PostgresPostCopies(Session session, PostWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public void place(List<PostCopy> copies) {
    writes.place(copies);
  }

  @Override
  public Optional<PostCopy> copy(PostId post, Leg leg) {
    writes.write();
    return COPY.on(session)
        .set(MESSAGES.POST_ID, post.value())
        .set(MESSAGES.LEG, leg.key())
        .find(PostMapper::copy);
  }

  @Override
  public List<PostCopy> at(MessageRef message) {
    writes.write();
    return AT.on(session)
        .set(MESSAGES.CHAT_ID, message.chat().value())
        .set(MESSAGES.MESSAGE_ID, message.messageId())
        .fetch(PostMapper::copy);
  }

  @Override
  public List<Post> missing(TicketId ticket, Leg leg, int limit) {
    writes.write();
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
    writes.write();
    return session.sql().fetchCount(POSTS, isMissing(ticket, leg));
  }

  @Override
  public List<PostId> outdated(TicketId ticket, Leg leg) {
    writes.write();
    return session
        .sql()
        .select(POSTS.ID)
        .from(MESSAGES)
        .join(POSTS)
        .on(POSTS.ID.eq(MESSAGES.POST_ID))
        .where(POSTS.TICKET_ID.eq(ticket.value()))
        .and(MESSAGES.LEG.eq(leg.key()))
        .andNot(MESSAGES.IS_LOST)
        .and(MESSAGES.REVISION.lt(POSTS.REVISION))
        .orderBy(POSTS.ID)
        .fetch(row -> new PostId(row.value1()));
  }

  @Override
  public void lose(TicketId ticket, Leg leg) {
    writes.write();
    session
        .sql()
        .update(MESSAGES)
        .set(MESSAGES.IS_LOST, true)
        .from(POSTS)
        .where(POSTS.TICKET_ID.eq(ticket.value()))
        .and(MESSAGES.POST_ID.eq(POSTS.ID))
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
