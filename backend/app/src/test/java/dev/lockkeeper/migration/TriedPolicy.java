package dev.lockkeeper.migration;

import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the page of a trial hands on to whoever saves from there. */
public final class TriedPolicy {

    private static final Pattern MARK = Pattern.compile("name=\"tried\" value=\"([0-9a-f]{64})\"");

    private TriedPolicy() {}

    public static String mark(MvcTestResult page) {
        try {
            var found = MARK.matcher(page.getResponse().getContentAsString());
            return found.results().findFirst().orElseThrow().group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
