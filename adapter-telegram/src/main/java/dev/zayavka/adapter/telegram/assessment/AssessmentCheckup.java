package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.doctor.Checkup;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Needs of the assessment desk: scenarios, and providers that answer. */
final class AssessmentCheckup implements Checkup {

  private final AssessmentPorts ports;
  private final Moments moments;
  private final Texts texts;

  AssessmentCheckup(AssessmentPorts ports, Moments moments, Texts texts) {
    this.ports = ports;
    this.moments = moments;
    this.texts = texts;
  }

  @Override
  public Needs needs() {
    List<Html> findings = new ArrayList<>();
    int scenarios = ports.scenarios().all().size();
    findings.add(
        scenarios == 0
            ? texts.html("doctor.no_scenarios")
            : texts.html("doctor.scenarios", gap("count", scenarios)));
    providers(findings, ports.policy());
    ports
        .ask()
        .ai(moments.now())
        .skipped()
        .forEach(
            (provider, until) ->
                findings.add(
                    texts.html(
                        "doctor.skipped",
                        gap("provider", provider.word()),
                        gap("time", moments.upTo(until)))));
    return new Needs(texts.html("doctor.assessment"), findings, List.of(), List.of());
  }

  private void providers(List<Html> findings, AssessmentPolicy policy) {
    if (policy.isSelfCheck()) {
      findings.add(texts.html("doctor.self_check"));
      return;
    }
    String models =
        policy.partners().stream().map(AiModel::toString).collect(Collectors.joining(", "));
    findings.add(texts.html("doctor.ai", gap("models", models)));
    if (policy.reviewers().isEmpty()) {
      findings.add(texts.html("doctor.no_reviewer"));
    }
    if (policy.transcribers().isEmpty()) {
      findings.add(texts.html("doctor.no_transcriber"));
    }
  }
}
