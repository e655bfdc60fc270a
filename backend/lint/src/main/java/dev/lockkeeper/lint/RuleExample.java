package dev.lockkeeper.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * SQL, and what a rule says of it.
 *
 * @param setting what the linter is told beforehand, such as "server 13", "rows orders 200" or "history CREATE …"
 * @param findings of this rule, as "statement severity message"; empty where it minds nothing
 */
public record RuleExample(List<String> setting, String sql, List<String> findings) {

    public RuleExample {
        setting = List.copyOf(setting);
        findings = List.copyOf(findings);
    }

    /** One finding, without the statement that it is about. */
    public record Said(Severity severity, String message) {}

    public List<Said> said() {
        return findings.stream()
                .map(finding -> finding.split(" ", 3))
                .map(words -> new Said(Severity.valueOf(words[1].toUpperCase(Locale.ROOT)), words[2]))
                .toList();
    }

    /** What is told under that name, such as "18" for "server". */
    public Optional<String> told(String name) {
        return toldEach(name).stream().findFirst();
    }

    public List<String> toldEach(String name) {
        return setting.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }
}
