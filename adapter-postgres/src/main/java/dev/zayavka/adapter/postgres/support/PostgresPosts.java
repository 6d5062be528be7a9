package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Sequences.POST_IDS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.MESSAGES;
import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.HotStatement.Parameters;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.support.tables.records.PostsRecord;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostDraft;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.Posts;
import java.util.List;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

final class PostgresPosts implements Posts {

  private static final HotStatement ADD = HotStatement.of(PostgresPosts::add);

  private static final HotStatement FIND =
      HotStatement.of((sql, bind) -> posts(sql).where(POSTS.ID.eq(bind.to(POSTS.ID))));

  private static final HotStatement SHOWN_AT =
      HotStatement.of(
          (sql, bind) ->
              posts(sql)
                  .join(MESSAGES)
                  .on(MESSAGES.POST_ID.eq(POSTS.ID))
                  .where(MESSAGES.CHAT_ID.eq(bind.to(MESSAGES.CHAT_ID)))
                  .and(MESSAGES.MESSAGE_ID.eq(bind.to(MESSAGES.MESSAGE_ID)))
                  .andNot(MESSAGES.IS_LOST)
                  .orderBy(POSTS.ID));

  private static final HotStatement NEWEST =
      HotStatement.of(
          (sql, bind) ->
              posts(sql)
                  .where(POSTS.TICKET_ID.eq(bind.to(POSTS.TICKET_ID)))
                  .orderBy(POSTS.ID.desc())
                  .limit(DSL.inline(1)));

  private final Session session;

  PostgresPosts(Session session) {
    this.session = session;
  }

  @Override
  public Optional<Post> add(PostDraft draft) {
    return PostMapper.set(ADD.on(session), draft)
        .find(row -> draft.stored(new PostId(row.get(MESSAGES.POST_ID))));
  }

  /** The copy that is the message itself is stored in the same statement. */
  private static Query add(DSLContext sql, Parameters bind) {
    CommonTableExpression<?> added =
        DSL.name("added")
            .as(
                sql.insertInto(POSTS)
                    .set(POSTS.ID, POST_IDS.nextval())
                    .set(POSTS.TICKET_ID, bind.to(POSTS.TICKET_ID))
                    .set(POSTS.LEG, bind.to(POSTS.LEG))
                    .set(POSTS.ROLE, bind.to(POSTS.ROLE))
                    .set(POSTS.AUTHOR_ID, bind.to(POSTS.AUTHOR_ID))
                    .set(POSTS.AUTHOR_NAME, bind.to(POSTS.AUTHOR_NAME))
                    .set(POSTS.CHAT_ID, bind.to(POSTS.CHAT_ID))
                    .set(POSTS.MESSAGE_ID, bind.to(POSTS.MESSAGE_ID))
                    .set(POSTS.KIND, bind.to(POSTS.KIND))
                    .set(POSTS.TEXT, bind.to(POSTS.TEXT))
                    .set(POSTS.MARKS, bind.to(POSTS.MARKS))
                    .set(POSTS.FILE, bind.to(POSTS.FILE))
                    .set(POSTS.SHAPE, bind.to(POSTS.SHAPE))
                    .set(POSTS.REPLY_TO, bind.to(POSTS.REPLY_TO))
                    .set(POSTS.ALBUM, bind.to(POSTS.ALBUM))
                    .set(POSTS.INTRODUCED, bind.to(POSTS.INTRODUCED))
                    .set(POSTS.REVISION, DSL.inline(0))
                    .set(POSTS.FILE_REVISION, DSL.inline(0))
                    .set(POSTS.AT, bind.to(POSTS.AT))
                    .onConflict(POSTS.CHAT_ID, POSTS.MESSAGE_ID)
                    .doNothing()
                    .returning(
                        POSTS.ID, POSTS.LEG, POSTS.TICKET_ID, POSTS.CHAT_ID, POSTS.MESSAGE_ID));
    return sql.with(added)
        .insertInto(
            MESSAGES,
            MESSAGES.POST_ID,
            MESSAGES.LEG,
            MESSAGES.TICKET_ID,
            MESSAGES.CHAT_ID,
            MESSAGES.MESSAGE_ID,
            MESSAGES.REVISION,
            MESSAGES.IS_LOST)
        .select(
            DSL.select(
                    added.field(POSTS.ID),
                    added.field(POSTS.LEG),
                    added.field(POSTS.TICKET_ID),
                    added.field(POSTS.CHAT_ID),
                    added.field(POSTS.MESSAGE_ID),
                    DSL.inline(0),
                    DSL.inline(false))
                .from(added))
        .returning(MESSAGES.POST_ID);
  }

  @Override
  public void revise(Post post) {
    PostsRecord row = new PostsRecord();
    PostMapper.content(row, post.content());
    row.setRevision(post.revision());
    row.setFileRevision(post.fileRevision());
    DSLContext sql = session.sql();
    sql.update(POSTS).set(row).where(POSTS.ID.eq(post.id().value())).execute();
    sql.update(MESSAGES)
        .set(MESSAGES.REVISION, post.revision())
        .where(MESSAGES.POST_ID.eq(post.id().value()))
        .and(MESSAGES.LEG.eq(post.from().key()))
        .execute();
  }

  @Override
  public Optional<Post> find(PostId post) {
    return FIND.on(session).set(POSTS.ID, post.value()).find(PostMapper::post);
  }

  @Override
  public List<Post> shownAt(MessageRef message) {
    return SHOWN_AT
        .on(session)
        .set(MESSAGES.CHAT_ID, message.chat().value())
        .set(MESSAGES.MESSAGE_ID, message.messageId())
        .fetch(PostMapper::post);
  }

  @Override
  public Optional<Post> newest(TicketId ticket) {
    return NEWEST.on(session).set(POSTS.TICKET_ID, ticket.value()).find(PostMapper::post);
  }

  @Override
  public List<Post> album(TicketId ticket, String album) {
    return posts(session.sql())
        .where(POSTS.TICKET_ID.eq(ticket.value()))
        .and(POSTS.ALBUM.eq(album))
        .orderBy(POSTS.MESSAGE_ID)
        .fetch(row -> PostMapper.post(Row.of(row)));
  }

  @Override
  public List<Post> after(PostId post, int limit) {
    return posts(session.sql())
        .where(
            POSTS.TICKET_ID.eq(
                DSL.select(POSTS.TICKET_ID).from(POSTS).where(POSTS.ID.eq(post.value()))))
        .and(POSTS.ID.gt(post.value()))
        .orderBy(POSTS.ID)
        .limit(limit)
        .fetch(row -> PostMapper.post(Row.of(row)));
  }

  private static SelectJoinStep<Record> posts(DSLContext sql) {
    return sql.select(POSTS.fields()).from(POSTS);
  }
}
