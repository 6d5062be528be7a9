package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.Optional;

/** Command by a private message that may answer the question for a comment. */
public sealed interface CommentCommand extends DeskCommand {

  /** Author of the message. */
  Person by();

  /** Private message; it answers the question only if this person was asked. */
  record AnswerComment(Person by, CommentAnswer answer, Instant at) implements CommentCommand {
    @Override
    public Optional<String> kind() {
      return Optional.of("Comment");
    }
  }

  /** {@code /cancel}: the desk stops waiting and brings the two buttons back. */
  record CancelComment(Person by, Instant at) implements CommentCommand {}
}
