package com.google.api.services.sheets.v4;

/** Stands in for Google's client in a seed, until adapter-sheets brings the real one. */
public interface Sheets {}
