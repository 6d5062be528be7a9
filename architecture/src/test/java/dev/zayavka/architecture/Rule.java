package dev.zayavka.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** The layer rules; the method that builds a rule gives its details and its reason. */
enum Rule {
  NAMED_PACKAGES_EXIST("packages", PackageRules::namedPackagesExist, Code.WITH_TESTS),
  LAYERS_SEE_ONLY_ALLOWED_LAYERS("layers", LayerRules::layersSeeOnlyAllowedLayers),
  ADAPTERS_DO_NOT_SEE_EACH_OTHER("adapters", LayerRules::adaptersDoNotSeeEachOther),
  CORE_AND_PORTS_USE_ONLY_ALLOWED_TYPES("allowlist", PureRules::useOnlyAllowedTypes),
  CORE_AND_PORTS_READ_NO_CLOCK_OR_ENVIRONMENT("purity", PureRules::readNoClockOrEnvironment),
  PORTS_HOLD_ONLY_INTERFACES_AND_DATA("porttypes", PureRules::holdOnlyInterfacesAndData),
  PORTS_ARE_IMPLEMENTED_ON_THEIR_SIDE("portsides", PortRules::portsAreImplementedOnTheirSide),
  STORAGE_CALLS_NO_DRIVING_PORT("storage", LayerRules::storageCallsNoDrivingPort),
  PACKAGES_ARE_NULL_MARKED("nullmarked", PackageRules::packagesAreNullMarked, Code.WITH_TESTS),
  PACKAGES_FORM_NO_CYCLE("cycles", PackageRules::packagesFormNoCycle),
  DECIDERS_ARE_PURE_WITH_ONE_CALLER("deciders", DeciderRules::decidersArePureWithOneCaller),
  LIBRARIES_STAY_IN_THEIR_ADAPTERS("libraries", Library::librariesStayInTheirAdapters),
  DRIVEN_PORTS_HAVE_CONTRACTS(
      "contracts", ContractRules::drivenPortsHaveContracts, Code.WITH_TESTS),
  TRANSACTIONS_HOLD_NO_REMOTE_PORT("transactions", PortRules::transactionsHoldNoRemotePort),
  DESKS_DO_NOT_SEE_EACH_OTHER("desks", LayerRules::desksDoNotSeeEachOther);

  private final String seed;
  private final Function<Root, ArchRule> build;
  private final Code code;

  Rule(String seed, Function<Root, ArchRule> build) {
    this(seed, build, Code.PRODUCTION);
  }

  Rule(String seed, Function<Root, ArchRule> build, Code code) {
    this.seed = seed;
    this.build = build;
    this.code = code;
  }

  /** Name of the package with seeded violations, below {@code seeds}. */
  String seed() {
    return seed;
  }

  /** Builds the rule for the layers below this root. */
  ArchRule over(Root root) {
    ArchRule rule = build.apply(root);
    return rule.as(name() + ": " + rule.getDescription());
  }

  /** The classes of the real code that the rule checks. */
  Code code() {
    return code;
  }
}
