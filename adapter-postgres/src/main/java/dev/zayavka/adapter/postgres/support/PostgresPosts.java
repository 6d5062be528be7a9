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
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.Posts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final HotStatement LAST_SPEAKER =
      HotStatement.of(
          (sql, bind) ->
              sql.select(POSTS.ROLE, POSTS.AUTHOR_ID, POSTS.AUTHOR_NAME)
                  .from(POSTS)
                  .where(POSTS.TICKET_ID.eq(bind.to(POSTS.TICKET_ID)))
                  .orderBy(POSTS.ID.desc())
                  .limit(DSL.inline(1)));

  private final Session session;
  private final PostWrites writes;

  /** Authors of the newest posts of locked tickets, by the transaction's first statement. */
  private final Map<TicketId, Optional<TicketActor>> speakers = new HashMap<>();

  /** Ids for messages that are not stored, by the same statement; their client is locked. */
  private final Map<MessageRef, PostId> reserved = new HashMap<>();

  PostgresPosts(Session session, PostWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public Optional<Post> add(PostDraft draft) {
    speakers.remove(draft.ticket());
    PostId id = reserved.remove(draft.source());
    if (id != null) {
      writes.add(id, draft);
      return Optional.of(draft.stored(id));
    }
    writes.write();
    return PostMapper.set(ADD.on(session), draft)
        .find(row -> draft.stored(new PostId(row.get(MESSAGES.POST_ID))));
  }

  /** Keeps the author of the newest post of a ticket that this transaction has locked. */
  void found(TicketId ticket, Optional<TicketActor> speaker) {
    speakers.putIfAbsent(ticket, speaker);
  }

  /** Keeps the id for a message that is not stored, while its client is locked. */
  void reserve(MessageRef message, PostId id) {
    reserved.put(message, id);
  }

  /** The copy that is the message itself is stored in the same statement. */
  private static Query add(DSLContext sql, Parameters bind) {
    CommonTableExpression<?> added =
        DSL.name("added")
            .as(
                PostMapper.inserting(sql, bind, POST_IDS.nextval())
                    .onConflict(POSTS.CHAT_ID, POSTS.MESSAGE_ID)
                    .doNothing()
                    .returning(
                        POSTS.ID, POSTS.LEG, POSTS.TICKET_ID, POSTS.CHAT_ID, POSTS.MESSAGE_ID));
    return sql.with(added)
        .insertInto(MESSAGES, PostMapper.COPY)
        .select(PostMapper.copyOf(added))
        .returning(MESSAGES.POST_ID);
  }

  @Override
  public void revise(Post post) {
    writes.write();
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
    writes.write();
    return FIND.on(session).set(POSTS.ID, post.value()).find(PostMapper::post);
  }

  @Override
  public List<Post> shownAt(MessageRef message) {
    writes.write();
    return SHOWN_AT
        .on(session)
        .set(MESSAGES.CHAT_ID, message.chat().value())
        .set(MESSAGES.MESSAGE_ID, message.messageId())
        .fetch(PostMapper::post);
  }

  @Override
  public Optional<TicketActor> lastSpeaker(TicketId ticket) {
    Optional<TicketActor> known = speakers.get(ticket);
    return known == null ? readLastSpeaker(ticket) : known;
  }

  private Optional<TicketActor> readLastSpeaker(TicketId ticket) {
    writes.write();
    return LAST_SPEAKER
        .on(session)
        .set(POSTS.TICKET_ID, ticket.value())
        .find(row -> PostMapper.author(row.get(POSTS.ROLE), row));
  }

  @Override
  public List<Post> album(TicketId ticket, String album) {
    writes.write();
    return posts(session.sql())
        .where(POSTS.TICKET_ID.eq(ticket.value()))
        .and(POSTS.ALBUM.eq(album))
        .orderBy(POSTS.MESSAGE_ID)
        .fetch(row -> PostMapper.post(Row.of(row)));
  }

  @Override
  public List<Post> after(PostId post, int limit) {
    writes.write();
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
