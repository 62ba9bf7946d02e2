package io.backgrounder.document;

import java.util.ArrayList;
import java.util.List;

/** Text that something, somewhere, has taken for something else. */
final class NaughtyText {
    private static final String[] ASCII = {
        "undefined",
        "null",
        "NaN",
        "-1e400",
        "0x0",
        "true",
        "1;2",
        "\\",
        "\\\\\\\"",
        "\"quoted\"",
        "''",
        "`uname`",
        "%00",
        "%s%n%x",
        "{0}",
        "#{1+1}",
        "${7*7}",
        "${jndi:ldap://127.0.0.1/a}",
        "{{7*7}}",
        "<%= 7*7 %>",
        "'; drop table story; --",
        "1' or '1'='1",
        ":named ?1 $1",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;&amp;&#0;",
        "]]><!--",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
        "../../etc/passwd",
        "CON",
        "__proto__",
        "{\"a\": 1}",
        "[link](javascript:alert(1))",
        "  leading and trailing  ",
        "a\tb",
        "a\nb\r\nc\rd",
        "\n",
    };

    private static final String[] UNICODE = {
        "\u0000",
        "a\u0000b",
        "\u0001\u001b[31m\u007f",
        "\u0085\u009f",
        "\ud800",
        "a\udc00b",
        "\udc00\ud800",
        "é vs e\u0301",
        "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e",
        "ẞ ß ﬃ İ ı K Å",
        "مرحبا שלום",
        "\u202ereversed\u202c",
        "\u2066isolated\u2069",
        "\u200b\u200c\u200d\u2060",
        "\ufeffmarked",
        "\ufffe\uffff\ufffd",
        "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66\ud83c\udde8\ud83c\udded",
        "\udbff\udfff",
        "田中さん 北京 서울 𠜎𠜱",
        "a\u2028b\u2029c",
        "\u00a0\u3000\u1680",
        "\u00ad soft \u00ad",
        "\ue000 private",
        "١٢٣",
        "‘curly’ “quotes” — …",
    };

    static final List<String> ALL = all();

    private NaughtyText() {}

    private static List<String> all() {
        List<String> all = new ArrayList<>(List.of(ASCII));
        all.addAll(List.of(UNICODE));
        all.add("");
        all.add("x".repeat(301));
        all.add("\ud83d\ude00".repeat(5_001));
        all.add("a\u0301".repeat(10_001));
        return all;
    }
}
