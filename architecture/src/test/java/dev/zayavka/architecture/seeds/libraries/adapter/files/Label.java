package dev.zayavka.architecture.seeds.libraries.adapter.files;

import com.google.zxing.common.BitMatrix;
import org.apache.fontbox.ttf.TrueTypeFont;

record Label(BitMatrix code, TrueTypeFont font) {}
