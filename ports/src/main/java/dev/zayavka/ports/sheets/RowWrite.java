package dev.zayavka.ports.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Write to one row of a keyed tab, from column A on. */
public sealed interface RowWrite {

  /** Number of the row with the titles. */
  int TITLE_ROW = 1;

  Tab tab();

  /** From 1, as Google counts. */
  int row();

  /** Cells from column A on. */
  List<Cell> cells();

  /** Titles, in row 1. The first is the title of the column of keys. */
  record Titles(Tab tab, List<String> titles) implements RowWrite {
    public Titles {
      titles = List.copyOf(titles);
      requireCells(tab, titles);
    }

    @Override
    public int row() {
      return TITLE_ROW;
    }

    @Override
    public List<Cell> cells() {
      return titles.stream().map(Cell::of).toList();
    }
  }

  /**
   * Record with a key.
   *
   * @param row from 2; kept for this key in the store before it is written
   * @param key not blank, never changed; at most 200 characters
   * @param values the cells after the key
   */
  record Keyed(Tab tab, int row, String key, List<Cell> values) implements RowWrite {

    private static final int LONGEST = 200;

    public Keyed {
      values = List.copyOf(values);
      requireBelowTitles(tab, row);
      if (key.isBlank() || !key.equals(key.strip()) || key.length() > LONGEST) {
        throw new IllegalArgumentException("a key has 1 to 200 characters: " + tab.title());
      }
    }

    @Override
    public List<Cell> cells() {
      List<Cell> cells = new ArrayList<>(values.size() + 1);
      cells.add(Cell.of(key));
      cells.addAll(values);
      return cells;
    }
  }

  /**
   * Blanks, where a key is for the second time or its record is no more.
   *
   * @param row from 2
   * @param width columns to empty
   */
  record Blanked(Tab tab, int row, int width) implements RowWrite {
    public Blanked {
      requireBelowTitles(tab, row);
      if (width < 1) {
        throw new IllegalArgumentException("a row has cells: " + tab.title());
      }
    }

    @Override
    public List<Cell> cells() {
      return Collections.nCopies(width, Cell.BLANK);
    }
  }

  private static void requireCells(Tab tab, List<?> cells) {
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("a row has cells: " + tab.title());
    }
  }

  private static void requireBelowTitles(Tab tab, int row) {
    if (row <= TITLE_ROW) {
      throw new IllegalArgumentException("records begin below the titles: " + tab.title());
    }
  }
}
