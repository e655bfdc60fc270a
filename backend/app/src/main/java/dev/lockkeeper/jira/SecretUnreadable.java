package dev.lockkeeper.jira;

import dev.lockkeeper.common.RuleViolation;

/** The installation's key is another than when this secret was typed, or the row was tampered with. */
class SecretUnreadable extends RuleViolation {

    SecretUnreadable() {
        super("jira.secret.unreadable");
    }
}
