package dev.zayavka.adapter.telegram.updates;

/** What is done about an update. */
public interface UpdateHandler {

  /**
   * Handles an update; returns only after everything it changes is committed. The same update may
   * come again, and changes nothing then.
   *
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store is away for the moment
   */
  void handle(InboundUpdate update);

  /** Tells the person that something failed on our side, after the update was put aside. */
  void apologise(InboundUpdate update);
}
