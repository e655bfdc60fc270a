package dev.lockkeeper.lint;

/** Reads what EXPLAIN printed, and advises. The linter does not know how. */
public interface ExplainReports {

    /**
     * Never throws on any text.
     *
     * @param pasted text or JSON, as it was printed or copied
     * @param sizes of the tables, as far as somebody knows them
     * @param definitions DDL that tells columns and indexes; may be empty
     */
    ExplainReport of(String pasted, Catalogue sizes, String definitions);
}
