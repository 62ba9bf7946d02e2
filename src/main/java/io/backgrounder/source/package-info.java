/** Sources (publications) and their articles. */
package io.backgrounder.source;
