package io.backgrounder.web.text;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is known to run in a browser passes. */
class UnsafeTextTest {
    /** One a line; ⏎ stands for a line break. */
    static Stream<String> unsafe() {
        return """
            <script>alert(1)</script>
            <ScRiPt>alert(1)</sCrIpT>
            <img src=x onerror=alert(1)>
            <svg onload=alert(1)>
            <svg><script>alert(1)</script></svg>
            <math><mi xlink:href="javascript:alert(1)">a</mi></math>
            <iframe src="javascript:alert(1)"></iframe>
            <object data="data:text/html,<script>alert(1)</script>"></object>
            <style>@import 'javascript:alert(1)';</style>
            <p style="background:url(javascript:alert(1))">a</p>
            <a href="javascript:alert(1)">a</a>
            <form action=javascript:alert(1)><button>a</button></form>
            <details open ontoggle=alert(1)>a</details>
            <base href="https://evil.example/">
            <meta http-equiv=refresh content="0;url=https://evil.example/">
            <!--><script>alert(1)</script>-->
            <![CDATA[<script>alert(1)</script>]]>
            <?php <script>alert(1)</script> ?>
            <noscript><p title="</noscript><img src=x onerror=alert(1)>">
            <math><mtext><table><mglyph><style><img src=x onerror=alert(1)>
            <form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
            a <b onmouseover=alert(1)>b</b>
            [a](javascript:alert(1))
            [a](JaVaScRiPt:alert(1))
            [a](JaVa&#x53;cript:alert(1))
            [a](javascript&colon;alert(1))
            [a](javascript&#58;alert(1))
            [a](&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1))
            [a](<java&#10;script:alert(1)>)
            [a](<java&Tab;script:alert(1)>)
            [a](<&#1;javascript:alert(1)>)
            [a](< javascript:alert(1)>)
            [a](<\tjavascript:alert(1)>)
            [a](<&nbsp;javascript:alert(1)>)
            [a](<javascript&#0;:alert(1)>)
            [a](\\javascript:alert(1))
            [a](java%0ascript:alert(1))
            [a](javascript://a.example/%0aalert(1))
            [a](data:text/html;base64,PHNjcmlwdD4=)
            [a](DATA:text/html,<script>alert(1)</script>)
            [a](vbscript:alert(1))
            [a](livescript:alert(1))
            [a](blob:https://a.example/b)
            [a](file:///etc/passwd)
            [a](view-source:javascript:alert(1))
            [a](feed:javascript:alert(1))
            [a](https://a.example/"onclick="alert(1))
            [a](https://a.example "\\" onclick=alert(1) \\"")
            [a](https://a.example '"><script>alert(1)</script>')
            [a][b]⏎⏎[b]: javascript:alert(1)
            [a][b]⏎⏎[b]: /c "\\"><script>alert(1)</script>"
            ![a](javascript:alert(1))
            ![a](https://tracker.example/pixel.png)
            ![a"onerror=alert(1) b="](c)
            ![<img src=x onerror=alert(1)>](c "<script>alert(1)</script>")
            ![a](c '" onmouseover="alert(1)')
            [![a](javascript:alert(1))](javascript:alert(1))
            <javascript:alert(1)>
            <data:text/html,a>
            <vbscript:alert(1)>
            ```"><script>alert(1)</script>⏎a⏎```
            ```a"onclick="alert(1)⏎a⏎```
            ~~~ &quot;&gt;&lt;script&gt;alert(1)⏎a⏎~~~
            `<script>alert(1)</script>`
                <script>alert(1)</script>
            |<script>alert(1)</script>|[a](javascript:alert(1))|⏎|-|-|⏎|<img src=x onerror=alert(1)>|![a](b)|
            | a |⏎|:-:" onclick=alert(1)|⏎| b |
            ~~<script>alert(1)</script>~~
            ~~[a](javascript:alert(1))~~
            a[^"onclick=alert(1)]⏎⏎[^"onclick=alert(1)]: b
            a[^"><script>alert(1)</script>]⏎⏎[^"><script>alert(1)</script>]: b
            a[^b]⏎⏎[^b]: <script>alert(1)</script> [c](javascript:alert(1))
            [^<script>alert(1)</script>]: unused
            http://a.example/"onclick="alert(1)
            http://a.example/<script>alert(1)</script>
            www.a.example/'onclick='alert(1)
            javascript://www.a.example/%0aalert(1)
            a"onclick=alert(1)@b.example
            # <script>alert(1)</script>⏎⏎> <iframe src=a>⏎⏎1. <svg onload=alert(1)>
            &lt;script&gt;alert(1)&lt;/script&gt;
            \\<script>alert(1)\\</script>""".lines().map(text -> text.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void nothingRunsInAReadersBrowser(String markdown) {
        HtmlChecker.check(TextFormat.HTML.render(markdown));
    }
}
