package dev.lockkeeper.incident.hook;

/** @param version 0 for that of the door's kind, which nobody saved */
public record SavedMapping(int version, Mapping mapping) {}
