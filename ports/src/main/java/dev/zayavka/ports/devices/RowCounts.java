package dev.zayavka.ports.devices;

/** How many rows of a list do what. */
public record RowCounts(int added, int changed, int same, int refused) {
  public int rows() {
    return added + changed + same + refused;
  }
}
