/** The dialog over HTTP: text turns, and sessions of calls with sentences as they come. */
@NullMarked
package io.salesvoice.dialog.web;

import org.jspecify.annotations.NullMarked;
