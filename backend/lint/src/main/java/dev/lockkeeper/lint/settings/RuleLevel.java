package dev.lockkeeper.lint.settings;

import dev.lockkeeper.lint.Severity;
import java.util.Optional;

/** How loudly a team wants a rule to speak, if at all. */
public enum RuleLevel {
    OFF,
    INFO,
    WARN,
    ERROR;

    public Optional<Severity> severity() {
        return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }
}
