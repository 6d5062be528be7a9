package dev.zayavka.ports.assessment;

import dev.zayavka.ports.assessment.scenario.ComponentId;
import java.util.List;

/** Review of a training. */
public sealed interface Review {

  /**
   * Review by an AI.
   *
   * @param summary one or two sentences
   * @param strengths at most 4
   * @param growth at most 3
   */
  record ByAi(String summary, List<Strength> strengths, List<Growth> growth) implements Review {
    public ByAi {
      strengths = List.copyOf(strengths);
      growth = List.copyOf(growth);
    }

    /** Without the texts, which belong in no log. */
    @Override
    public String toString() {
      return "ByAi[strengths=" + strengths.size() + ", growth=" + growth.size() + "]";
    }
  }

  /**
   * Review without an AI: the list of components, with the scenario's advice for those not shown.
   *
   * @param shown ids of components, in the order of the scenario
   * @param missing the others
   */
  record Checklist(List<ComponentId> shown, List<ComponentId> missing) implements Review {
    public Checklist {
      shown = List.copyOf(shown);
      missing = List.copyOf(missing);
    }
  }

  /** Good point, with the person's own words. */
  record Strength(String text, String quote) {
    @Override
    public String toString() {
      return "Strength";
    }
  }

  /** Point to improve, with a better wording. */
  record Growth(String text, String instead) {
    @Override
    public String toString() {
      return "Growth";
    }
  }
}
