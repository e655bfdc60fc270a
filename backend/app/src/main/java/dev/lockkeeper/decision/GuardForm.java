package dev.lockkeeper.decision;

import jakarta.validation.constraints.Size;
import java.util.Objects;

/** What a person fills in to make a decision checkable. */
record GuardForm(
        @Size(max = 100, message = "{form.too-long}") String ruleId,
        @Size(max = 500, message = "{form.too-long}") String setting) {

    static final GuardForm EMPTY = new GuardForm("", "");

    /** What a request leaves out is empty. */
    GuardForm {
        ruleId = Objects.requireNonNullElse(ruleId, "");
        setting = Objects.requireNonNullElse(setting, "");
    }
}
