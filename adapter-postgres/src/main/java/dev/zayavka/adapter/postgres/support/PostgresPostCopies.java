package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.MESSAGES;
import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;

import dev.zayavka.adapter.postgres.generated.support.tables.records.MessagesRecord;
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
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

final class PostgresPostCopies implements PostCopies {

  private final DSLContext sql;

  PostgresPostCopies(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void place(PostCopy copy) {
    MessagesRecord row = new MessagesRecord();
    row.setPostId(copy.post().value());
    row.setLeg(copy.leg().key());
    row.setTicketId(
        sql.select(POSTS.TICKET_ID)
            .from(POSTS)
            .where(POSTS.ID.eq(copy.post().value()))
            .fetchSingle(POSTS.TICKET_ID));
    row.setChatId(copy.at().map(at -> at.chat().value()).orElse(null));
    row.setMessageId(copy.at().map(MessageRef::messageId).orElse(null));
    row.setRevision(copy.revision());
    row.setIsLost(false);
    sql.insertInto(MESSAGES)
        .set(row)
        .onConflict(MESSAGES.POST_ID, MESSAGES.LEG)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public Optional<PostCopy> copy(PostId post, Leg leg) {
    return sql.selectFrom(MESSAGES)
        .where(MESSAGES.POST_ID.eq(post.value()))
        .and(MESSAGES.LEG.eq(leg.key()))
        .andNot(MESSAGES.IS_LOST)
        .fetchOptional(PostMapper::copy);
  }

  @Override
  public List<PostCopy> at(MessageRef message) {
    return sql.selectFrom(MESSAGES)
        .where(MESSAGES.CHAT_ID.eq(message.chat().value()))
        .and(MESSAGES.MESSAGE_ID.eq(message.messageId()))
        .andNot(MESSAGES.IS_LOST)
        .orderBy(MESSAGES.POST_ID)
        .fetch(PostMapper::copy);
  }

  @Override
  public List<Post> missing(TicketId ticket, Leg leg, int limit) {
    return sql.selectFrom(POSTS)
        .where(isMissing(ticket, leg))
        .orderBy(POSTS.ID.desc())
        .limit(limit)
        .fetch(PostMapper::post)
        .reversed();
  }

  @Override
  public int countMissing(TicketId ticket, Leg leg) {
    return sql.fetchCount(POSTS, isMissing(ticket, leg));
  }

  @Override
  public void lose(TicketId ticket, Leg leg) {
    sql.update(MESSAGES)
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
