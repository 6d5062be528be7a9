package dev.zayavka.adapter.sheets;

import java.util.Optional;

/** Access tokens for the Sheets API. */
interface AccessTokens {

  /**
   * A token that is valid now; empty if the server needs none.
   *
   * @throws ExportInterrupted if none is to be had
   */
  Optional<String> token(Deadline deadline) throws ExportInterrupted;

  /** Forgets a token that was refused. */
  void forget();

  /** No tokens, for a server that needs none. */
  static AccessTokens none() {
    return new AccessTokens() {
      @Override
      public Optional<String> token(Deadline deadline) {
        return Optional.empty();
      }

      @Override
      public void forget() {}
    };
  }
}
