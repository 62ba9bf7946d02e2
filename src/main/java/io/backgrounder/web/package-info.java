/** The conventions every resource shares: pages, cursors, parameters, problems and the OpenAPI definition. */
package io.backgrounder.web;
