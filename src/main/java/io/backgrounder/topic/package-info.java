/** Topic entities: the persons, places, organizations, events, works and concepts that stories are about. */
package io.backgrounder.topic;
