package dev.zayavka.architecture.seeds.a0.adapter.onef;

import okhttp3.OkHttpClient;

record Post(OkHttpClient http) {}
