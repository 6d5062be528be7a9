package dev.zayavka.architecture.seeds.cycles.core.fourth;

import dev.zayavka.architecture.seeds.cycles.core.first.BadFirst;

record Onlooker(BadFirst first) {}
