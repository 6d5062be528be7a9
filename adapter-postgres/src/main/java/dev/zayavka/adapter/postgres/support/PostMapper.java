package dev.zayavka.adapter.postgres.support;

import dev.zayavka.adapter.postgres.generated.support.tables.records.MessagesRecord;
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
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import dev.zayavka.ports.support.TicketId;
import java.util.Optional;

/** Rows and posts, both ways. */
final class PostMapper {

  private PostMapper() {}

  static PostsRecord row(Post post) {
    PostsRecord row = new PostsRecord();
    row.setId(post.id().value());
    row.setTicketId(post.ticket().value());
    row.setLeg(post.from().key());
    row.setRole(post.by().role().name());
    row.setAuthorId(post.by().id().map(PersonId::value).orElse(null));
    row.setAuthorName(post.by().name());
    row.setChatId(post.source().chat().value());
    row.setMessageId(post.source().messageId());
    content(row, post.content());
    row.setReplyTo(post.replyTo().map(PostId::value).orElse(null));
    row.setAlbum(post.album().orElse(null));
    row.setIntroduced(post.introduced());
    row.setRevision(post.revision());
    row.setFileRevision(post.fileRevision());
    row.setAt(post.at());
    return row;
  }

  static void content(PostsRecord row, MessageContent content) {
    row.setKind(content.kind().name());
    row.setText(content.words().text());
    row.setMarks(content.words().marks());
    row.setFile(content.file().orElse(null));
  }

  static Post post(PostsRecord row) {
    return new Post(
        new PostId(row.getId()),
        new TicketId(row.getTicketId()),
        Leg.of(row.getLeg()),
        new TicketActor(
            Role.valueOf(row.getRole()),
            Optional.ofNullable(row.getAuthorId()).map(PersonId::new),
            row.getAuthorName()),
        MessageRef.of(row.getChatId(), row.getMessageId()),
        new MessageContent(
            Kind.valueOf(row.getKind()),
            new FormattedText(row.getText(), row.getMarks()),
            Optional.ofNullable(row.getFile())),
        Optional.ofNullable(row.getReplyTo()).map(PostId::new),
        Optional.ofNullable(row.getAlbum()),
        row.getIntroduced(),
        row.getRevision(),
        row.getFileRevision(),
        row.getAt());
  }

  static PostCopy copy(MessagesRecord row) {
    return new PostCopy(
        new PostId(row.getPostId()),
        Leg.of(row.getLeg()),
        Optional.ofNullable(row.getChatId())
            .map(chat -> new MessageRef(new ChatId(chat), row.getMessageId())),
        row.getRevision());
  }
}
