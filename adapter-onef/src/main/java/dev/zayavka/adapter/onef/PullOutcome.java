package dev.zayavka.adapter.onef;

/** How one pull ended. */
public sealed interface PullOutcome {

  /**
   * A page came and was taken in.
   *
   * @param created requests that were new
   * @param repeated requests that came before
   * @param conflicting requests whose number is taken by another body
   * @param skipped items that are no request; each is in the log
   * @param more true when another page waits
   */
  record Pulled(int created, int repeated, int conflicting, int skipped, boolean more)
      implements PullOutcome {}

  /**
   * No page came, or one that cannot be read. Nothing was taken in, and nothing is lost.
   *
   * @param cause what 1F answered, or what went wrong; cut to a readable length
   */
  record Failed(String cause) implements PullOutcome {}
}
