package dev.zayavka.architecture.seeds.b1.adapter.onef;

import org.apache.pdfbox.io.RandomAccessRead;

record BadPdfbox(RandomAccessRead file) {}
