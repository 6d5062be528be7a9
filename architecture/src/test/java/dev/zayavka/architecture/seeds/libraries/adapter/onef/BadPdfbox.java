package dev.zayavka.architecture.seeds.libraries.adapter.onef;

import org.apache.pdfbox.io.RandomAccessRead;

record BadPdfbox(RandomAccessRead file) {}
