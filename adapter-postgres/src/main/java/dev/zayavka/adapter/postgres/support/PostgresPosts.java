package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Sequences.POST_IDS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.MESSAGES;
import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;

import dev.zayavka.adapter.postgres.generated.support.tables.records.MessagesRecord;
import dev.zayavka.adapter.postgres.generated.support.tables.records.PostsRecord;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.Posts;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

final class PostgresPosts implements Posts {

  private final DSLContext sql;

  PostgresPosts(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public PostId nextId() {
    return new PostId(sql.nextval(POST_IDS));
  }

  @Override
  public boolean add(Post post) {
    boolean added =
        sql.insertInto(POSTS)
                .set(PostMapper.row(post))
                .onConflict(POSTS.CHAT_ID, POSTS.MESSAGE_ID)
                .doNothing()
                .execute()
            == 1;
    if (added) {
      place(standing(post));
    }
    return added;
  }

  @Override
  public void revise(Post post) {
    PostsRecord row = new PostsRecord();
    PostMapper.content(row, post.content());
    row.setRevision(post.revision());
    row.setFileRevision(post.fileRevision());
    sql.update(POSTS).set(row).where(POSTS.ID.eq(post.id().value())).execute();
    sql.update(MESSAGES)
        .set(MESSAGES.REVISION, post.revision())
        .where(MESSAGES.POST_ID.eq(post.id().value()))
        .and(MESSAGES.LEG.eq(post.from().key()))
        .execute();
  }

  @Override
  public Optional<Post> find(PostId post) {
    return sql.selectFrom(POSTS).where(POSTS.ID.eq(post.value())).fetchOptional(PostMapper::post);
  }

  @Override
  public Optional<Post> newest(TicketId ticket) {
    return sql.selectFrom(POSTS)
        .where(POSTS.TICKET_ID.eq(ticket.value()))
        .orderBy(POSTS.ID.desc())
        .limit(1)
        .fetchOptional(PostMapper::post);
  }

  @Override
  public List<Post> album(TicketId ticket, String album) {
    return sql.selectFrom(POSTS)
        .where(POSTS.TICKET_ID.eq(ticket.value()))
        .and(POSTS.ALBUM.eq(album))
        .orderBy(POSTS.MESSAGE_ID)
        .fetch(PostMapper::post);
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
  public List<Post> after(PostId post, int limit) {
    return sql.selectFrom(POSTS)
        .where(
            POSTS.TICKET_ID.eq(
                DSL.select(POSTS.TICKET_ID).from(POSTS).where(POSTS.ID.eq(post.value()))))
        .and(POSTS.ID.gt(post.value()))
        .orderBy(POSTS.ID)
        .limit(limit)
        .fetch(PostMapper::post);
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

  private static PostCopy standing(Post post) {
    return new PostCopy(post.id(), post.from(), Optional.of(post.source()), post.revision());
  }
}
