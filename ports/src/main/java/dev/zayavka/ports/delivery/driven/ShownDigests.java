package dev.zayavka.ports.delivery.driven;

import dev.zayavka.ports.delivery.ShownDigest;
import java.time.Instant;

/**
 * Digests of what is shown in the messenger. A record may be lost: the next edit is sent then,
 * whether it changes anything or not.
 */
public interface ShownDigests {

  /** The record of a subject; {@link ShownDigest#unknown} when there is none. */
  ShownDigest find(String subject);

  /**
   * Writes what a subject shows after a delivery (compare-and-set). If the record was written since
   * its version was read, two edits overlapped: the subject is unknown from then on, until a later
   * edit is written. The content of a {@link ShownDigest#NEW} subject never replaces a record.
   *
   * @param shown with the version that was read before the delivery
   */
  void keep(ShownDigest shown, Instant at);
}
