package dev.lockkeeper.decision;

import org.jspecify.annotations.Nullable;

/**
 * A template of the starting set: a file whose first lines say what it is, up to a line of three hyphens.
 *
 * @param key the file's name without its ending
 */
record ShippedTemplate(
        String key, TemplateKind kind, @Nullable DecisionCategory category, String name, String text) {

    private static final String END_OF_HEAD = "\n---\n";

    static ShippedTemplate parse(String key, String file) {
        var end = file.indexOf(END_OF_HEAD);
        var head = file.substring(0, end);
        var category = value(head, "category");
        return new ShippedTemplate(
                key,
                TemplateKind.valueOf(value(head, "kind")),
                category.isEmpty() ? null : DecisionCategory.valueOf(category),
                value(head, "name"),
                file.substring(end + END_OF_HEAD.length()).strip() + "\n");
    }

    private static String value(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
