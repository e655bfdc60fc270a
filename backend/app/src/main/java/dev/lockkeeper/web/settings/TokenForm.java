package dev.lockkeeper.web.settings;

import dev.lockkeeper.access.Scope;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new API token as typed. */
record TokenForm(
        @NotBlank(message = "{settings.token.form.name.missing}")
        @Size(max = 200, message = "{settings.token.form.name.missing}")
        String name,

        @NotNull(message = "{settings.token.form.member.missing}") @Nullable
        UUID member,

        @NotEmpty(message = "{settings.token.form.scopes.missing}") @Nullable
        Set<Scope> scopes,

        @Min(value = 1, message = "{settings.token.form.days.range}")
        @Max(value = 365, message = "{settings.token.form.days.range}")
        int days) {

    static TokenForm blank() {
        return new TokenForm("", null, Set.of(Scope.READ), 90);
    }

    public Set<Scope> chosen() {
        return scopes == null ? Set.of() : scopes;
    }
}
