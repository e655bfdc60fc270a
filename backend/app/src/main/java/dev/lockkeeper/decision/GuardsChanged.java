package dev.lockkeeper.decision;

import dev.lockkeeper.common.Conflict;

/** Guards of a record changed between being read and being agreed to; nobody agrees to what they have not seen. */
class GuardsChanged extends Conflict {

    static final String KEY = "decision.guards-changed";

    GuardsChanged() {
        super(KEY);
    }
}
