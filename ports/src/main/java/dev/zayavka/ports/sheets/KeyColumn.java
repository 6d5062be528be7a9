package dev.zayavka.ports.sheets;

import java.util.List;

/**
 * Column A of a keyed tab, as read before the write.
 *
 * @param cells what each row shows, from row 1 on; empty text for a blank
 */
public record KeyColumn(Tab tab, List<String> cells) {

  public KeyColumn {
    cells = List.copyOf(cells);
  }

  /** Without the cells, which belong in no log. */
  @Override
  public String toString() {
    return "KeyColumn[" + tab.title() + ", rows=" + cells.size() + "]";
  }
}
