/**
 * The site on which readers read: at which address it has the page of each resource, and whose publication it is. This server does not
 * serve it. Feeds, sitemaps and structured data name these addresses, since a reader who follows them wants a page, and no JSON.
 *
 * <p>Uses {@code web}, {@code address} and what is between them. Start at {@link io.backgrounder.site.Site}.
 */
package io.backgrounder.site;
