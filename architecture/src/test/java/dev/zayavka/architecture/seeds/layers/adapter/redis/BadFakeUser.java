package dev.zayavka.architecture.seeds.layers.adapter.redis;

import dev.zayavka.architecture.seeds.layers.testkit.Fake;

record BadFakeUser(Fake fake) {}
