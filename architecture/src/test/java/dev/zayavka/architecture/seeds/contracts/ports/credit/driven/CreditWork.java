package dev.zayavka.architecture.seeds.contracts.ports.credit.driven;

import dev.zayavka.architecture.seeds.contracts.ports.shared.driven.Work;

public interface CreditWork extends Work {}
