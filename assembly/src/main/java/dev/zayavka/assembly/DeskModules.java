package dev.zayavka.assembly;

import dev.zayavka.assembly.assessment.AssessmentDeskModule;
import dev.zayavka.assembly.assessment.scenario.ScenarioTool;
import dev.zayavka.assembly.credit.CreditDeskModule;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.desk.RunnerTool;
import dev.zayavka.assembly.devices.DeviceDeskModule;
import dev.zayavka.assembly.settings.Environment;
import dev.zayavka.assembly.support.SupportDeskModule;
import java.util.List;

/** The desks a runner has. */
public final class DeskModules {

  /** All of them, in the order of the page of settings. A new desk is a line here. */
  public static final List<DeskModule<?>> ALL =
      List.of(
          new CreditDeskModule(),
          new SupportDeskModule(),
          new DeviceDeskModule(),
          new AssessmentDeskModule());

  /** Commands of the jars for authors of files. */
  static final List<RunnerTool> TOOLS =
      List.of(new ScenarioTool(System.in, Environment::ofProcess));

  private DeskModules() {}
}
