package dev.lockkeeper.decision.adr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record's number and title, which its heading and its file's name hold together. */
final class AdrTitle {

    static final int LONGEST = 200;

    private static final Pattern NUMBERED = Pattern.compile(
            "^\\[?(?:(?:ADR|D)[- #]?(\\d{1,6})]?(?: *[.:] *| +[–—-] +| +)|(\\d{1,6})]?(?: *[.:] +| +[–—-] +))(\\S.*)$");
    private static final Pattern NUMBERED_FILE =
            Pattern.compile("^(?:adr[-_]?)?(\\d{1,6})[-_. ].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDER = Pattern.compile("^[\\[{<].*(?:title|problem).*[]}>]$|^number\\. title$");

    private final Matcher numbered;
    private final String fileName;
    private final String written;

    AdrTitle(String written, String fileName) {
        this.written = written.replace('\n', ' ').strip();
        this.fileName = fileName;
        numbered = NUMBERED.matcher(this.written);
    }

    boolean isMissing() {
        return written.isEmpty();
    }

    /** What nobody has filled in. */
    boolean isPlaceholder() {
        return PLACEHOLDER.matcher(written.toLowerCase(java.util.Locale.ROOT)).matches();
    }

    String text() {
        if (isMissing()) {
            var plain = fileName.replaceFirst("(?i)\\.(md|markdown)$", "").replaceFirst("^\\d+[-_. ]*", "");
            return plain.isBlank() ? fileName : plain.replaceAll("[-_]+", " ").strip();
        }
        return numbered.matches() ? numbered.group(3).strip() : written;
    }

    @Nullable
    Integer number() {
        var name = NUMBERED_FILE.matcher(fileName);
        if (name.matches()) {
            return Integer.valueOf(name.group(1));
        }
        if (!numbered.matches()) {
            return null;
        }
        return Integer.valueOf(numbered.group(1) == null ? numbered.group(2) : numbered.group(1));
    }

    static String shortened(String title) {
        return title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST - 2))) + "…";
    }
}
