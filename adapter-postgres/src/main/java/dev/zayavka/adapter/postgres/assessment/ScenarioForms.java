package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.StyledText.Span;
import dev.zayavka.ports.assessment.scenario.TheoryBlock;

/** Stored form of a scenario. */
public final class ScenarioForms {

  public static final JsonType<Scenario> SCENARIO =
      JsonTypes.SHARED
          .with(Span.class, "style", kind("plain", Span.Plain.class), kind("bold", Span.Bold.class))
          .with(
              TheoryBlock.class,
              "block",
              kind("heading", TheoryBlock.Heading.class),
              kind("paragraph", TheoryBlock.Paragraph.class),
              kind("bullets", TheoryBlock.Bullets.class),
              kind("numbered", TheoryBlock.Numbered.class),
              kind("quote", TheoryBlock.Quote.class))
          .of(Scenario.class);

  private ScenarioForms() {}
}
