package dev.lockkeeper.web;

/** One of the values that a form offers, and the words for it. */
public record Choice(Object value, String text) {}
