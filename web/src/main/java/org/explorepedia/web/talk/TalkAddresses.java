// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.talk;

import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.wikitext.title.Title;

/** Where the parts of the reply tool are found. */
record TalkAddresses(WikiUrls urls) {

    static final String REPLY = "reply";
    static final String NEW_TOPIC = "newtopic";
    static final String FOLLOW = "followtopic";
    static final String NEWS = "newcomments";

    String reply(Title title, String comment) {
        return urls.index(title, "action", REPLY, "comment", comment);
    }

    String newTopic(Title title) {
        return urls.index(title, "action", NEW_TOPIC);
    }

    String follow(Title title) {
        return urls.index(title, "action", FOLLOW);
    }

    String news(Title title) {
        return urls.index(title, "action", NEWS);
    }

    /** The permanent link to a comment. */
    String comment(String id) {
        return urls.special("GoToComment/" + id);
    }

    /** A comment where it stands now. */
    String at(Title title, String id) {
        return urls.page(title) + (id.isEmpty() ? "" : "#" + WikiUrls.encode(id));
    }
}
