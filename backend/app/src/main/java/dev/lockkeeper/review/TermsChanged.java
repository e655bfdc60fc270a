package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.rotation.RotationId;

/** An admin has changed how a rotation asks. */
public record TermsChanged(MemberId actor, RotationId rotation, String name) implements Audited {

    @Override
    public String action() {
        return "rotation.terms-changed";
    }

    @Override
    public String subject() {
        return name;
    }
}
