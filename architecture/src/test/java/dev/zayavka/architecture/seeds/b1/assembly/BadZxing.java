package dev.zayavka.architecture.seeds.b1.assembly;

import com.google.zxing.common.BitMatrix;

record BadZxing(BitMatrix code) {}
