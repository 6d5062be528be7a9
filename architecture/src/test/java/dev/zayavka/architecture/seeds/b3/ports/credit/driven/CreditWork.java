package dev.zayavka.architecture.seeds.b3.ports.credit.driven;

import dev.zayavka.architecture.seeds.b3.ports.shared.driven.Work;

public interface CreditWork extends Work {}
