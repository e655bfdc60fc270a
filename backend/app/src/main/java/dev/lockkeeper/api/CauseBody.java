package dev.lockkeeper.api;

import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Certainty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What is held to have caused an incident, and how surely. */
record CauseBody(
        @NotNull @Nullable Cause cause, @NotNull @Nullable Certainty certainty) {}
