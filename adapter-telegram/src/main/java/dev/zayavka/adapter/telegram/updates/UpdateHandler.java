package dev.zayavka.adapter.telegram.updates;

/** Handler of updates. */
public interface UpdateHandler {

  /**
   * Handles an update; returns only after everything it changes is committed. The same update may
   * come again, and changes nothing then.
   *
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store is away for the moment
   */
  void handle(InboundUpdate update);

  /** Apologises to the person after their update became a dead update. */
  void apologise(InboundUpdate update);
}
