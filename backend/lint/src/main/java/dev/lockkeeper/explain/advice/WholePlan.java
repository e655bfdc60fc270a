package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.CACHE_MISSES;
import static dev.lockkeeper.explain.Advice.Kind.ESTIMATES_ONLY;
import static dev.lockkeeper.explain.Advice.Kind.JIT_OVERHEAD;
import static dev.lockkeeper.explain.Advice.Kind.TRIGGER_TIME;

import dev.lockkeeper.explain.Advice;
import dev.lockkeeper.lint.Severity;
import java.util.List;

/** What is said of a plan as a whole: cache, compilation, triggers, and that nobody measured. */
final class WholePlan {

    private static final long MANY_BLOCKS = 1000;
    private static final double SHARE = 0.1;
    private static final double WORTH_MS = 10;

    private WholePlan() {}

    static void look(Sight sight) {
        if (!sight.plan().analyzed()) {
            say(
                    sight,
                    ESTIMATES_ONLY,
                    Severity.INFO,
                    "The query was not run: these are estimates.",
                    "Only EXPLAIN (ANALYZE, BUFFERS) tells rows, time and blocks. It runs the query: wrap what writes in BEGIN and ROLLBACK.",
                    List.of("EXPLAIN (ANALYZE, BUFFERS) …"));
        }
        cache(sight);
        compilation(sight);
        triggers(sight);
    }

    private static void cache(Sight sight) {
        var buffers = sight.plan().root().buffers();
        if (buffers == null || buffers.read() < MANY_BLOCKS || buffers.read() < SHARE * buffers.touched()) {
            return;
        }
        say(
                sight,
                CACHE_MISSES,
                Severity.INFO,
                Figures.kb(buffers.read() * 8) + " (" + Figures.percent((double) buffers.read() / buffers.touched())
                        + " of what was touched) did not lie in the server's cache.",
                "The first run after a pause is often like that: run it again and compare. If it stays so, the query touches more than fits; touching fewer blocks helps more than more memory.",
                List.of());
    }

    private static void compilation(Sight sight) {
        var jit = sight.plan().jit();
        double whole = sight.plan().totalMs();
        if (jit == null || jit.ms() < WORTH_MS || jit.ms() < SHARE * whole) {
            return;
        }
        say(
                sight,
                JIT_OVERHEAD,
                Severity.WARN,
                "Compiling " + Figures.count(jit.functions()) + " functions took " + Figures.ms(jit.ms()) + " of "
                        + Figures.ms(whole) + ".",
                "The plan looked dear enough to compile it. Where estimates are too high, mend those; for short queries turn it off, or raise jit_above_cost.",
                List.of("SET LOCAL jit = off;"));
    }

    private static void triggers(Sight sight) {
        for (var trigger : sight.plan().triggers()) {
            double ms = trigger.ms() == null ? 0 : trigger.ms();
            if (ms >= WORTH_MS && ms >= SHARE * sight.plan().totalMs()) {
                trigger(sight, trigger, ms);
            }
        }
    }

    private static void trigger(Sight sight, dev.lockkeeper.explain.QueryPlan.Trigger trigger, double ms) {
        boolean key = trigger.constraint() != null;
        var sql = "SELECT conrelid::regclass AS child, conkey AS columns FROM pg_constraint WHERE conname = '"
                + trigger.name().replace("'", "''") + "';";
        say(
                sight,
                TRIGGER_TIME,
                Severity.WARN,
                (key ? "Keeping the constraint " : "The trigger ") + trigger.name() + " took " + Figures.ms(ms)
                        + " for " + Figures.count(trigger.calls()) + " calls.",
                key
                        ? "For every row that goes, the server looks for rows that refer to it. Without an index on the referring columns it reads all of the child table each time. Make one there."
                        : "Its function runs for every row. See whether a trigger for each statement with transition tables would do.",
                key ? List.of(sql) : List.of());
    }

    private static void say(
            Sight sight, Advice.Kind kind, Severity severity, String message, String why, List<String> sql) {
        sight.say(new Advice(kind, severity, 0, message, why, sql, null));
    }
}
