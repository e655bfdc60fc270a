package dev.lockkeeper.outside;

import dev.lockkeeper.common.RuleViolation;

/** No server has this name, or the name service does not answer. */
public class HostUnknown extends RuleViolation {

    HostUnknown(String room, String host) {
        super(room + ".address.unknown-host", host);
    }
}
