package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Sequences.POST_IDS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.MESSAGES;
import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;

import dev.zayavka.adapter.postgres.generated.support.tables.records.PostsRecord;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.Posts;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

final class PostgresPosts implements Posts {

  private final DSLContext sql;
  private final PostgresPostCopies copies;

  PostgresPosts(DSLContext sql) {
    this.sql = sql;
    this.copies = new PostgresPostCopies(sql);
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
      copies.place(standing(post));
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

  private static PostCopy standing(Post post) {
    return new PostCopy(post.id(), post.from(), Optional.of(post.source()), post.revision());
  }
}
