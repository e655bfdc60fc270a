package dev.lockkeeper.jira;

import dev.lockkeeper.jirasandbox.JiraSandbox;
import java.util.ArrayList;
import java.util.List;

/** An issue as one knows it who sees everything: in which Jira it is, and every key that it ever had. */
final class Ticket {

    final JiraSandbox jira;
    private final List<String> keys = new ArrayList<>();
    private boolean deleted;

    Ticket(JiraSandbox jira, String key) {
        this.jira = jira;
        keys.add(key);
    }

    String key() {
        return keys.get(keys.size() - 1);
    }

    /** By which it is found, too. */
    String firstKey() {
        return keys.get(0);
    }

    boolean isThere() {
        return !deleted;
    }

    void moveTo(String key) {
        jira.people().move(key(), key);
        keys.add(key);
    }

    void delete() {
        jira.people().delete(key());
        deleted = true;
    }

    @Override
    public String toString() {
        return keys + (deleted ? " (deleted)" : "");
    }
}
