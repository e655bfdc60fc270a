package dev.lockkeeper.decision.adr;

/**
 * One record points to another.
 *
 * @param target a path beside the file, or a number as people say it
 */
public record AdrReference(Kind kind, String target) {

    /** Which way. */
    public enum Kind {
        SUPERSEDED_BY,
        SUPERSEDES
    }
}
