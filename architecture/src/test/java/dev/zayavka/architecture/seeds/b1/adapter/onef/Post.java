package dev.zayavka.architecture.seeds.b1.adapter.onef;

import okhttp3.OkHttpClient;

record Post(OkHttpClient http) {}
