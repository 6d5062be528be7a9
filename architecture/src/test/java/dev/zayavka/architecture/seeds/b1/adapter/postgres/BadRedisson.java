package dev.zayavka.architecture.seeds.b1.adapter.postgres;

import org.redisson.api.RedissonClient;

record BadRedisson(RedissonClient redisson) {}
