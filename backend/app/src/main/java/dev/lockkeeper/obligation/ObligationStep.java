package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** Something was promised, done, dropped, handed over, moved or said in other words. */
public record ObligationStep(MemberId actor, ObligationId obligation, Taken step, ObligationKind kind, String title)
        implements Audited {

    /** Which step. */
    public enum Taken {
        PROMISED("obligation.promised"),
        KEPT("obligation.done"),
        DROPPED("obligation.dropped"),
        REASSIGNED("obligation.reassigned"),
        MOVED("obligation.moved"),
        CHANGED("obligation.changed");

        private final String action;

        Taken(String action) {
            this.action = action;
        }

        /** Whether it is owed no more, or by another day. */
        public boolean changesWhatIsDue() {
            return this == KEPT || this == DROPPED || this == MOVED || this == CHANGED;
        }
    }

    @Override
    public String action() {
        return step.action;
    }

    @Override
    public String subject() {
        return title;
    }
}
