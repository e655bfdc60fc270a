package dev.lockkeeper.web;

/** Whether the browser wants a part of the page or the whole of it; a controller takes it as an argument. */
public record Htmx(boolean wantsFragment) {}
