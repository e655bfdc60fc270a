package dev.lockkeeper.web.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new agent as typed. */
record AgentForm(
        @NotBlank(message = "{settings.agent.form.name.missing}")
        @Size(max = 200, message = "{settings.agent.form.name.missing}")
        String name,

        @Nullable @Size(max = 100, message = "{settings.agent.form.model.long}")
        String model,

        @NotNull(message = "{settings.agent.form.owner.missing}") @Nullable
        UUID owner) {}
