package dev.lockkeeper.migration;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** A tier may ask for a window: then the gate waits until the migration is scheduled into one. */
@Component
class WindowCheck implements GateCheck {

    static final String KEY = "window";

    private final Clock clock;

    WindowCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isOfPolicy() {
        return true;
    }

    @Override
    public CheckResult check(GateSubject subject) {
        if (!subject.policy().conditions().window()) {
            return CheckResult.open(KEY, "gate.window.none");
        }
        var planned = subject.scheduledFor();
        if (planned == null) {
            return CheckResult.waiting(KEY, "gate.window.waiting", next(subject));
        }
        return subject.windows().admit(planned)
                ? CheckResult.open(KEY, "gate.window.open")
                : CheckResult.waiting(KEY, "gate.window.outside", next(subject));
    }

    private String next(GateSubject subject) {
        return subject.windows().next(clock.instant());
    }
}
