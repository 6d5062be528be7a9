package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.TicketStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The support desk in numbers. */
final class SupportStatsText {

  private final SupportTexts words;
  private final Texts texts;

  SupportStatsText(SupportTexts words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  Html show(SupportStats stats) {
    LineBuilder lines = new LineBuilder().add(texts.html("support.stats.title"));
    for (TicketStatus status : TicketStatus.values()) {
      lines.add(
          texts.html(
              "support.stats.count",
              gap("status", words.status(status)),
              gap("count", Long.toString(stats.counts().getOrDefault(status, 0L)))));
    }
    lines
        .add(texts.html("support.stats.overdue", gap("count", Long.toString(stats.overdue()))))
        .gap()
        .add(
            texts.html(
                "support.stats.to_answer",
                gap("span", stats.medianToAnswer().map(words::span).orElse("—"))))
        .add(
            texts.html(
                "support.stats.to_close",
                gap("span", stats.medianToClose().map(words::span).orElse("—"))));
    if (!stats.marks().isEmpty()) {
      lines.gap().add(texts.html("support.stats.marks"));
    }
    for (SupportStats.Marks marks : stats.marks()) {
      lines.add(
          texts.html(
              "support.stats.mark",
              gap("week", texts.day(marks.week())),
              gap("name", marks.technician().orElse("—")),
              gap("average", rounded(marks.average())),
              gap("count", marks.count())));
    }
    return lines.html();
  }

  private String rounded(double average) {
    return texts.amount(BigDecimal.valueOf(average).setScale(2, RoundingMode.HALF_UP));
  }
}
