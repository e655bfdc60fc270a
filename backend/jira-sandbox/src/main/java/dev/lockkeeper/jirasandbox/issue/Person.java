package dev.lockkeeper.jirasandbox.issue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who works in Jira, or a program that does. */
public record Person(String accountId, String displayName) {

    /** Stable, and known to nobody but this site. */
    public static Person named(String name) {
        return new Person("712020:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), name);
    }

    /** As a field of an issue holds a person. */
    public ObjectNode json() {
        return Json.object().put("accountId", accountId).put("displayName", displayName);
    }
}
