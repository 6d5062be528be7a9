package dev.zayavka.ports.delivery;

import java.util.Optional;

/**
 * Digest of what a message or a topic shows in the messenger, like the entity tag of a web page: an
 * edit with the same digest would change nothing.
 *
 * @param subject names the message, or the title or state of the topic; 1 to 200 characters
 * @param version number of edits that were written for this subject; 0 if there is no record;
 *     {@link #NEW} for a subject that was just created, which no edit can have preceded
 * @param digest of the content; empty if it is not known what is shown
 */
public record ShownDigest(String subject, long version, Optional<String> digest) {

  /** Version of a subject that was just created. */
  public static final long NEW = -1;

  private static final int MAX_LENGTH = 200;

  public ShownDigest {
    if (subject.isBlank() || subject.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a subject has 1 to 200 characters: " + subject);
    }
    if (version < NEW) {
      throw new IllegalArgumentException("no record has the version " + version);
    }
  }

  /** A message or topic that was just created with this content. */
  public static ShownDigest created(String subject, String content) {
    return new ShownDigest(subject, NEW, Optional.of(content));
  }

  /** No record of this subject. */
  public static ShownDigest unknown(String subject) {
    return new ShownDigest(subject, 0, Optional.empty());
  }

  /** True if the subject is known to show this content. */
  public boolean isOf(String content) {
    return digest.equals(Optional.of(content));
  }

  /** The same subject after it was made to show this content. */
  public ShownDigest after(String content) {
    return new ShownDigest(subject, version, Optional.of(content));
  }

  /** The same subject after an edit without an answer. */
  public ShownDigest inDoubt() {
    return new ShownDigest(subject, version, Optional.empty());
  }
}
