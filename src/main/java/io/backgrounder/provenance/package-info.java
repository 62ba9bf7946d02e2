/**
 * Who or what has made the sections of a document, who has reviewed them, and who answers for it.
 *
 * <p>What is said of a section is a code of IPTC's digital source types, as the AI Act's article 50 and the trade's formats need it. From
 * all sections follows the {@link io.backgrounder.provenance.Disclosure} of the document. Whether readers may see what a machine has made
 * is a policy ({@link io.backgrounder.document.MachineMadePolicy}), which every way to readers obeys.
 *
 * <p>May use {@code contributor} and the packages below it. Start reading at {@link io.backgrounder.provenance.Attributed}.
 */
package io.backgrounder.provenance;
