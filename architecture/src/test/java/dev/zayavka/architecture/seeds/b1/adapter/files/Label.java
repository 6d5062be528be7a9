package dev.zayavka.architecture.seeds.b1.adapter.files;

import com.google.zxing.common.BitMatrix;
import org.apache.fontbox.ttf.TrueTypeFont;

record Label(BitMatrix code, TrueTypeFont font) {}
