package dev.lockkeeper.explain.read;

import java.util.Objects;

/** What JSON tells in several properties, in the one word that the text has for it. */
final class NodeType {

    private NodeType() {}

    static String of(Properties said) {
        var type = Objects.requireNonNullElse(said.text("Node Type"), "?");
        var shared = "true".equals(said.text("Parallel Aware")) ? "Parallel " : "";
        return shared + partial(said) + named(type, said);
    }

    private static String partial(Properties said) {
        var mode = said.text("Partial Mode");
        return mode == null || mode.equals("Simple") ? "" : mode + " ";
    }

    private static String named(String type, Properties said) {
        var strategy = said.text("Strategy");
        return switch (type) {
            case "Aggregate" -> strategy == null ? type : aggregate(strategy);
            case "SetOp" -> setOperation(type, strategy, said);
            case "Hash Join", "Merge Join" -> joined(type.substring(0, type.length() - 5), said) + " Join";
            case "Nested Loop" -> joined(type, said) + (inner(said) ? "" : " Join");
            case "ModifyTable" -> Objects.requireNonNullElse(said.text("Operation"), type);
            case "Index Scan", "Index Only Scan" ->
                type + ("Backward".equals(said.text("Scan Direction")) ? " Backward" : "");
            default -> type;
        };
    }

    private static String aggregate(String strategy) {
        return switch (strategy) {
            case "Hashed" -> "HashAggregate";
            case "Sorted" -> "GroupAggregate";
            case "Mixed" -> "MixedAggregate";
            default -> "Aggregate";
        };
    }

    private static String setOperation(
            String type, @org.jspecify.annotations.Nullable String strategy, Properties said) {
        var command = said.text("Command");
        return ("Hashed".equals(strategy) ? "HashSetOp" : type) + (command == null ? "" : " " + command);
    }

    private static boolean inner(Properties said) {
        return Objects.requireNonNullElse(said.text("Join Type"), "Inner").equals("Inner");
    }

    private static String joined(String type, Properties said) {
        return inner(said) ? type : type + " " + said.text("Join Type");
    }
}
