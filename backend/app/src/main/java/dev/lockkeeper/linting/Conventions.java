package dev.lockkeeper.linting;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.LintConfig;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current tenant asks of the linter. */
@Service
@Transactional
public class Conventions {

    /** Characters of the file; nobody writes more by hand. */
    static final int LONGEST = 100_000;

    private final ConventionVersions versions;
    private final List<GuardSource> guards;
    private final ApplicationEventPublisher events;

    Conventions(ConventionVersions versions, List<GuardSource> guards, ApplicationEventPublisher events) {
        this.versions = versions;
        this.guards = guards;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public SavedConventions current() {
        return versions.latest();
    }

    /** What migrations are asked today: the conventions, and the guards of decisions in force. */
    @Transactional(readOnly = true)
    public LintConfig asked() {
        return versions.latest().config().guarded(guards());
    }

    /** The very list that is remembered, so that who remembers more of it knows it again. */
    private List<Guard> guards() {
        return guards.size() == 1
                ? guards.get(0).inForce()
                : guards.stream().flatMap(source -> source.inForce().stream()).toList();
    }

    /** From now on; earlier answers are kept. */
    @AdminsMay
    public void save(CurrentMember by, int seen, LintConfig config, String note) {
        var before = versions.latest();
        if (before.version() != seen) {
            throw new Conflict();
        }
        require(!config.equals(before.config()), "linting.unchanged");
        require(config.yaml().length() <= LONGEST, "linting.too-long", LONGEST);
        var problem = config.problem();
        require(problem == null, "linting.wrong", problem == null ? "" : problem.message());
        var next = new SavedConventions(seen + 1, config);
        versions.add(next, note.strip(), by.id());
        events.publishEvent(new ConventionsChanged(by.id(), next.version(), before.config(), config, note.strip()));
    }
}
