package dev.lockkeeper.decision;

import java.util.List;
import java.util.UUID;

/**
 * A decision in force, as far as a rule of a line says it.
 *
 * @param decision what is decided, as Markdown
 */
record StandingDecision(
        UUID key,
        int number,
        String title,
        String decision,
        List<String> domains,
        List<String> tables,
        List<String> services) {}
