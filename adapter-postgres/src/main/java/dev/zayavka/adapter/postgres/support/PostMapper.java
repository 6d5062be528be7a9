package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.MESSAGES;
import static dev.zayavka.adapter.postgres.generated.support.Tables.POSTS;

import dev.zayavka.adapter.postgres.database.BoundStatement;
import dev.zayavka.adapter.postgres.database.HotStatement.Parameters;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.generated.support.tables.Messages;
import dev.zayavka.adapter.postgres.generated.support.tables.records.PostsRecord;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostDraft;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import dev.zayavka.ports.support.TicketId;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Rows and posts, both ways. */
final class PostMapper {

  /** Columns of the copy that is the message itself. */
  static final List<Field<?>> COPY =
      List.of(
          MESSAGES.POST_ID,
          MESSAGES.LEG,
          MESSAGES.TICKET_ID,
          MESSAGES.CHAT_ID,
          MESSAGES.MESSAGE_ID,
          MESSAGES.REVISION,
          MESSAGES.IS_LOST);

  private PostMapper() {}

  /** Insert of a post, before {@link #set}. */
  static InsertSetMoreStep<PostsRecord> inserting(DSLContext sql, Parameters bind, Field<Long> id) {
    return sql.insertInto(POSTS)
        .set(POSTS.ID, id)
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
        .set(POSTS.AT, bind.to(POSTS.AT));
  }

  /** The copy that is the message itself, of posts that a statement has just inserted. */
  static Select<?> copyOf(CommonTableExpression<?> added) {
    return DSL.select(
            added.field(POSTS.ID),
            added.field(POSTS.LEG),
            added.field(POSTS.TICKET_ID),
            added.field(POSTS.CHAT_ID),
            added.field(POSTS.MESSAGE_ID),
            DSL.inline(0),
            DSL.inline(false))
        .from(added);
  }

  static BoundStatement set(BoundStatement statement, PostDraft draft) {
    MessageContent content = draft.content();
    return statement
        .set(POSTS.TICKET_ID, draft.ticket().value())
        .set(POSTS.LEG, draft.from().key())
        .set(POSTS.ROLE, draft.by().role().name())
        .set(POSTS.AUTHOR_ID, draft.by().id().map(PersonId::value).orElse(null))
        .set(POSTS.AUTHOR_NAME, draft.by().name())
        .set(POSTS.CHAT_ID, draft.source().chat().value())
        .set(POSTS.MESSAGE_ID, draft.source().messageId())
        .set(POSTS.KIND, PostShape.older(content.kind()).name())
        .set(POSTS.TEXT, content.words().text())
        .set(POSTS.MARKS, content.words().marks())
        .set(POSTS.FILE, content.file().orElse(null))
        .set(POSTS.SHAPE, PostShape.of(content).orElse(null))
        .set(POSTS.REPLY_TO, draft.replyTo().map(PostId::value).orElse(null))
        .set(POSTS.ALBUM, draft.album().orElse(null))
        .set(POSTS.INTRODUCED, draft.introduced())
        .set(POSTS.AT, draft.at());
  }

  static void content(PostsRecord row, MessageContent content) {
    row.setKind(PostShape.older(content.kind()).name());
    row.setText(content.words().text());
    row.setMarks(content.words().marks());
    row.setFile(content.file().orElse(null));
    row.setShape(PostShape.of(content).orElse(null));
  }

  static Post post(Row row) {
    return new Post(
        new PostId(row.get(POSTS.ID)),
        new TicketId(row.get(POSTS.TICKET_ID)),
        Leg.of(row.get(POSTS.LEG)),
        author(row.get(POSTS.ROLE), row),
        MessageRef.of(row.get(POSTS.CHAT_ID), row.get(POSTS.MESSAGE_ID)),
        content(row),
        row.find(POSTS.REPLY_TO).map(PostId::new),
        row.find(POSTS.ALBUM),
        row.get(POSTS.INTRODUCED),
        row.get(POSTS.REVISION),
        row.get(POSTS.FILE_REVISION),
        row.get(POSTS.AT));
  }

  private static MessageContent content(Row row) {
    Kind kind = Kind.valueOf(row.get(POSTS.KIND));
    return PostShape.read(kind, row.find(POSTS.SHAPE))
        .content(
            new FormattedText(row.get(POSTS.TEXT), row.get(POSTS.MARKS)), row.find(POSTS.FILE));
  }

  static TicketActor author(String role, Row row) {
    return new TicketActor(
        Role.valueOf(role),
        row.find(POSTS.AUTHOR_ID).map(PersonId::new),
        row.get(POSTS.AUTHOR_NAME));
  }

  static PostCopy copy(Row row) {
    return copy(row, MESSAGES);
  }

  /** The same from an alias of the table. */
  static PostCopy copy(Row row, Messages table) {
    return new PostCopy(
        new PostId(row.get(table.POST_ID)),
        Leg.of(row.get(table.LEG)),
        row.find(table.CHAT_ID)
            .map(chat -> new MessageRef(new ChatId(chat), row.get(table.MESSAGE_ID))),
        row.get(table.REVISION));
  }
}
