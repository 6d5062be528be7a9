package dev.zayavka.architecture.seeds.a1.assembly;

import dev.zayavka.architecture.seeds.a1.runner.polling.Main;

record BadAssembly(Main main) {}
