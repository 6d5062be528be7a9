package dev.zayavka.ports.sheets;

/**
 * Tab of a spreadsheet, by its title. A tab that is missing is created.
 *
 * @param title 1 to 100 characters, none of them a control character
 */
public record Tab(String title) {

  private static final int LONGEST = 100;

  public Tab {
    boolean readable = title.chars().noneMatch(Character::isISOControl);
    if (title.isBlank() || title.length() > LONGEST || !readable) {
      throw new IllegalArgumentException("a tab has a title of 1 to 100 characters");
    }
  }
}
