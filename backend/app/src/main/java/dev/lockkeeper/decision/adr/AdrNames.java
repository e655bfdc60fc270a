package dev.lockkeeper.decision.adr;

import java.util.List;

/** Whom and what a record names, as its file writes it. */
public record AdrNames(
        List<String> deciders, List<String> consulted, List<String> informed, List<String> tags, List<String> domains) {

    public static final AdrNames NONE = new AdrNames(List.of(), List.of(), List.of(), List.of(), List.of());

    public boolean isEmpty() {
        return equals(NONE);
    }
}
