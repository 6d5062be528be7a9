package dev.zayavka.adapter.telegram.text;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.ports.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Rows of buttons. */
public final class Keyboards {

  private Keyboards() {}

  /** Buttons in rows of this length. */
  public static List<List<Button>> of(List<Button> buttons, int inRow) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += inRow) {
      rows.add(buttons.subList(i, Math.min(buttons.size(), i + inRow)));
    }
    return rows;
  }

  /**
   * Pager: the buttons to the previous and the next page, where there is one.
   *
   * @param turn the button that turns to the page of this number, from 1
   */
  public static List<Button> pager(
      Texts texts, Page<?> page, IntFunction<? extends CallbackData> turn) {
    return pager(texts, page, turn, Optional.empty());
  }

  /** Pager with the number of the page between the buttons; empty for a single page. */
  public static List<Button> numberedPager(
      Texts texts, Page<?> page, IntFunction<? extends CallbackData> turn) {
    String place =
        texts.plain(
            "button.page",
            gap("page", Integer.toString(page.number())),
            gap("pages", Integer.toString(page.pages())));
    return pager(texts, page, turn, Optional.of(place).filter(label -> page.pages() > 1));
  }

  private static List<Button> pager(
      Texts texts, Page<?> page, IntFunction<? extends CallbackData> turn, Optional<String> place) {
    List<Button> row = new ArrayList<>();
    if (page.number() > 1) {
      String back = texts.plain("button.previous_page");
      row.add(new Button(back, turn.apply(page.number() - 1).packed()));
    }
    place.ifPresent(label -> row.add(new Button(label, turn.apply(page.number()).packed())));
    if (page.number() < page.pages()) {
      String on = texts.plain("button.next_page");
      row.add(new Button(on, turn.apply(page.number() + 1).packed()));
    }
    return row;
  }
}
