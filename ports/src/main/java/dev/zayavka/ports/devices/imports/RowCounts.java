package dev.zayavka.ports.devices.imports;

/** Number of rows of a list per result. */
public record RowCounts(int added, int changed, int same, int refused) {
  public int rows() {
    return added + changed + same + refused;
  }
}
