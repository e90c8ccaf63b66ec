// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One example for each construct. */
class ConstructsTest {

    private static SyntaxTree read(String text) {
        SyntaxTree tree = SyntaxTreeTest.PARSER.parse(text);
        assertThat(TreeRules.broken(tree, text)).isEmpty();
        return tree;
    }

    private static <T extends SyntaxNode> T only(String text, Class<T> kind) {
        List<T> found = read(text).all(kind).toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private static List<String> sources(String text, Class<? extends SyntaxNode> kind) {
        return read(text).all(kind).map(SyntaxNode::source).toList();
    }

    @Test
    void emphasis() {
        assertThat(sources("''a'' '''b'''", SyntaxNode.Italic.class)).containsExactly("''a''");
        assertThat(sources("''a'' '''b'''", SyntaxNode.Bold.class)).containsExactly("'''b'''");
        assertThat(TreeRules.outline(only("'''''a''b'''", SyntaxNode.Bold.class)))
                .isEqualTo("""
                Bold
                  Mark '''
                  Italic
                    Mark ''
                    Text a
                    Mark ''
                  Text b
                  Mark '''""");
        assertThat(sources("'''''a'''b''", SyntaxNode.Bold.class)).containsExactly("'''a'''");
        // What overlaps is parted where the outer one ends.
        assertThat(sources("'''a''b'''c''", SyntaxNode.Italic.class)).containsExactly("''b", "c''");
        assertThat(sources("''open\nnext''", SyntaxNode.Italic.class)).containsExactly("''open", "''");
        assertThat(sources("l'''a'' b", SyntaxNode.Italic.class)).containsExactly("''a''");
    }

    @Test
    void links() {
        SyntaxNode.InternalLink link = only("x [[Foo bar|the ''text'']]s.", SyntaxNode.InternalLink.class);
        assertThat(link.target()).isEqualTo("Foo bar");
        assertThat(link.caption()).get().extracting(SyntaxNode::source).isEqualTo("the ''text''");
        assertThat(link.trail()).isEqualTo("s");
        assertThat(link.source()).isEqualTo("[[Foo bar|the ''text'']]s");
        assertThat(only("[[a]]", SyntaxNode.InternalLink.class).caption()).isEmpty();
        assertThat(only("[[{{t}}|b]]", SyntaxNode.InternalLink.class).target()).isEqualTo("{{t}}");
        assertThat(only("[[/sub]]", SyntaxNode.InternalLink.class).target()).isEqualTo("/sub");
        assertThat(sources("[[a|b [[c]] d]]", SyntaxNode.InternalLink.class)).containsExactly("[[c]]");
        assertThat(only("[[a|[b]]]", SyntaxNode.InternalLink.class).caption())
                .get()
                .extracting(SyntaxNode::source)
                .isEqualTo("[b]");
        for (String none : List.of("[[a\nb]]", "[[]]", "[[<b>]]", "[[a", "[[http://x]]")) {
            assertThat(sources(none, SyntaxNode.InternalLink.class)).as(none).isEmpty();
        }
    }

    @Test
    void filesAndCategories() {
        SyntaxNode.InternalLink file = read("[[File:A.jpg|thumb|left|A [[b]] ''c'']]")
                .all(SyntaxNode.InternalLink.class)
                .findFirst()
                .orElseThrow();
        assertThat(file.kind()).isEqualTo(SyntaxNode.InternalLink.Kind.FILE);
        assertThat(file.parts()).extracting(SyntaxNode::source).containsExactly("thumb", "left", "A [[b]] ''c''");
        assertThat(file.all(SyntaxNode.InternalLink.class)).hasSize(2);
        SyntaxNode.InternalLink category = only("[[Category:X|key]]s", SyntaxNode.InternalLink.class);
        assertThat(category.kind()).isEqualTo(SyntaxNode.InternalLink.Kind.CATEGORY);
        assertThat(category.trail()).isEmpty();
        assertThat(only("[[:Category:X]]", SyntaxNode.InternalLink.class).kind())
                .isEqualTo(SyntaxNode.InternalLink.Kind.PAGE);
    }

    @Test
    void addresses() {
        SyntaxNode.ExternalLink link = only("[https://a.b/c?d=e the ''text'']", SyntaxNode.ExternalLink.class);
        assertThat(link.isBracketed()).isTrue();
        assertThat(link.url().source()).isEqualTo("https://a.b/c?d=e");
        assertThat(link.all(SyntaxNode.Italic.class)).hasSize(1);
        assertThat(only("See http://a.b/c_(d), e", SyntaxNode.ExternalLink.class)
                        .source())
                .isEqualTo("http://a.b/c_(d)");
        assertThat(only("(http://a.b/c).", SyntaxNode.ExternalLink.class).source())
                .isEqualTo("http://a.b/c");
        assertThat(only("http://a.b/{{c}}/d", SyntaxNode.ExternalLink.class).source())
                .isEqualTo("http://a.b/{{c}}/d");
        assertThat(sources("[http://a b", SyntaxNode.ExternalLink.class)).containsExactly("http://a");
        assertThat(sources("[not] a:b", SyntaxNode.ExternalLink.class)).isEmpty();
    }

    @Test
    void templatesAndParameters() {
        SyntaxNode.Template template = only("{{ A |x| y = z |}}", SyntaxNode.Template.class);
        assertThat(template.name()).isEqualTo("A");
        assertThat(template.arguments()).extracting(SyntaxNode.Argument::name).containsExactly("1", "y", "2");
        assertThat(template.arguments()).extracting(SyntaxNode.Argument::text).containsExactly("x", "z", "");
        assertThat(template.arguments()).extracting(SyntaxNode.Argument::named).containsExactly(false, true, false);
        SyntaxNode.Parameter parameter = only("{{{a|b}}}", SyntaxNode.Parameter.class);
        assertThat(parameter.name()).isEqualTo("a");
        assertThat(parameter.fallback())
                .get()
                .extracting(SyntaxNode.Argument::text)
                .isEqualTo("b");
        assertThat(only("{{a|\n* b\n* c\n}}", SyntaxNode.ItemList.class).items())
                .hasSize(2);
        assertThat(only("{{a|\n== b ==\n}}", SyntaxNode.Heading.class).index()).isZero();
        assertThat(only("{{}}x", SyntaxNode.Template.class).name()).isEmpty();
    }

    @Test
    void headings() {
        SyntaxNode.Heading heading = only("== A ''b'' == <!-- c -->\nd", SyntaxNode.Heading.class);
        assertThat(heading.level()).isEqualTo(2);
        assertThat(heading.index()).isEqualTo(1);
        assertThat(heading.title().source()).isEqualTo("A ''b''");
        assertThat(only("=== x =", SyntaxNode.Heading.class).title().source()).isEqualTo("== x");
        assertThat(only("===<!-- x =", SyntaxNode.Heading.class).title().source())
                .isEqualTo("=");
        // Signs in what nothing ends close no heading.
        assertThat(sources("=<!--=", SyntaxNode.Heading.class)).isEmpty();
        assertThat(sources("== a [[b]]'<includeonly>==", SyntaxNode.Heading.class))
                .isEmpty();
        assertThat(only("=====", SyntaxNode.Heading.class).title().source()).isEqualTo("=");
        assertThat(only("{|\n|\n== in a cell ==\n|}", SyntaxNode.Heading.class).index())
                .isEqualTo(1);
    }

    @Test
    void lists() {
        SyntaxNode.ItemList list = only("a\n* b\n*# ''c''\nd", SyntaxNode.ItemList.class);
        assertThat(list.items()).extracting(SyntaxNode.ListItem::signs).containsExactly("*", "*#");
        assertThat(list.items()).extracting(SyntaxNode.ListItem::depth).containsExactly(1, 2);
        assertThat(list.items().get(1).source()).isEqualTo("*# ''c''");
        List<SyntaxNode.ListItem> terms =
                only("*; a : b", SyntaxNode.ItemList.class).items();
        assertThat(terms).extracting(SyntaxNode.ListItem::signs).containsExactly("*;", "*:");
        assertThat(terms).extracting(SyntaxNode::source).containsExactly("*; a ", ": b");
        assertThat(only("; http://a : b", SyntaxNode.ExternalLink.class).source())
                .isEqualTo("http://a");
        assertThat(sources("<!-- x -->* a", SyntaxNode.ListItem.class)).containsExactly("* a");
    }

    @Test
    void tables() {
        SyntaxNode.Table table = only(
                "{| class=\"wide\"\n|+ Title\n! a !! scope=col | b\n|- id=r\n| c || d\n* e\n|}\nafter",
                SyntaxNode.Table.class);
        assertThat(table.attribute("CLASS"))
                .get()
                .extracting(a -> a.value().source())
                .isEqualTo("wide");
        assertThat(table.children(SyntaxNode.TableCell.class).map(SyntaxNode.TableCell::kind))
                .containsExactly(SyntaxNode.TableCell.Kind.CAPTION);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0).cells())
                .extracting(cell -> cell.content().source())
                .containsExactly(" a ", " b");
        assertThat(table.rows().get(0).cells().get(1).attribute("scope")).isPresent();
        assertThat(table.rows().get(1).attribute("id")).isPresent();
        assertThat(table.rows().get(1).cells().get(1).all(SyntaxNode.ListItem.class))
                .hasSize(1);
        assertThat(table.end()).isEqualTo(table.range().text().length() - 6);
    }

    @Test
    void tablesInTables() {
        List<SyntaxNode.Table> tables =
                read("{|\n|\n{|\n| a\n|}\n| b\n|}").all(SyntaxNode.Table.class).toList();
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).rows().get(0).cells()).hasSize(2);
        assertThat(tables.get(1).source()).isEqualTo("{|\n| a\n|}");
        assertThat(only(": {|\n| open", SyntaxNode.Table.class).source()).isEqualTo(": {|\n| open");
        assertThat(only("{|\n| [[a|b]] || c\n|}", SyntaxNode.TableRow.class).cells())
                .hasSize(2);
        assertThat(only("{|\n| style=\"{{s}}\" | c\n|}", SyntaxNode.TableCell.class)
                        .attributes())
                .hasSize(1);
    }

    @Test
    void elements() {
        SyntaxNode.HtmlElement element = only("a <span class=\"b\">''c''</span> d", SyntaxNode.HtmlElement.class);
        assertThat(element.openTag().attribute("class"))
                .get()
                .extracting(a -> a.value().source())
                .isEqualTo("b");
        assertThat(element.content()).hasOnlyElementsOfType(SyntaxNode.Italic.class);
        assertThat(only("a<br>b", SyntaxNode.HtmlTag.class).kind()).isEqualTo(SyntaxNode.HtmlTag.Kind.VOID);
        assertThat(only("a</b>", SyntaxNode.HtmlTag.class).kind()).isEqualTo(SyntaxNode.HtmlTag.Kind.CLOSE);
        assertThat(sources("<script>x</script>", SyntaxNode.HtmlElement.class)).isEmpty();
        assertThat(only("<div\nid='a'>\nb\n\n* c\n</div>\nd", SyntaxNode.HtmlElement.class)
                        .source())
                .isEqualTo("<div\nid='a'>\nb\n\n* c\n</div>");
        assertThat(read("<b><b>x</b></b>").all(SyntaxNode.HtmlElement.class)).hasSize(2);
        assertThat(sources("<b><i>x</b></i>", SyntaxNode.HtmlElement.class)).containsExactly("<b><i>x</b>");
    }

    @Test
    void extensionTags() {
        SyntaxNode.ExtensionTag tag =
                only("a<ref name=\"n\" group=g>{{cite|b=[[c]]}}</ref>", SyntaxNode.ExtensionTag.class);
        assertThat(tag.name()).isEqualTo("ref");
        assertThat(tag.attributes()).extracting(SyntaxNode.Attribute::name).containsExactly("name", "group");
        assertThat(tag.content().source()).isEqualTo("{{cite|b=[[c]]}}");
        assertThat(tag.all(SyntaxNode.InternalLink.class)).hasSize(1);
        assertThat(only("<ref name=a />", SyntaxNode.ExtensionTag.class)
                        .content()
                        .isEmpty())
                .isTrue();
        assertThat(sources("<nowiki>[[a]]</nowiki>", SyntaxNode.InternalLink.class))
                .isEmpty();
        assertThat(sources("<gallery>\nA.jpg|[[b]]\n</gallery>", SyntaxNode.InternalLink.class))
                .containsExactly("[[b]]");
    }

    @Test
    void smallThings() {
        assertThat(sources("a&nbsp;b &#65; &nix; & c", SyntaxNode.Entity.class)).containsExactly("&nbsp;", "&#65;");
        assertThat(only("__NOTOC__ __nix__", SyntaxNode.BehaviourSwitch.class).id())
                .isEqualTo("notoc");
        assertThat(sources("~~ a ~~~~", SyntaxNode.Signature.class)).containsExactly("~~~~");
        assertThat(sources("a<!-- b\nc -->d", SyntaxNode.Comment.class)).containsExactly("<!-- b\nc -->");
        assertThat(sources("a\n----- b", SyntaxNode.HorizontalRule.class)).containsExactly("-----");
        assertThat(sources("a\n b\n c\nd", SyntaxNode.Preformatted.class)).containsExactly(" b\n c");
        assertThat(sources("a\nb\n\n\nc", SyntaxNode.Paragraph.class)).containsExactly("a\nb", "c");
        assertThat(sources("<noinclude>a</noinclude>", SyntaxNode.Inclusion.class))
                .containsExactly("<noinclude>", "</noinclude>");
        assertThat(sources("ISBN 0123456789", SyntaxNode.MagicLink.class)).isEmpty();
    }

    @Test
    void redirects() {
        SyntaxNode.Redirect redirect = only(" #REDIRECT: [[Foo#Bar]] {{r}}", SyntaxNode.Redirect.class);
        assertThat(redirect.link().target()).isEqualTo("Foo#Bar");
        assertThat(sources("a\n#REDIRECT [[b]]", SyntaxNode.Redirect.class)).isEmpty();
    }
}
