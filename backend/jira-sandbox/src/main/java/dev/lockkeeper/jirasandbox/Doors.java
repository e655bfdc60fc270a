package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.oauth.Authority;
import dev.lockkeeper.jirasandbox.page.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Where one may knock: at the API, at the same API through Atlassian's gateway, at Atlassian's server that gives out tokens,
 * and at the pages. In the world these are three servers; here they are one.
 */
record Doors(Api api, Pages pages, Authority authority) {

    private static final String API = "/rest/";

    boolean isCall(String path) {
        return path.startsWith(API) || isGateway(path);
    }

    boolean isGateway(String path) {
        return path.startsWith(gateway() + API);
    }

    private String gateway() {
        return "/ex/jira/" + authority.site();
    }

    /** The address as the site itself would see it. */
    String below(String path) {
        return isGateway(path) ? path.substring(gateway().length()) : path;
    }

    Answer answer(Call call, @Nullable String authorization, boolean byGateway) {
        return api.answer(call, authorization, byGateway);
    }

    Answer page(Call call) {
        return authority.answer(call).orElseGet(() -> pages.answer(call));
    }
}
