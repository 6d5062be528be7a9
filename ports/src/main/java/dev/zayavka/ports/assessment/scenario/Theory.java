package dev.zayavka.ports.assessment.scenario;

import java.util.List;

/** Theory of a scenario as blocks, to be sent as messages or drawn as a document. */
public record Theory(List<TheoryBlock> blocks) {
  public Theory {
    blocks = List.copyOf(blocks);
  }
}
