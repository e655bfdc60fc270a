package dev.lockkeeper.outside;

import dev.lockkeeper.common.RuleViolation;

/** The installation's key is another than when this secret was typed, or the row was tampered with. */
public class SecretUnreadable extends RuleViolation {

    SecretUnreadable() {
        super("jira.secret.unreadable");
    }
}
