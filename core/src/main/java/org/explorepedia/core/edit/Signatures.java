// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.Map;
import org.explorepedia.core.model.User;
import org.explorepedia.core.render.RenderService.Signer;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;

/** How people sign: as the wiki does it, under a name of their choice, or with wikitext of their own. */
final class Signatures {

    private static final int MAX_LENGTH = 255;

    private Signatures() {}

    static Signer of(Viewer viewer, Namespaces namespaces) {
        Map<String, String> preferences = viewer.user().map(User::preferences).orElse(Map.of());
        String nickname = preferences.getOrDefault("nickname", "").strip();
        if (nickname.isEmpty() || nickname.length() > MAX_LENGTH || nickname.contains("~~~")) {
            return new Signer(viewer.name(), "");
        }
        if (preferences.getOrDefault("fancysig", "0").equals("1")) {
            return new Signer(viewer.name(), nickname);
        }
        String label = nickname.replace("[", "&#91;")
                .replace("]", "&#93;")
                .replace("{", "&#123;")
                .replace("|", "&#124;");
        return new Signer(
                viewer.name(), "[[" + namespaces.name(Namespace.USER) + ":" + viewer.name() + "|" + label + "]]");
    }
}
