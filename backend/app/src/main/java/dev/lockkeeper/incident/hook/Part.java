package dev.lockkeeper.incident.hook;

/**
 * What a mapping says. Most name a place in a message, as JSON pointers (RFC 6901) of which the first counts that says
 * something: looked for in the item, else in the whole message. The others are words, separated by commas.
 */
public enum Part {
    /** Of a message that tells of several: the list of them. */
    EACH,
    SOURCE_ID,
    /** Where a name is used again for the next incident: what tells them apart. */
    OCCURRENCE,
    TITLE,
    SEVERITY,
    STATE,
    IMPACT_STARTED,
    DETECTED,
    MITIGATED,
    /** Where a state is told, it counts only when that says that it is over. */
    RESTORED,
    /** When it began to hurt again; it counts only in a state that says so. */
    REOPENED,
    SERVICE,
    DATABASE,
    TABLES,
    DESCRIPTION,
    CRITICAL_WORDS,
    MINOR_WORDS,
    /** Of the state, while it lasts; other states are no news. Nothing where each state is. */
    BEGIN_WORDS,
    /** Of the state, when it is over. */
    OVER_WORDS,
    /** Of the state, when it begins again after it was over. */
    AGAIN_WORDS;

    public boolean isWords() {
        return ordinal() >= CRITICAL_WORDS.ordinal();
    }
}
