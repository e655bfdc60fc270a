package dev.lockkeeper.explain;

import dev.lockkeeper.explain.advice.Advisor;
import dev.lockkeeper.explain.read.PlanReader;
import java.util.List;

/** Reads what people paste of EXPLAIN, and says what is slow in it and why. Never throws on any text. */
public final class Explain {

    private Explain() {}

    public static Reading read(String pasted) {
        return PlanReader.read(pasted);
    }

    /** The gravest first. */
    public static List<Advice> advise(QueryPlan plan, Surroundings known) {
        return Advisor.advise(plan, known);
    }
}
