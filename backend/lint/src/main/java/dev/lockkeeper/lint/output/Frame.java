package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Citation;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What every output is told before the first script.
 *
 * @param version of the linter
 * @param server the major version that the scripts were judged for
 * @param threshold from which severity on a finding is a failure
 * @param address where rules have their pages, without a slash at the end; null where nobody serves them
 * @param colour whether the text may be coloured
 */
public record Frame(
        String version,
        int server,
        Severity threshold,
        @Nullable String address,
        boolean colour) {

    public static Frame of(int server) {
        return new Frame(Version.CURRENT, server, Severity.ERROR, null, false);
    }

    @Nullable
    String page(String rulePage) {
        return address == null ? null : address + rulePage;
    }

    /** Where the page of a finding's rule is to be read: its address, or the option that prints it. */
    String reading(Finding finding) {
        return address == null ? "--explain " + finding.ruleId() : address + finding.page();
    }

    /** The decision's page: its own address, or a path below that of the rules. */
    @Nullable
    String decision(Citation citation) {
        var page = citation.page();
        return page == null || !page.startsWith("/") ? page : page(page);
    }
}
