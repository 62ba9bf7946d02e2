package io.backgrounder.web.text;

/** What {@code text=} chooses. The source is {@link Dialect} of CommonMark. */
public enum TextFormat {
    MARKDOWN {
        @Override
        public String render(String markdown) {
            return markdown;
        }
    },

    HTML {
        @Override
        public String render(String markdown) {
            return SafeHtml.of(Dialect.parse(markdown));
        }
    },

    PLAIN {
        @Override
        public String render(String markdown) {
            return PlainText.of(Dialect.parse(markdown));
        }
    };

    public abstract String render(String markdown);
}
