package dev.zayavka.architecture.seeds.desks.assembly;

import dev.zayavka.architecture.seeds.desks.assembly.credit.CreditModule;
import dev.zayavka.architecture.seeds.desks.assembly.support.BadSupportModule;

/** The list of desks depends on all of them. */
record DeskModules(CreditModule credit, BadSupportModule support) {}
