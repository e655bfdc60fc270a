package dev.lockkeeper.jira.server;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words of a document as Jira Cloud keeps long text (ADF): a line for each block, all marks left out. */
final class DocumentText {

    private static final Set<String> LINES = Set.of("paragraph", "heading", "codeBlock", "tableRow", "rule");

    private DocumentText() {}

    static String of(@Nullable JsonNode document) {
        return document == null || !document.isObject()
                ? ""
                : words(document)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    /** Mentions and emojis say what they are by an attribute. */
    private static String words(JsonNode node) {
        var type = node.path("type").asString("");
        if (type.equals("hardBreak")) {
            return "\n";
        }
        var own = node.path("text").asString(node.path("attrs").path("text").asString(""));
        var inner = node.path("content").valueStream().map(DocumentText::words).collect(Collectors.joining());
        var item = type.equals("listItem") ? "- " : "";
        return item + own + inner + (LINES.contains(type) ? "\n" : "");
    }
}
