package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Start;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.MessageParts;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.assessment.AssessmentEffect.SendTheory;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import dev.zayavka.ports.assessment.scenario.StyledText;
import dev.zayavka.ports.assessment.scenario.TheoryBlock;
import dev.zayavka.ports.assessment.scenario.driven.TheoryPdf;
import dev.zayavka.ports.shared.ChatId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Theory of a scenario: messages, then the same as a PDF document. */
final class TheoryScreens {

  /** Longest title in a caption, which has room for 1024 characters. */
  private static final int TITLE = 200;

  private final Scenarios scenarios;
  private final TheoryPdf pdf;
  private final MenuScreens menu;
  private final DeskTexts words;
  private final Texts texts;

  TheoryScreens(AssessmentPorts ports, MenuScreens menu, DeskTexts words, Texts texts) {
    this.scenarios = ports.scenarios();
    this.pdf = ports.theory();
    this.menu = menu;
    this.words = words;
    this.texts = texts;
  }

  Rendering theory(SendTheory send) {
    return scenarios
        .find(send.scenario())
        .<Rendering>map(scenario -> series(send.to().privateChat(), scenario))
        .orElseGet(() -> menu.unknown(send.to()));
  }

  private Series series(ChatId chat, Scenario scenario) {
    List<Rendering> parts = new ArrayList<>();
    MessageParts.of(paragraphs(scenario))
        .forEach(message -> parts.add(new Send(chat, Screen.of(message))));
    String title = words.title(scenario);
    parts.add(
        new SendFile(
            chat,
            scenario.id().value() + ".pdf",
            pdf.draw(title, scenario.theory()),
            texts.html("theory.caption", gap("title", Truncate.line(title, TITLE)))));
    parts.add(
        new Send(
            chat,
            new Screen(
                texts.html("theory.next"),
                List.of(
                    List.of(words.button("button.start", new Start(scenario.id()))),
                    words.menuRow()))));
    return new Series(parts);
  }

  private static List<Html> paragraphs(Scenario scenario) {
    return scenario.theory().blocks().stream().map(TheoryScreens::paragraph).toList();
  }

  private static Html paragraph(TheoryBlock block) {
    return switch (block) {
      case TheoryBlock.Heading heading ->
          new Html("<b>" + Html.escape(heading.text().plain()).markup() + "</b>");
      case TheoryBlock.Paragraph paragraph -> styled(paragraph.text());
      case TheoryBlock.Bullets bullets ->
          DeskTexts.lines(
              bullets.items().stream()
                  .map(item -> new Html("• " + styled(item).markup()))
                  .toList());
      case TheoryBlock.Numbered numbered -> numbered(numbered.items());
      case TheoryBlock.Quote quote ->
          new Html(
              "<blockquote>"
                  + DeskTexts.lines(quote.paragraphs().stream().map(TheoryScreens::styled).toList())
                      .markup()
                  + "</blockquote>");
    };
  }

  private static Html numbered(List<StyledText> items) {
    return DeskTexts.lines(
        IntStream.range(0, items.size())
            .mapToObj(i -> new Html((i + 1) + ". " + styled(items.get(i)).markup()))
            .toList());
  }

  private static Html styled(StyledText text) {
    return DeskTexts.joined(
        "",
        text.spans().stream()
            .map(
                span ->
                    switch (span) {
                      case StyledText.Span.Plain plain -> Html.escape(plain.text());
                      case StyledText.Span.Bold bold ->
                          new Html("<b>" + Html.escape(bold.text()).markup() + "</b>");
                    })
            .toList());
  }
}
