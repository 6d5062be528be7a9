package dev.zayavka.architecture.seeds.layers.assembly;

import dev.zayavka.architecture.seeds.layers.runner.polling.Main;

record BadAssembly(Main main) {}
