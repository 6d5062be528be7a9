package dev.zayavka.ports.shared;

/**
 * The store could not be reached, or lost the connection; nothing of the transaction was kept as
 * far as we know. The same command may be given again once the store is back.
 */
public class StorageUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StorageUnavailable(String operation, Throwable cause) {
    super(operation, cause);
  }
}
