package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.RuleDoc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that results name, in the order in which they were first named. */
final class SarifRules {

    private final Frame frame;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    SarifRules(Frame frame) {
        this.frame = frame;
    }

    int index(String rule) {
        return indexes.computeIfAbsent(rule, unseen -> indexes.size());
    }

    void write(Json json) {
        json.openList("rules");
        indexes.keySet().forEach(id -> write(json, RuleBook.rule(id).orElseThrow()));
        json.closeList();
    }

    private void write(Json json, RuleDoc rule) {
        json.newline().open().put("id", rule.id());
        json.open("shortDescription").put("text", rule.title()).close();
        json.open("fullDescription").put("text", rule.why().strip()).close();
        json.open("help")
                .put("text", rule.why().strip() + "\n\n" + rule.instead().strip())
                .put("markdown", RuleMarkdown.text(rule))
                .close();
        json.put("helpUri", frame.page(rule.page()));
        json.open("defaultConfiguration")
                .put("level", SarifResults.level(rule.severity()))
                .close();
        json.open("properties")
                .put("tags", List.of("postgresql", rule.category()))
                .close()
                .close();
    }
}
