package dev.lockkeeper.jira;

import dev.lockkeeper.common.RuleViolation;

/** No server has this name, or the name service does not answer. */
class HostUnknown extends RuleViolation {

    HostUnknown(String host) {
        super("jira.address.unknown-host", host);
    }
}
