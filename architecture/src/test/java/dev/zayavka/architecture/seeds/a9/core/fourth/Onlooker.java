package dev.zayavka.architecture.seeds.a9.core.fourth;

import dev.zayavka.architecture.seeds.a9.core.first.BadFirst;

record Onlooker(BadFirst first) {}
