/** Clients of the five services, for the services themselves. */
@NullMarked
package io.salesvoice.common.client;

import org.jspecify.annotations.NullMarked;
