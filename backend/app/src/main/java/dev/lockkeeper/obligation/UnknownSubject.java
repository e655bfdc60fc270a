package dev.lockkeeper.obligation;

import dev.lockkeeper.common.RuleViolation;

/** Somebody named a record that is not there. */
public class UnknownSubject extends RuleViolation {

    UnknownSubject(Subject subject) {
        super("obligation.unknown." + subject.kind(), subject.text());
    }
}
