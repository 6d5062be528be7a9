package dev.zayavka.architecture.seeds.libraries.adapter.onef;

import okhttp3.OkHttpClient;

record Post(OkHttpClient http) {}
