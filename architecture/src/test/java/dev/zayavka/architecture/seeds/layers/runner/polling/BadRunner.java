package dev.zayavka.architecture.seeds.layers.runner.polling;

import dev.zayavka.architecture.seeds.layers.runner.webhook.Hook;

record BadRunner(Hook hook) {}
