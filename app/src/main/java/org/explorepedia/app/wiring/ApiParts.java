// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.api.ApiEndpoint;
import org.explorepedia.web.api.ApiModule;
import org.explorepedia.web.api.ClientLoginModule;
import org.explorepedia.web.api.EditModule;
import org.explorepedia.web.api.ListAllPages;
import org.explorepedia.web.api.ListRecentChanges;
import org.explorepedia.web.api.ListSearch;
import org.explorepedia.web.api.ListUserContribs;
import org.explorepedia.web.api.ListUsers;
import org.explorepedia.web.api.LoginModule;
import org.explorepedia.web.api.LogoutModule;
import org.explorepedia.web.api.MetaSiteInfo;
import org.explorepedia.web.api.MetaTokens;
import org.explorepedia.web.api.MetaUserInfo;
import org.explorepedia.web.api.ParamInfoModule;
import org.explorepedia.web.api.PropInfo;
import org.explorepedia.web.api.PropRevisions;
import org.explorepedia.web.api.QueryModule;
import org.explorepedia.web.api.QueryPart;
import org.explorepedia.web.api.WallPostModule;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.web.visit.Visits;
import org.explorepedia.wikitext.title.Namespaces;

/** What {@code /w/api.php} knows: a new action or a new value of {@code meta=}, {@code list=} or {@code prop=} is added here. */
final class ApiParts {

    private ApiParts() {}

    static ApiEndpoint of(Foundations base, Services services, Frames frames, Visits visits) {
        QueryModule query = new QueryModule(queryParts(base, services, frames), base.work(), frames);
        LogIns logIns = services.people().logIns();
        List<ApiModule> modules = new ArrayList<>(List.of(
                query,
                new LoginModule(logIns, visits),
                new ClientLoginModule(logIns, visits),
                new LogoutModule(logIns),
                new EditModule(
                        services.writing().edits(),
                        services.writing().reverts(),
                        services.engine(),
                        base.work(),
                        frames),
                new WallPostModule(services.walls().posting(), frames)));
        modules.add(new ParamInfoModule(modules, query));
        return new ApiEndpoint(visits, base.clock(), modules);
    }

    private static List<QueryPart> queryParts(Foundations base, Services services, Frames frames) {
        UnitOfWork work = base.work();
        Clock clock = base.clock();
        RightsChecker rights = services.permissions().rights();
        Namespaces namespaces = frames.namespaces();
        Services.Reading reading = services.reading();
        Summaries summaries = (summary, page) -> services.render().summary(summary, page, false);
        return List.of(
                new MetaTokens(),
                new MetaUserInfo(
                        user -> services.telling().notifications().unread(user).total()),
                new MetaSiteInfo(services.site(), frames, work, rights, clock),
                new PropInfo(
                        frames,
                        rights,
                        work,
                        services.site().language(),
                        WebParts.contentDirection(base, services),
                        clock),
                new PropRevisions(work, summaries, services.engine()),
                new ListAllPages(work, namespaces),
                new ListRecentChanges(reading.changes(), work, namespaces, summaries),
                new ListUserContribs(reading.contributions(), namespaces, summaries),
                new ListSearch(reading.search(), namespaces),
                new ListUsers(
                        work, services.people().names(), services.permissions().policy(), clock));
    }
}
