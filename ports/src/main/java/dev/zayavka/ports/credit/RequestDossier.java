package dev.zayavka.ports.credit;

import java.time.Instant;

/**
 * Data of a credit request that all its states share.
 *
 * @param id our number
 * @param application what 1F asked for
 * @param version how many steps people have taken with the request; a button carries the version it
 *     was drawn for, so that a stale one is recognised
 * @param receivedAt when 1F brought it
 */
public record RequestDossier(
    RequestId id, Application application, int version, Instant receivedAt) {

  public RequestDossier {
    if (version < 0) {
      throw new IllegalArgumentException("a version is not negative: " + version);
    }
  }

  /** The same dossier after one more step by a person. */
  public RequestDossier next() {
    return new RequestDossier(id, application, version + 1, receivedAt);
  }
}
