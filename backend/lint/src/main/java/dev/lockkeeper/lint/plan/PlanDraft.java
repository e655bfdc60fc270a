package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.PlanScript;
import java.util.ArrayList;
import java.util.List;

/** A plan in the making: scripts are added in the order in which they run. */
public final class PlanDraft {

    private final List<PlanScript> scripts = new ArrayList<>();
    private final List<String> obligations = new ArrayList<>();
    private int release = 1;

    /** Statements that commit together. */
    public PlanDraft together(String name, String purpose, String... statements) {
        return add(name, purpose, true, statements);
    }

    /** Statements that no transaction may hold. */
    public PlanDraft alone(String name, String purpose, String... statements) {
        return add(name, purpose, false, statements);
    }

    /** What follows waits for the next version of the application. */
    public PlanDraft nextRelease(String obligation) {
        release++;
        return obliging(obligation);
    }

    public PlanDraft obliging(String obligation) {
        obligations.add(obligation);
        return this;
    }

    /** Goes on with another plan, whose releases count on from here. */
    public PlanDraft then(Plan other) {
        int before = release;
        for (var script : other.scripts()) {
            release = before + script.release() - 1;
            add(script.name(), script.purpose(), script.inTransaction(), script.sql());
        }
        obligations.addAll(other.obligations());
        return this;
    }

    public Plan plan() {
        return new Plan(scripts, obligations);
    }

    private PlanDraft add(String name, String purpose, boolean inTransaction, String... statements) {
        scripts.add(new PlanScript(name, String.join("\n", statements), inTransaction, purpose, release));
        return this;
    }
}
