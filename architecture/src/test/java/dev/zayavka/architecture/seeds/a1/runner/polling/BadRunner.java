package dev.zayavka.architecture.seeds.a1.runner.polling;

import dev.zayavka.architecture.seeds.a1.runner.webhook.Hook;

record BadRunner(Hook hook) {}
