package dev.lockkeeper.lint;

import java.util.List;

/**
 * A rule as people read it: what it is called, why it matters, what to do instead, and what it says of given SQL.
 *
 * @param severity where nothing tells how large a table is
 * @param bySize whether the severity follows the time that others wait
 * @param channel whether it speaks of danger or of quality
 */
public record RuleDoc(
        String id,
        String category,
        Severity severity,
        boolean bySize,
        Channel channel,
        String title,
        String why,
        String instead,
        List<RuleExample> examples) {

    public RuleDoc {
        examples = List.copyOf(examples);
    }

    /** Where its page is, from the address of whoever serves the rules. */
    public String page() {
        return Finding.page(id);
    }
}
