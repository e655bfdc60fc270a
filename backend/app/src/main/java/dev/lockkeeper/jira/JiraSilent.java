package dev.lockkeeper.jira;

/** Jira gave no answer, or none of use; later it may. */
class JiraSilent extends RuntimeException {

    JiraSilent(String words, Throwable cause) {
        super(words, cause);
    }
}
