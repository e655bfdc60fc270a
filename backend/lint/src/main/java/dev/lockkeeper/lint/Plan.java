package dev.lockkeeper.lint;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;

/**
 * A safer way in steps.
 *
 * @param scripts to be run in this order
 * @param obligations what people have to see to between or after them
 */
public record Plan(List<PlanScript> scripts, List<String> obligations) {

    public Plan {
        scripts = Lists.copy(scripts);
        obligations = Lists.copy(obligations);
    }

    /** All scripts as one text, each under a comment that says how it is run. */
    public String flat() {
        return scripts.size() == 1 ? flat(scripts.get(0)) : String.join("\n\n", Lists.map(scripts, this::flat));
    }

    private String flat(PlanScript script) {
        var later = script.release() > 1 ? ", in release " + script.release() : "";
        var how = script.inTransaction() ? "" : ", outside a transaction";
        return scripts.size() == 1 && how.isEmpty() && later.isEmpty()
                ? script.sql()
                : "-- " + script.purpose() + " (" + step(script) + later + how + ")\n" + script.sql();
    }

    private String step(PlanScript script) {
        return "step " + (scripts.indexOf(script) + 1);
    }
}
