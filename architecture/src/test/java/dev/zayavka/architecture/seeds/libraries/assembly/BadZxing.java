package dev.zayavka.architecture.seeds.libraries.assembly;

import com.google.zxing.common.BitMatrix;

record BadZxing(BitMatrix code) {}
