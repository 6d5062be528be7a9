package dev.zayavka.core.sheets;

import java.util.Optional;

/**
 * Row that the store keeps for a key.
 *
 * @param row from 1
 * @param digest of the cells that were written; empty before
 */
public record KeptRow(int row, Optional<String> digest) {

  boolean isWritten(String cells) {
    return digest.equals(Optional.of(cells));
  }
}
