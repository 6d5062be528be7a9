package dev.zayavka.architecture.seeds.libraries.adapter.postgres;

import org.redisson.api.RedissonClient;

record BadRedisson(RedissonClient redisson) {}
