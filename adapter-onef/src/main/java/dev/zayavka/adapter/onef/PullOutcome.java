package dev.zayavka.adapter.onef;

/** Outcome of one pull. */
public sealed interface PullOutcome {

  /**
   * Page received and processed.
   *
   * @param created new requests
   * @param repeated requests received before
   * @param conflicting requests with the number of another body
   * @param skipped invalid items; each is logged
   * @param more true if there is another page
   */
  record Pulled(int created, int repeated, int conflicting, int skipped, boolean more)
      implements PullOutcome {}

  /**
   * Failed pull: no page, or an invalid one. Nothing was stored, and nothing is lost.
   *
   * @param cause response of 1F or error, truncated
   */
  record Failed(String cause) implements PullOutcome {}
}
