package io.backgrounder.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {
    @Test
    void markdownIsWhatWasStored() {
        String stored = "# A\r\n\r\n<b>*b*</b>  \n";
        assertEquals(stored, TextFormat.MARKDOWN.render(stored));
    }

    @Test
    void htmlHasWhatCommonMarkMakes() {
        assertEquals(
                "<p>One <strong>two</strong> <em>three</em>, 4 &lt; 5 &amp; <a href=\"https://a.example/\" rel=\"nofollow\">six</a>.</p>\n"
                        + "<h2>Seven</h2>\n<ul>\n<li>eight</li>\n</ul>\n",
                TextFormat.HTML.render(
                        "One **two** *three*, 4 < 5 & [six](https://a.example/).\n\n## Seven\n\n- eight"));
    }

    @Test
    void plainTextHasNoMarkup() {
        assertEquals(
                "One two, \"six\" (https://a.example/).\n\nSeven",
                TextFormat.PLAIN.render("One **two**, [six](https://a.example/).\n\n## Seven"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](JaVa&#x53;cript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:x)",
                "![a](javascript:alert(1))",
                "![a](https://tracker.example/pixel.png)",
                "<javascript:alert(1)>",
                "[a](https://a.example/\"onclick=\"alert(1))",
                "```\"><script>alert(1)</script>\n```"
            })
    void nothingRunsInAReadersBrowser(String markdown) {
        String html = TextFormat.HTML.render(markdown).toLowerCase(Locale.ROOT);
        // Elements and attributes only: escaped text may say what it likes.
        for (String tag : html.replaceAll("(?s)[^<]*(<[^>]*>)?", "$1\n").split("\n")) {
            assertFalse(tag.matches(".*(<script|<img|<iframe|<svg|\\son\\w+=|javascript:|vbscript:|data:).*"), html);
        }
    }
}
