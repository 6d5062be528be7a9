package dev.zayavka.core.shared;

/**
 * Damerau-Levenshtein distance (optimal string alignment): the number of letters to insert, delete,
 * replace or swap with their neighbour.
 */
public final class EditDistance {

  private EditDistance() {}

  /** True if the distance is at most this. */
  public static boolean isWithin(int most, String one, String other) {
    return Math.abs(one.length() - other.length()) <= most && of(one, other) <= most;
  }

  /** The distance, in UTF-16 units. */
  public static int of(String one, String other) {
    int[] twoBefore = new int[other.length() + 1];
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(before[j - 1] + (same ? 0 : 1), Math.min(before[j], row[j - 1]) + 1);
        row[j] = isSwap(one, i, other, j) ? Math.min(least, twoBefore[j - 2] + 1) : least;
      }
      int[] free = twoBefore;
      twoBefore = before;
      before = row;
      row = free;
    }
    return before[other.length()];
  }

  private static boolean isSwap(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
