package dev.zayavka.testkit.memory.assessment.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zayavka.ports.assessment.scenario.Theory;
import dev.zayavka.ports.assessment.scenario.driven.TheoryPdf;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Documents that hold their title alone, with a list of the drawn titles. */
public final class FakeTheoryPdf implements TheoryPdf {

  private final List<String> drawn = new CopyOnWriteArrayList<>();

  @Override
  public byte[] draw(String title, Theory theory) {
    drawn.add(title);
    return ("%PDF-1.7\n% " + title + "\n%%EOF\n").getBytes(UTF_8);
  }

  /** Titles of all documents so far, in order. */
  public List<String> drawn() {
    return List.copyOf(drawn);
  }
}
