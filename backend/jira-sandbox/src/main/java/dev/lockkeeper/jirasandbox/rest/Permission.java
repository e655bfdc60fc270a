package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What an account may be allowed to do, of the permissions that matter here. */
public enum Permission {
    ADMINISTER("0", "Administer Jira", "GLOBAL"),
    ADMINISTER_PROJECTS("23", "Administer Projects", "PROJECT"),
    BROWSE_PROJECTS("10", "Browse Projects", "PROJECT"),
    CREATE_ISSUES("11", "Create Issues", "PROJECT"),
    EDIT_ISSUES("12", "Edit Issues", "PROJECT"),
    LINK_ISSUES("21", "Link Issues", "PROJECT"),
    ADD_COMMENTS("15", "Add Comments", "PROJECT"),
    TRANSITION_ISSUES("46", "Transition Issues", "PROJECT");

    private final String id;
    private final String title;
    private final String scope;

    Permission(String id, String title, String scope) {
        this.id = id;
        this.title = title;
        this.scope = scope;
    }

    static Optional<Permission> of(String key) {
        return Arrays.stream(values()).filter(each -> each.name().equals(key)).findFirst();
    }

    ObjectNode json(boolean granted) {
        return Json.object()
                .put("id", id)
                .put("key", name())
                .put("name", title)
                .put("type", scope)
                .put("havePermission", granted);
    }
}
