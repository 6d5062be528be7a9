package dev.zayavka.testkit.memory.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.lending.driven.Labels;
import dev.zayavka.testkit.contract.devices.lending.LabelsContract;
import org.junit.jupiter.api.Test;

final class FakeLabelsTest implements LabelsContract {
  private final FakeLabels labels = new FakeLabels();

  @Override
  public Labels labels() {
    return labels;
  }

  @Test
  void it_tells_what_should_have_been_on_them() {
    labels.png(LINK, "К-1");
    assertThat(labels.drawn()).containsExactly(new FakeLabels.Label(LINK, "К-1"));
  }
}
