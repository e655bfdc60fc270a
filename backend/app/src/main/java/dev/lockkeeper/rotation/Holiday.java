package dev.lockkeeper.rotation;

import java.time.LocalDate;
import java.util.UUID;

/** A day on which nobody works. */
record Holiday(UUID id, LocalDate day, String name) {}
