package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.hook.HookList;
import dev.lockkeeper.jirasandbox.issue.IssueEdit;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.rest.Account;
import dev.lockkeeper.jirasandbox.rest.CommentApi;
import dev.lockkeeper.jirasandbox.rest.DeploymentApi;
import dev.lockkeeper.jirasandbox.rest.Face;
import dev.lockkeeper.jirasandbox.rest.HistoryApi;
import dev.lockkeeper.jirasandbox.rest.HookApi;
import dev.lockkeeper.jirasandbox.rest.IssueApi;
import dev.lockkeeper.jirasandbox.rest.IssueJson;
import dev.lockkeeper.jirasandbox.rest.KindApi;
import dev.lockkeeper.jirasandbox.rest.PlacedSearchApi;
import dev.lockkeeper.jirasandbox.rest.PropertyApi;
import dev.lockkeeper.jirasandbox.rest.RemoteLinkApi;
import dev.lockkeeper.jirasandbox.rest.SearchApi;
import dev.lockkeeper.jirasandbox.rest.SiteApi;

/** Puts together the operations that this Jira has. */
record Assembly(Options options, Issues issues, Account account, Limits limits, IssueJson json) {

    Api api(HookList hooks, DeploymentApi deployments) {
        var habits = options.habits();
        var api = new Api(issues, account, limits, json.face());
        var edit = new IssueEdit(options.selectFields());
        new SiteApi(issues, account, json, habits.zone()).addTo(api.operations());
        new IssueApi(issues, account, edit, json).addTo(api.operations());
        new RemoteLinkApi(issues, account, json).addTo(api.operations());
        new PropertyApi(issues, account, json).addTo(api.operations());
        new CommentApi(issues, account, json).addTo(api.operations());
        var kinds = new KindApi(issues, account, edit, json);
        if (json.face() == Face.CLOUD) {
            kinds.addCloudTo(api.operations());
            new HistoryApi(issues, account, json, habits.timesAsNumbers()).addTo(api.operations());
            new SearchApi(issues, account, json, habits.zone()).addTo(api.operations());
            new HookApi(hooks, habits.app()).addTo(api.operations());
            deployments.addTo(api.software());
        } else {
            kinds.addDataCenterTo(api.operations());
            new PlacedSearchApi(issues, account, json, habits.zone()).addTo(api.operations());
        }
        kinds.addTo(api.operations());
        return api;
    }
}
