package dev.zayavka.adapter.telegram.text;

import dev.zayavka.ports.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Puts buttons into rows. */
public final class Keyboards {

  private Keyboards() {}

  /** Buttons in rows of so many. */
  public static List<List<Button>> of(List<Button> buttons, int inRow) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += inRow) {
      rows.add(buttons.subList(i, Math.min(buttons.size(), i + inRow)));
    }
    return rows;
  }

  /**
   * The buttons that turn a page back and on, where there is one.
   *
   * @param data what the button for the page of this number carries
   */
  public static List<Button> pager(Texts texts, Page<?> page, IntFunction<String> data) {
    List<Button> row = new ArrayList<>();
    if (page.number() > 1) {
      row.add(new Button(texts.plain("button.previous_page"), data.apply(page.number() - 1)));
    }
    if (page.number() < page.pages()) {
      row.add(new Button(texts.plain("button.next_page"), data.apply(page.number() + 1)));
    }
    return row;
  }
}
