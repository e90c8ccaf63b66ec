// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Throws attack strings at every place where text or an attribute can stand, and looks for code in what comes out. */
class XssTest {

    static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=http://evil.test/x.js></SCRIPT>",
            "<img src=x onerror=alert(1)>",
            "<IMG SRC=\"javascript:alert(1)\">",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<body onload=alert(1)>",
            "<iframe src=javascript:alert(1)></iframe>",
            "<object data=javascript:alert(1)></object>",
            "<math><mtext><script>alert(1)</script></mtext></math>",
            "<a href=javascript:alert(1)>x</a>",
            "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
            "<div onmouseover=alert(1)>x</div>",
            "<div style=\"background:url(javascript:alert(1))\">x</div>",
            "<div style=\"width: expression(alert(1))\">x</div>",
            "<div style=\"w\\69dth: e\\78pression(alert(1))\">x</div>",
            "<div style=\"/**/width:exp/**/ression(alert(1))\">x</div>",
            "<div style=\"-moz-binding:url(//evil.test/x)\">x</div>",
            "<div style=\"background-image: \uFF55\uFF52\uFF4C(javascript:alert(1))\">x</div>",
            "<link rel=stylesheet href=//evil.test/x.css>",
            "<style>@import '//evil.test/x.css';</style>",
            "<style>body{background:url(javascript:alert(1))}</style>",
            "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<base href=javascript:alert(1)//>",
            "<form action=javascript:alert(1)><input type=submit></form>",
            "<input onfocus=alert(1) autofocus>",
            "<video><source onerror=alert(1)></video>",
            "<details open ontoggle=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' onmouseover='alert(1)",
            "\"><script>alert(1)</script>",
            "'><script>alert(1)</script>",
            "--><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "</pre><script>alert(1)</script>",
            "]]><script>alert(1)</script>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;alert(1)&#60;/script&#62;",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "\u007FH0\u007F",
            "\u007FN1\u007F\"onclick=alert(1)",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<<script>script>alert(1)<</script>/script>",
            "<scr\0ipt>alert(1)</scr\0ipt>",
            "<img/src=x/onerror=alert(1)//",
            "<a\nhref\n=\njavascript:alert(1)\n>x</a>",
            "<ref name=\"\" onclick=\"alert(1)\">x</ref>",
            "<nowiki><script>alert(1)</script></nowiki>",
            "<pre onclick=alert(1)><script>alert(1)</script></pre>",
            "http://x.test/\"onmouseover=\"alert(1)",
            "http://x.test/<script>alert(1)</script>",
            "|onclick=alert(1)|");

    private static final List<String> PLACES = List.of(
            "%s",
            "''%s''",
            "[[%s]]",
            "[[Page|%s]]",
            "[[Page#%s]]",
            "[[:Category:%s]]",
            "[[Category:Foo|%s]]",
            "[[File:%s]]",
            "[[File:Example.jpg|%s]]",
            "[[File:Example.jpg|thumb|alt=%s|caption]]",
            "[[File:Example.jpg|thumb|link=%s|caption]]",
            "[[File:Example.jpg|class=%s]]",
            "[[File:Missing.jpg|%s]]",
            "[[Media:%s]]",
            "[[w:%s]]",
            "[%s text]",
            "[http://x.test %s]",
            "[http://x.test/%s text]",
            "http://x.test/%s",
            "[mailto:%s x]",
            "== %s ==\n== b ==\n== c ==\n== d ==",
            "{|%s\n|a\n|}",
            "{|\n|%s|a\n|}",
            "{|\n|-%s\n!%s|a\n|+%s|c\n|}",
            "* %s",
            "; %s : %s",
            " %s",
            "<div %s>x</div>",
            "<div title=\"%s\">x</div>",
            "<div title='%s'>x</div>",
            "<div title=%s>x</div>",
            "<div style=\"%s\">x</div>",
            "<div style='color:%s'>x</div>",
            "<span id=\"%s\" class=\"%s\" data-x=\"%s\">x</span>",
            "<a href=\"%s\">x</a>",
            "<nowiki>%s</nowiki>",
            "<pre>%s</pre>",
            "<pre class=\"%s\">x</pre>",
            "<!-- %s -->",
            "<ref>%s</ref>",
            "<ref name=\"%s\">x</ref><references/>",
            "<ref group=\"%s\">x</ref>",
            "<ref name=a follow=\"%s\" dir=\"%s\">x</ref>",
            "<references group=\"%s\" %s/>",
            "<gallery>\nExample.jpg|%s\n%s|b\n</gallery>",
            "<gallery caption=\"%s\" class=\"%s\" style=\"%s\" mode=\"%s\">\nExample.jpg|alt=%s|link=%s\n</gallery>",
            "<poem>%s</poem>",
            "<poem style=\"%s\">x</poem>",
            "<syntaxhighlight lang=\"java\">%s</syntaxhighlight>",
            "<syntaxhighlight lang=\"%s\" class=\"%s\" start=\"%s\" line>x</syntaxhighlight>",
            "<source lang=\"javascript\" inline style=\"%s\">%s</source>",
            "<math>%s</math>",
            "<imagemap>\nFile:Example.jpg|%s\nrect 0 0 10 10 [[%s]]\ndefault [%s x]\n</imagemap>",
            "<inputbox>\ntype=search\ndefault=%s\nplaceholder=%s\nbgcolor=%s\nbuttonlabel=%s\n</inputbox>",
            "<templatestyles src=\"%s\"/>",
            "<templatedata>%s</templatedata>",
            "<indicator name=\"%s\">%s</indicator>",
            "<categorytree>%s</categorytree>",
            "<section begin=\"%s\"/>",
            "<langconvert from=\"%s\" to=\"%s\">%s</langconvert>",
            "{{%s}}",
            "{{Echo|%s}}",
            "{{Echo|1=%s}}",
            "{{Open|%s}}",
            "{{{%s}}}",
            "{{{a|%s}}}",
            "{{#if:%s|%s|%s}}",
            "{{#tag:div|%s}}",
            "{{#tag:ref|%s|name=%s}}",
            "{{#tag:pre|%s|class=%s}}",
            "{{#expr:%s}}",
            "{{#time:%s}}",
            "{{urlencode:%s}}",
            "{{anchorencode:%s}}",
            "{{fullurl:%s|%s}}",
            "{{DISPLAYTITLE:%s}}",
            "{{DEFAULTSORT:%s}}",
            "-{%s}-",
            "-{zh:%s;en:%s}-",
            "ISBN %s",
            "#REDIRECT [[%s]]",
            "__TOC__%s");

    @Test
    void noAttackGetsThroughAnywhere() {
        List<String> found = new ArrayList<>();
        for (String place : PLACES) {
            for (String attack : ATTACKS) {
                String text = place.replace("%s", attack);
                String html = TestWiki.html(text);
                List<String> dangers = HtmlSafety.dangers(html);
                if (!dangers.isEmpty()) {
                    found.add(text + "\n  " + dangers + "\n  " + html);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theCheckerSeesWhatItShouldSee() {
        assertThat(HtmlSafety.dangers("<p><script>x</script>")).isNotEmpty();
        assertThat(HtmlSafety.dangers("<a href=\" java&#115;cript:x\">")).isNotEmpty();
        assertThat(HtmlSafety.dangers("<b onclick=x>")).isNotEmpty();
        assertThat(HtmlSafety.dangers("<b style=\"color:red;x:url(y)\">")).isNotEmpty();
        assertThat(HtmlSafety.dangers("<p title=\"&lt;script&gt;\">onclick=x</p>"))
                .isEmpty();
    }
}
