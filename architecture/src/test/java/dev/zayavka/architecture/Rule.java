package dev.zayavka.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** The layer rules, by the names STYLE gives them; what each says is told where it is built. */
enum Rule {
  A0(PackageRules::a0),
  A1(LayerRules::a1),
  A2(LayerRules::a2),
  A3(PureRules::a3),
  A4(PureRules::a4),
  A5(PureRules::a5),
  A6(PortRules::a6),
  A7(LayerRules::a7),
  A8(PackageRules::a8, Code.WITH_TESTS),
  A9(PackageRules::a9),
  A10(DeciderRules::a10),
  B1(Library::b1),
  B3(ContractRules::b3, Code.WITH_TESTS),
  B7(PortRules::b7),
  FEATURES(LayerRules::features);

  private final Function<Root, ArchRule> build;
  private final Code code;

  Rule(Function<Root, ArchRule> build) {
    this(build, Code.PRODUCTION);
  }

  Rule(Function<Root, ArchRule> build, Code code) {
    this.build = build;
    this.code = code;
  }

  /** The rule for the layers below this root. */
  ArchRule over(Root root) {
    ArchRule rule = build.apply(root);
    return rule.as(name() + ": " + rule.getDescription());
  }

  /** The real code it is about. */
  Code code() {
    return code;
  }
}
