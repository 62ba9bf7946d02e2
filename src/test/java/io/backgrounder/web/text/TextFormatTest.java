package io.backgrounder.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {
    /** Pieces that mean something to the parser, and words between which they stand. */
    private static final List<String> PIECES = List.of(
            ("foo bar é 中文 e\u0301 1 2. x's - * ** _ ` `` ~ ~~ [ ] ( ) ! ![ ](/u) ](http://a.example/b_c \"t\u00a0i\") ](javascript:x) "
                            + "[^a] [^b] [^a]: [^b]: [r] [r]: <b> </b> <!-- --> <i\u00a0x=y> <https://c.example> d@e.example www.f.example "
                            + "http://g.example/h | |-|-| | & &amp; &#106; \\ \\* > # ## --- === ```js ``` + 1) /")
                    .split(" "));

    @Test
    void markdownIsWhatWasStored() {
        String stored = "# A\r\n\r\n<b>*b*</b>  \n";
        assertEquals(stored, TextFormat.MARKDOWN.render(stored));
    }

    static Stream<Map.Entry<String, String>> html() {
        return Stream.of(
                Map.entry("One **two** *three*, 4 < 5 & [six](https://a.example/).\n\n## Seven\n\n- eight", """
                        <p>One <strong>two</strong> <em>three</em>, 4 &lt; 5 &amp; <a rel="nofollow" href="https://a.example/">six</a>.</p>
                        <h2>Seven</h2>
                        <ul>
                        <li>eight</li>
                        </ul>
                        """),
                Map.entry("""
                        [a](/b?c=d#e "T") [f](#g) [h](../i) [j](//k.example) [l](mailto:m@n.example)""", """
                        <p><a rel="nofollow" href="/b?c=d#e" title="T">a</a> <a rel="nofollow" href="#g">f</a>\
                         <a rel="nofollow" href="../i">h</a> <a rel="nofollow" href="//k.example">j</a>\
                         <a rel="nofollow" href="mailto:m@n.example">l</a></p>
                        """),
                Map.entry("""
                        [a](tel:1) [b](javascript:c "T")""", """
                        <p><a rel="nofollow">a</a> <a rel="nofollow" title="T">b</a></p>
                        """),
                Map.entry("""
                        A ![map *of* it](https://a.example/m.png) and ![b](c "T") and ![](d "U").""", """
                        <p>A map of it and <span title="T">b</span> and <span title="U"></span>.</p>
                        """),
                Map.entry("```rust no_run\nlet a = 1 < 2;\n```", """
                        <pre><code class="language-rust">let a = 1 &lt; 2;
                        </code></pre>
                        """),
                Map.entry("7. a\n8. b", """
                        <ol start="7">
                        <li>a</li>
                        <li>b</li>
                        </ol>
                        """),
                Map.entry("<b onclick=x>a</b>", "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>\n"),
                Map.entry("~~ten~~ twelve", "<p><del>ten</del> twelve</p>\n"),
                Map.entry("See www.a.example/b or https://c.example, or ask d@e.example.", """
                        <p>See <a rel="nofollow" href="http://www.a.example/b">www.a.example/b</a> or\
                         <a rel="nofollow" href="https://c.example">https://c.example</a>,\
                         or ask <a rel="nofollow" href="mailto:d@e.example">d@e.example</a>.</p>
                        """),
                Map.entry("| a | b |\n|:--|--:|\n| *1* | 2 |", """
                        <table>
                        <thead>
                        <tr>
                        <th align="left">a</th>
                        <th align="right">b</th>
                        </tr>
                        </thead>
                        <tbody>
                        <tr>
                        <td align="left"><em>1</em></td>
                        <td align="right">2</td>
                        </tr>
                        </tbody>
                        </table>
                        """),
                Map.entry("a[^x]\n\n[^x]: b", """
                        <p>a<sup class="footnote-ref"><a href="#fn-656c9cac-x" id="fnref-656c9cac-x">1</a></sup></p>
                        <section class="footnotes">
                        <ol>
                        <li id="fn-656c9cac-x">
                        <p>b <a href="#fnref-656c9cac-x" class="footnote-backref" aria-label="Back to reference 1">↩</a></p>
                        </li>
                        </ol>
                        </section>
                        """),
                Map.entry("a\n\n[^x]: b c", "<p>a</p>\n<p>[^x]: b c</p>\n"));
    }

    @ParameterizedTest
    @MethodSource("html")
    void htmlHasWhatTheDialectMakes(Map.Entry<String, String> example) {
        assertEquals(example.getValue(), TextFormat.HTML.render(example.getKey()));
        HtmlChecker.check(example.getValue());
    }

    static Stream<Map.Entry<String, String>> plain() {
        return Stream.of(
                Map.entry(
                        "One **two**, [six](https://a.example/).\n\n## Seven",
                        "One two, six (https://a.example/).\n\nSeven"),
                Map.entry("foo[bar](/url)baz, qux", "foobarbaz (/url), qux"),
                Map.entry(
                        "[Reuters](/r)'s [well](/w)-known[s](/s)\n[t](/t)",
                        "Reuters's (/r) well-knowns (/w) (/s)\nt (/t)"),
                Map.entry("a `b` c`d`e ![f](g \"h\") ![](i)j", "a b cde f (h: g) (i)j"),
                Map.entry("据[新华社](/x)报道，好", "据新华社报道 (/x)，好"),
                Map.entry(
                        "<https://a.example> b@c.example www.d.example", "https://a.example b@c.example www.d.example"),
                Map.entry("[a](javascript:b) [c](data:d)", "a c"),
                Map.entry("~~ten~~ *~~eleven~~* twelve~~s~~ un~~do~~ne", "/ten/ /eleven/ twelves undone"),
                Map.entry("~~[ten](/u)~~ [~~a~~](/v)", "/ten (/u)/ /a/ (/v)"),
                Map.entry("a\\\nb  \nc\nd", "a\nb\nc\nd"),
                Map.entry("- a\n- b\n\n1. c\n2. d\n   > e", "- a\n- b\n\n1. c\n2. d\n   «e»"),
                Map.entry("<div>\na\n</div>\n\nb", "<div>\na\n</div>\n\nb"),
                Map.entry("|a|b|\n|-|-|\n|c [d](/e)|f|\n\ng", "a | b\nc d (/e) | f\n\ng"),
                Map.entry(
                        "a[^y]b, c[^x] d[^y]\n\n[^x]: e\n\n    f\n\n[^y]: g",
                        "ab[1], c[2] d[1]\n\n[1] g\n\n[2] e\n    \n    f"),
                Map.entry("a[^x]\n\n[^x]: b\n[^x]: c\n[^y]: - d", "a[1]\n\n[^x]: c\n\n[^y]: \n\n- d\n\n[1] b"),
                Map.entry("a\n\n[^x]: b[^y]\n\n[^y]: c[^x]", "a\n\n[^x]: b[1]\n\n[1] c[^x]"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plainTextSaysAllWithoutMarkup(Map.Entry<String, String> example) {
        assertEquals(example.getValue(), TextFormat.PLAIN.render(example.getKey()));
    }

    static Stream<String> anything() {
        Random random = new Random(18);
        return IntStream.range(0, 20_000)
                .mapToObj(n -> IntStream.rangeClosed(0, random.nextInt(24))
                        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size()))
                                + List.of("", "", "", " ", "\n", "\n\n", "\n    ")
                                        .get(random.nextInt(7)))
                        .collect(Collectors.joining())
                        .replace('\u00a0', ' '));
    }

    @Test
    void noWordIsLostGluedOrSplitWhateverIsWritten() {
        HtmlRenderer library = HtmlRenderer.builder()
                .extensions(Dialect.EXTENSIONS)
                .escapeHtml(true)
                .build();
        anything().forEach(markdown -> {
            List<String> words = ShownWords.wordsOf(library.render(Dialect.parse(markdown)));
            String html = TextFormat.HTML.render(markdown);
            String plain = TextFormat.PLAIN.render(markdown);
            assertEquals(
                    List.of(),
                    ShownWords.missingAnywhere(words, ShownWords.wordsOf(html)),
                    () -> markdown + "\n→ " + html);
            assertEquals(
                    List.of(),
                    ShownWords.missingAnywhere(words, ShownWords.words(plain)),
                    () -> markdown + "\n→ " + plain);
            HtmlChecker.check(html);
        });
    }

    /** Of each, half of what the longest member takes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "- ",
                "1. ",
                "999999999. a\n",
                "*a ",
                "**a ",
                "*a **a ",
                "~~a ",
                "[",
                "![",
                "[a](",
                "![a](b) ",
                "[^a]",
                "[^a]: b\n\n",
                "[^a]: [^a] ",
                "`",
                "`a``",
                "<",
                "<a ",
                "<!--",
                "&amp;",
                "|",
                "|a\n|-\n",
                "\\",
                "a@",
                "http://a",
                "www.a.",
                "[a]: b\n",
                "_a_",
                "~~[![]()](y)~~",
                "\n",
                "# ",
                "***\n",
                "```\n"
            })
    void noTextIsTooMuch(String piece) {
        String markdown = piece.repeat(200_000 / piece.length());
        int most = 100 * markdown.length();
        assertTrue(TextFormat.HTML.render(markdown).length() < most);
        assertTrue(TextFormat.PLAIN.render(markdown).length() < most);
    }

    static Stream<String> growing() {
        String indented = IntStream.range(0, 50).mapToObj(i -> "999999999. ").collect(Collectors.joining());
        return Stream.of(
                "|" + "a|".repeat(40_000) + "\n|" + "-|".repeat(40_000) + "\n" + "b\n".repeat(100_000),
                ("|" + "a|".repeat(200) + "\n|" + "-|".repeat(200) + "\n" + "b\n".repeat(500) + "\n").repeat(200),
                "[a]: /" + "b".repeat(200_000) + "\n\n" + "[a] ".repeat(50_000),
                "[a]: /b \"" + "c".repeat(200_000) + "\"\n\n" + "![a]".repeat(50_000),
                indented + "a\n".repeat(190_000));
    }

    @ParameterizedTest
    @MethodSource("growing")
    void noShortTextBecomesAPageWithoutEnd(String markdown) {
        assertTrue(TextFormat.HTML.render(markdown).length() < 20_000_000);
        assertTrue(TextFormat.PLAIN.render(markdown).length() < 80_000_000);
    }
}
