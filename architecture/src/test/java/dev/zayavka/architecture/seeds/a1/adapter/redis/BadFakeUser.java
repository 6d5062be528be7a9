package dev.zayavka.architecture.seeds.a1.adapter.redis;

import dev.zayavka.architecture.seeds.a1.testkit.Fake;

record BadFakeUser(Fake fake) {}
